//! `cargo xtask shots --preview`: what messengers show of a link, a picture for each language with the
//! map itself and the plan's title; and the icon for home screens. They are kept with the plan's data.

use super::chromium::{Chromium, Screen};
use crate::{
    build::{
        icon,
        pictures::{PREVIEW_PX, TOUCH_ICON, TOUCH_ICON_PX, preview},
    },
    site::Site,
};
use anyhow::{Context, Result, bail};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use plan_core::{
    i18n::Word,
    plan::{Lang, Plan},
};
use std::{fs, path::Path};

/// How much larger everything is than on a page: the picture is seen at a third of its size.
const SCALE: f64 = 1.25;
/// Some messengers show no picture that is larger.
const MOST_BYTES: usize = 200_000;
/// Of the JPEG, percent: every messenger reads that format.
const QUALITY: u8 = 90;

/// The map without what can be pressed, and a little narrower, so that its names are placed anew.
const BARE: &str = "
    const element = document.querySelector('main > *');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.bar, .panel, .zoom, .legend, .locator, .key, .graticule { display: none !important }');
    element.shadowRoot.adoptedStyleSheets.push(sheet);
    element.classList.add('bare')";

/// Takes the pictures into a folder.
pub fn preview_pictures(
    site: &Site,
    chromium: &Chromium,
    plan: &Plan,
    out: &Path,
    scratch: &Path,
) -> Result<()> {
    fs::create_dir_all(scratch)?;
    let script = site.dist.join(format!("{}.classic.js", plan.slug));
    let (width, height) = PREVIEW_PX;
    chromium.resize(Screen {
        width: (f64::from(width) / SCALE).round() as u32,
        height: (f64::from(height) / SCALE).round() as u32,
        scale: SCALE,
    })?;
    for (place, language) in plan.languages.iter().enumerate() {
        let lang = Lang(u8::try_from(place)?);
        let page = scratch.join(format!("{}.html", language.code));
        fs::write(&page, card(plan, lang, &script).into_string())?;
        chromium.open(&format!("file://{}", page.canonicalize()?.display()))?;
        chromium.run("sync", BARE)?;
        chromium.settled()?;
        write(&out.join(preview(&language.code)), &chromium.jpeg(QUALITY)?)?;
    }
    let page = scratch.join("icon.html");
    fs::write(&page, touch_icon(plan).into_string())?;
    chromium.resize(Screen {
        width: TOUCH_ICON_PX,
        height: TOUCH_ICON_PX,
        scale: 1.0,
    })?;
    chromium.visit(&format!("file://{}", page.canonicalize()?.display()))?;
    write(&out.join(TOUCH_ICON), &chromium.picture()?)
}

fn write(path: &Path, picture: &[u8]) -> Result<()> {
    println!("{}  {} kB", path.display(), picture.len() / 1000);
    if picture.len() > MOST_BYTES {
        bail!("{} kB are the most", MOST_BYTES / 1000);
    }
    fs::write(path, picture).with_context(|| format!("cannot write {}", path.display()))
}

/// Title and key beside the map.
fn card(plan: &Plan, lang: Lang, script: &Path) -> Markup {
    let language = plan.language(lang);
    let code = &language.code;
    let count = plan.projects.len();
    let tokens = plan.palette.declarations("light");
    let family = "'LSM Be Vietnam','Noto Sans','Noto Sans CJK SC',sans-serif";
    html! {
        (DOCTYPE)
        html lang=(code) {
            meta charset="utf-8";
            title { (plan.title.get(lang)) }
            style { (PreEscaped(format!("
                :root{{{tokens}}}
                body{{margin:0;background:var(--lsm-ground);color:var(--lsm-ink);font:400 19px/1.4 {family};overflow:hidden}}
                main{{position:relative;width:100vw;height:100vh}}
                main>:first-child{{position:absolute;inset:0 0 0 auto;width:621px;height:100%;min-height:0;aspect-ratio:auto}}
                main>.bare{{width:620px}}
                aside{{position:absolute;inset:0 auto 0 0;width:340px;box-sizing:border-box;padding:44px 8px 36px 44px;display:flex;flex-direction:column}}
                h1,p{{word-break:keep-all;overflow-wrap:anywhere}}
                h1{{margin:0;font-size:40px;line-height:1.16;font-weight:700;text-wrap:balance}}
                p{{text-wrap:balance;margin:14px 0 0;color:var(--lsm-ink-2)}}
                ul{{list-style:none;margin:auto 0 0;padding:0;display:grid;gap:9px;font-weight:600}}
                li{{display:flex;align-items:center;gap:12px}}
                i{{width:26px;height:18px;border-radius:4px;border:1.5px solid;box-sizing:border-box}}
                b{{width:26px;height:6px;border-radius:3px}}
            "))) }
            main {
                (PreEscaped(format!("<{0} lang=\"{code}\" theme=\"light\"></{0}>", plan.slug)))
                aside {
                    h1 { (plan.title.get(lang)) }
                    // No line ends inside a span of years.
                    p { (plan.subtitle.get(lang).replace('–', "\u{2060}–\u{2060}")) }
                    p { (language.words.counted(Word::Projects, count, &count.to_string())) }
                    ul {
                        @for zone in &plan.zones {
                            @let (ground, line) = (format!("zone-{}", zone.id), format!("zone-{}-line", zone.id));
                            li { i style=(format!("background:var(--lsm-{ground});border-color:var(--lsm-{line})")) {} (zone.short.get(lang)) }
                        }
                    }
                }
            }
            script src=(format!("file://{}", script.display())) {}
        }
    }
}

/// The icon on a ground: phones round its corners and fill what is transparent with black.
fn touch_icon(plan: &Plan) -> Markup {
    html! {
        (DOCTYPE)
        meta charset="utf-8";
        style { "body{margin:0;background:#fff;height:100vh;display:grid;place-items:center} svg{width:82%;height:82%}" }
        (PreEscaped(icon::svg(plan)))
    }
}
