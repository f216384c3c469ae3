//! The picture that is there before the module, and the map that takes over from it: the reader sees no
//! change.
//!
//! The typeface is held back on both sides. It is fetched when the map is there, so at the moment of the
//! take-over no reader has it; it then changes the letters of a map that is live. That the picture is
//! the map's in its own typeface, too, is seen with the typeface added by hand on both sides.

use crate::{
    engine::{Engine, devtools, until},
    page::{LIMIT, Page, Place},
};
use anyhow::{Context, Result, ensure};
use serde_json::json;

/// The window with the whole of the languages and themes.
const WINDOW: (u32, u32) = (1280, 720);
/// The others for which the picture is drawn.
const OTHERS: [(u32, u32); 3] = [(390, 844), (1024, 768), (1920, 1080)];
const THEMES: [&str; 3] = ["light", "dark", "projector"];

/// A pixel that differs by no more than this in each channel is the same.
const SAME: u8 = 8;
/// WebKit draws its screen in tiles, and in some of them edges of shapes come out a little lighter or
/// darker on one side. A name, line or sign in another place differs by far more.
const SAME_IN_TILES: u8 = 48;
/// Where the frame begins in the page that holds it: the page's margin, the frame's border, px.
const FRAMED: f64 = 10.0;
/// As many pixels may differ, as a share of the window's: most often 0.004 % do, and in WebKit 0.23 % where it drew
/// another tile's edges.
const SHARE: f64 = 0.002;
const SHARE_IN_TILES: f64 = 0.005;

/// Everything that is seen of one take-over.
struct View<'a> {
    size: (u32, u32),
    lang: &'a str,
    theme: &'a str,
    /// The map's typeface is there from the start.
    typeface: bool,
}

/// In every language and theme, in every window, and in the other engines as it is at first.
pub fn takeover(page: &mut Page) -> Result<()> {
    let languages = page.lab.plan.languages.clone();
    let first = page.lab.plan.first();
    let at_first = |size, typeface| View {
        size,
        lang: &first,
        theme: THEMES[0],
        typeface,
    };
    let mut views = vec![at_first(WINDOW, false)];
    if page.lab.browser().engine == Engine::Chromium {
        views.push(at_first(WINDOW, true));
        views.extend(OTHERS.map(|size| at_first(size, false)));
        for lang in &languages {
            let themes = THEMES.iter().map(|theme| View {
                lang,
                theme,
                ..at_first(WINDOW, false)
            });
            views.extend(themes.skip(usize::from(*lang == first)));
        }
    }
    let mut wrong = Vec::new();
    for view in &views {
        let (width, height) = view.size;
        let what = format!("{width} × {height} in {}, {}", view.lang, view.theme);
        let (count, [left, top, right, bottom]) =
            changed(page, view).with_context(|| what.clone())?;
        let share = count as f64 / f64::from(width * height);
        let seen = format!(
            "{what}{}: {:.3} % between {left}, {top} and {right}, {bottom}",
            if view.typeface { ", own typeface" } else { "" },
            share * 100.0
        );
        page.step(seen.clone());
        println!("· {seen}");
        let most = match page.lab.browser().engine {
            Engine::Webkit => SHARE_IN_TILES,
            _ => SHARE,
        };
        if share >= most {
            wrong.push(seen);
        }
    }
    ensure!(wrong.is_empty(), "it changes:\n- {}", wrong.join("\n- "));
    Ok(())
}

/// How many pixels change when the map takes over, and where.
fn changed(page: &mut Page, view: &View) -> Result<(usize, [usize; 4])> {
    let module = format!("/{}", page.lab.site.module()?);
    let server = page.lab.server.clone();
    let held = server.hold(&module);
    let faces = page.lab.site.typeface()?;
    let hold = |name: &String| server.hold(&format!("/{name}"));
    let faces_held: Vec<_> = faces.iter().filter(|_| !view.typeface).map(hold).collect();
    server.clear();
    prefer_dark(page, view.theme == "dark")?;
    let url = address(page, view)?;
    page.load_at(view.size, &url)?;
    // The script has run: it is at the module.
    page.lab.step("wait for the module to be asked for");
    let asked = || {
        server
            .log()
            .iter()
            .any(|(path, _)| *path == module)
            .then_some(())
    };
    until("the module to be asked for", LIMIT, asked)?;
    if view.typeface {
        page.run_async(ADD_FACES, &json!([faces]))?;
    }
    let before = page.picture()?;
    drop(held);
    page.ready(1)?;
    // The picture goes, and the layout sees what stands on the glass.
    page.wait("the picture to go", "return !$('.lsm-still')", &json!([]))?;
    page.painted()?;
    let after = page.picture()?;
    drop(faces_held);
    if view.theme != THEMES[0] {
        prefer_dark(page, false)?;
    }
    let engine = page.lab.browser().engine;
    let (from, same) = match engine {
        Engine::Chromium => (0.0, SAME),
        Engine::Firefox => (FRAMED, SAME),
        Engine::Webkit => (FRAMED, SAME_IN_TILES),
    };
    let [width, height] = [view.size.0, view.size.1].map(f64::from);
    before.unlike(&after, same, [from, from, from + width, from + height])
}

/// The page in a language; the projector's theme is nobody's system's, so the link asks for it.
fn address(page: &mut Page, view: &View) -> Result<String> {
    let url = match page.place {
        Place::Http if view.lang != page.lab.plan.first() => {
            format!("{}/{}/index.html", page.lab.server.origin, view.lang)
        }
        _ => page.url(&[])?,
    };
    Ok(match view.theme {
        "projector" => url + "#theme=projector",
        _ => url,
    })
}

/// What the reader's system prefers; only Chromium is asked for more than the first theme.
fn prefer_dark(page: &Page, dark: bool) -> Result<()> {
    if page.lab.browser().engine != Engine::Chromium {
        return Ok(());
    }
    let value = if dark { "dark" } else { "light" };
    let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": value }] });
    let client = &page.lab.browser().client;
    devtools(client, "Emulation.setEmulatedMedia", &features).map(drop)
}

/// Adds the typeface's files as the map itself will.
const ADD_FACES: &str = "
    for (const name of args[0]) {
      const bytes = await (await fetch(name)).arrayBuffer();
      const [, weight] = name.match(/-(\\d+)-[^-]*$/);
      document.fonts.add(await new FontFace('LSM Be Vietnam', bytes, { weight }).load());
    }";
