//! What README tells people to put into their pages, and to start in a foyer, done as it stands there.

use crate::{page::Page, wd::Key};
use anyhow::{Context, Result, ensure};
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};
use serde_json::json;
use std::{fs, path::Path};

/// Where README's pages find the built folder.
const FOLDER: &str = "/map/";

/// What the pages are told.
const RECORDER: &str = "
    window.told = [];
    for (const name of ['ready', 'select'])
      addEventListener(`SLUG-${name}`, ({ target, detail }) => told.push(
        { name, from: target.localName, detail: JSON.parse(JSON.stringify(detail ?? null)) }));";

/// What README has people write.
#[derive(Debug, Clone, Default)]
pub struct Snippets {
    /// Blocks for pages, in their order: element, classic script, frame.
    html: Vec<String>,
    /// Blocks for style sheets.
    css: Vec<String>,
    /// Lines that start a browser.
    browsers: Vec<String>,
    /// The first choice that is written as an attribute of the frame.
    choice: Option<(String, String)>,
}

impl Snippets {
    /// Of a README, unless it tells of another element.
    pub fn read(file: &Path, slug: &str) -> Result<Option<Self>> {
        let text = fs::read_to_string(file).with_context(|| format!("no {}", file.display()))?;
        let mut snippets = Self::default();
        let mut block: Option<(String, String)> = None;
        for event in Parser::new(&text) {
            match event {
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) => {
                    block = Some((language.to_string(), String::new()));
                }
                Event::Text(words) => block.iter_mut().for_each(|(_, all)| *all += &words),
                Event::End(TagEnd::CodeBlock) => {
                    let (language, all) = block.take().unwrap_or_default();
                    snippets.add(&language, all);
                }
                Event::Code(code) => {
                    let choice = code.strip_prefix("data-selected=\"");
                    let choice = choice.and_then(|it| it.trim_end_matches('"').split_once(':'));
                    let choice = choice.map(|(kind, id)| (kind.to_owned(), id.to_owned()));
                    snippets.choice = snippets.choice.or(choice);
                }
                _ => {}
            }
        }
        let ours = snippets
            .html
            .iter()
            .any(|it| it.contains(&format!("<{slug} ")));
        Ok(ours.then_some(snippets))
    }

    fn add(&mut self, language: &str, block: String) {
        match language {
            "html" => self.html.push(block),
            "css" => self.css.push(block),
            "sh" => {
                let lines = block.lines().filter(|line| line.contains("--kiosk"));
                self.browsers.extend(lines.map(str::to_owned));
            }
            _ => {}
        }
    }
}

/// The pages, the style sheet, and a browser's start.
pub fn readme(snippets: Snippets) -> impl Fn(&mut Page) -> Result<()> + Send + Sync {
    move |page| {
        let [element, classic, frame] = &snippets.html[..] else {
            anyhow::bail!("README has {} blocks of HTML, not 3", snippets.html.len());
        };
        let server = &page.lab.server;
        server.mount(FOLDER, &page.lab.site.dist);
        let recorder = RECORDER.replace("SLUG", &page.lab.site.slug);
        server.script("/e2e-readme.js", recorder);
        live(page, "element", element)?;
        live(page, "classic", classic)?;
        styled(page, element, &snippets.css)?;
        framed(
            page,
            frame,
            snippets.choice.as_ref().context("no data-selected")?,
        )?;
        for line in &snippets.browsers {
            started(page, line)?;
        }
        ensure!(snippets.browsers.len() > 2, "README starts no browser");
        quiet(page, frame)
    }
}

/// A page with a block in it.
fn body(block: &str, head: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>README</title>\
         <script src=\"/e2e-readme.js\"></script>{head}\n{block}"
    )
}

fn open(page: &mut Page, name: &str, body: String) -> Result<()> {
    let path = format!("/readme-{name}.html");
    match name {
        "frame" => page.lab.server.page_with_frames(&path, body),
        _ => page.lab.server.page(&path, body),
    }
    let url = format!("{}{path}", page.lab.server.origin);
    page.load(&url)
}

/// A block with the element: it draws, speaks the language that the block says, and tells what is chosen.
fn live(page: &mut Page, name: &str, block: &str) -> Result<()> {
    open(page, name, body(block, ""))?;
    page.ready(1)?;
    let lang = page.run("return el.lang === el.state.lang && el.lang", &json!([]))?;
    ensure!(lang.is_string(), "{name}: it does not speak {block}");
    let project = page.lab.plan.projects[0].id.clone();
    page.select("project", &project)?;
    let slug = page.lab.site.slug.clone();
    told(page, &slug, "project", &project)?;
    page.quiet().with_context(|| name.to_owned())
}

/// Waits until the map was ready once, and the last choice is this.
fn told(page: &mut Page, from: &str, kind: &str, id: &str) -> Result<()> {
    page.wait(
        &format!("ready, and {kind} {id}"),
        "const [from, kind, id] = arguments, last = told.at(-1);
         if (told.every((event) => event.from === from) && told.filter(({ name }) => name === 'ready').length === 1
           && last.name === 'select' && last.detail?.kind === kind && last.detail.id === id && last.detail.name) return true;
         throw new Error(JSON.stringify(told))",
        &json!([from, kind, id]),
    )
    .map(drop)
}

/// The style sheet: what it sets is seen on the map, and was not there without it.
fn styled(page: &mut Page, element: &str, css: &[String]) -> Result<()> {
    let [css] = css else {
        anyhow::bail!("README has {} blocks of CSS, not 1", css.len());
    };
    let look = "const all = $$('*').map((e) => getComputedStyle(e));
        const probe = document.createElement('i');
        document.body.append(probe);
        const asked = (property, token) => {
          probe.style.setProperty(property, getComputedStyle(el).getPropertyValue(token));
          const value = getComputedStyle(probe)[property];
          probe.style.removeProperty(property);
          return value;
        };
        const paper = asked('background-color', '--lsm-paper'), font = asked('font-family', '--lsm-font');
        const corner = asked('border-top-left-radius', '--lsm-r-m');
        probe.remove();
        return { paper, font, corner, papers: all.filter((it) => it.backgroundColor === paper).length,
          fonts: all.filter((it) => it.fontFamily === font).length,
          square: all.filter((it) => it.borderTopLeftRadius === '0px').length }";
    page.step("README's style sheet");
    open(page, "plain", body(element, ""))?;
    page.ready(1)?;
    page.painted()?;
    let before = page.run(look, &json!([]))?;
    page.lab
        .server
        .instead("/e2e-readme.css", 200, css.clone().into_bytes(), "text/css");
    let link = "<link rel=\"stylesheet\" href=\"/e2e-readme.css\">";
    open(page, "styled", body(element, link))?;
    page.ready(1)?;
    page.painted()?;
    let after = page.run(look, &json!([]))?;
    for (token, count) in [("paper", "papers"), ("font", "fonts"), ("corner", "square")] {
        ensure!(
            before[token] != after[token],
            "{token} is as before: {after}"
        );
        ensure!(
            after[count].as_u64() > Some(0),
            "nothing has the sheet's {token}: {after}"
        );
    }
    ensure!(
        after["square"].as_u64() > before["square"].as_u64(),
        "no corner is another: {before}, {after}"
    );
    page.quiet()
}

/// The frame with its helper: height, events, and a choice by attribute.
fn framed(page: &mut Page, frame: &str, (kind, id): &(String, String)) -> Result<()> {
    open(page, "frame", body(frame, ""))?;
    page.wait(
        "a map in the frame, as high as it wants",
        "const frame = document.querySelector('iframe');
         if (told.some(({ name, from }) => name === 'ready' && from === 'iframe') && frame.height !== arguments[0]) return true;
         throw new Error(`${frame.height} ${JSON.stringify(told)}`)",
        &json!([attribute(frame, "height")?]),
    )?;
    page.step("choose by the attribute");
    page.run(
        "document.querySelector('iframe').dataset.selected = `${arguments[0]}:${arguments[1]}`",
        &json!([kind, id]),
    )?;
    told(page, "iframe", kind, id)?;
    page.lab.browser().client.enter_frame("iframe")?;
    let card = page.card(kind, id);
    page.lab.browser().client.leave_frame()?;
    card?;
    quiet(page, frame)
}

/// The console has nothing but what is the browsers' own, also later on.
fn quiet(page: &mut Page, frame: &str) -> Result<()> {
    let allowed = attribute(frame, "allow")?;
    let is_theirs = |line: &str| {
        // Firefox' advice when something is measured while a frame still loads, be it by the driver.
        let is_advice = line.contains("Layout was forced");
        // No engine knows all that the frame is allowed.
        let mut features = allowed.split("; ");
        let is_unknown = line.to_lowercase().contains("feature");
        is_advice || is_unknown && features.any(|it| line.contains(it))
    };
    let mut console = page.lab.console()?;
    console.retain(|line| !is_theirs(&line.text));
    ensure!(console.is_empty(), "the console says {console:?}");
    Ok(())
}

fn attribute(block: &str, name: &str) -> Result<String> {
    let start = format!(" {name}=\"");
    let (_, rest) = block
        .split_once(&start)
        .with_context(|| format!("no {name}"))?;
    Ok(rest.split('"').next().unwrap_or_default().to_owned())
}

/// What a browser is started with: a file that is built, a silence, and a code that leads out.
fn started(page: &mut Page, line: &str) -> Result<()> {
    let (_, address) = line
        .split_once("file:///")
        .with_context(|| line.to_owned())?;
    let address = address.split('"').next().unwrap_or_default();
    let file = address.rsplit('/').next().unwrap_or_default();
    let (name, asked) = file.split_once('?').context("no settings")?;
    ensure!(
        page.lab.site.dist.join(name).is_file(),
        "no {name} is built"
    );
    let (settings, hash) = asked.split_once('#').context("no hash")?;
    ensure!(hash == "mode=kiosk", "{hash}");
    let mut pairs = settings.split('&').filter_map(|it| it.split_once('='));
    let code = match (pairs.next(), pairs.next(), pairs.next()) {
        (Some(("idle", idle)), Some(("code", code)), None) if idle.parse::<u32>()? > 0 => code,
        _ => anyhow::bail!("{settings}"),
    };
    page.step(line.to_owned());
    // The single file is not published on servers: its page is.
    let url = format!("{}{FOLDER}index.html?{asked}", page.lab.server.origin);
    page.load(&url)?;
    page.ready(1)?;
    let shown = "return el.state.mode === 'kiosk' && el.state.step !== null && shown($('.slide'))";
    page.wait("the story", shown, &json!([]))?;
    page.key(Key::Escape)?;
    page.wait("the digits", "return !!$('.told-leave')", &json!([]))?;
    for digit in code.chars() {
        page.click(&format!("[data-digit='{digit}']"))?;
    }
    let out = "return el.state.mode === 'explore'";
    page.wait("the way out", out, &json!([])).map(drop)
}
