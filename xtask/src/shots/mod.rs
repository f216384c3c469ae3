//! `cargo xtask shots`: pictures of the published map, in Chromium's phone, tablet and desktop sizes.

mod chromium;
mod contact;
mod preview;
mod story;

use crate::{
    build,
    cli::{ShotKind, ShotOptions},
    serve,
    site::Site,
    tools,
};
use anyhow::{Context, Result, bail};
use chromium::{Chromium, Screen};
#[cfg(test)]
use plan_core::plan::Plan;
use std::{
    fs,
    path::{Path, PathBuf},
};

const SIZES: [(u32, u32); 4] = [(390, 844), (1024, 768), (1280, 720), (1920, 1080)];
const THEMES: [&str; 3] = ["light", "dark", "projector"];
/// The README's pictures.
const README_SCREEN: Screen = Screen {
    width: 1280,
    height: 800,
    scale: 1.0,
};

/// Takes the pictures.
pub fn shots(site: &Site, options: &ShotOptions) -> Result<()> {
    let docs = site.root.join("docs");
    let out = match (&options.out, options.kind) {
        (Some(dir), _) => dir.clone(),
        (None, ShotKind::Readme) => docs,
        (None, ShotKind::Contact) => docs.join("contact"),
        (None, ShotKind::Story) => docs.join("story"),
        (None, ShotKind::Preview) => site.data.join(build::pictures::FOLDER),
        (None, ShotKind::Series) => {
            bail!("where to? --out DIR, or --readme, --contact, --story, --preview")
        }
    };
    build::build(site)?;
    take(site, options.kind, out, false)
}

/// Takes the pictures of what is built already; of sheets only those of the first language, if no more are wanted.
pub fn take(site: &Site, kind: ShotKind, out: PathBuf, is_some: bool) -> Result<()> {
    let browsers = tools::browsers(site, &["chromium"])?;
    fs::create_dir_all(&out).with_context(|| format!("cannot make {}", out.display()))?;
    let mut plan = build::plan(site)?;
    if is_some {
        plan.languages.truncate(1);
    }
    let languages: Vec<&str> = plan
        .languages
        .iter()
        .map(|language| language.code.as_str())
        .collect();
    let port = serve::background(site.dist.clone())?;
    let page = format!("http://127.0.0.1:{port}/index.html");
    let chromium = Chromium::start(&browsers.chromedriver, &site.target.join("shots-profile"))?;
    if kind == ShotKind::Preview {
        let scratch = site.target.join("preview");
        return preview::preview_pictures(site, &chromium, &plan, &out, &scratch);
    }
    let series = Series {
        chromium: &chromium,
        page,
        out,
        is_some,
    };
    if kind == ShotKind::Contact {
        return contact::contact(&series, &plan, &site.target.join("contact"));
    }
    if kind == ShotKind::Story {
        return story::story(&series, &plan, &site.target.join("story"));
    }
    for lang in languages {
        if kind == ShotKind::Readme {
            series.take(
                &readme_picture(lang),
                &format!("lang={lang}&theme=light"),
                README_SCREEN,
            )?;
            continue;
        }
        for (width, height) in SIZES {
            for theme in THEMES {
                let screen = Screen {
                    width,
                    height,
                    scale: if width < 500 { 2.0 } else { 1.0 },
                };
                series.take(
                    &format!("{lang}-{width}x{height}-{theme}"),
                    &format!("lang={lang}&theme={theme}"),
                    screen,
                )?;
            }
        }
    }
    Ok(())
}

/// Without ending.
fn readme_picture(lang: &str) -> String {
    format!("map-{lang}")
}

/// All pictures that are kept in `docs/`, as they are called there.
#[cfg(test)]
pub fn kept(plan: &Plan) -> Vec<String> {
    let languages = || plan.languages.iter().map(|it| it.code.as_str());
    let readme = languages().map(|lang| format!("{}.png", readme_picture(lang)));
    let story = languages().map(|lang| format!("story/{}.webp", story::name(lang)));
    let contact = contact::names(plan);
    let contact = contact.iter().map(|name| format!("contact/{name}.webp"));
    readme.chain(story).chain(contact).collect()
}

struct Series<'a> {
    chromium: &'a Chromium,
    page: String,
    out: PathBuf,
    /// Sheets with all languages on them are not wanted.
    is_some: bool,
}

impl Series<'_> {
    fn take(&self, name: &str, hash: &str, screen: Screen) -> Result<()> {
        let path: &Path = &self.out.join(format!("{name}.png"));
        let picture = self
            .picture(hash, screen, None)
            .with_context(|| format!("{name} is never ready"))?;
        println!("{}  {} kB", path.display(), picture.len() / 1000);
        fs::write(path, picture).with_context(|| format!("cannot write {}", path.display()))
    }

    /// What the map shows; once the function body `ready` has called its argument, if there is one.
    fn picture(&self, hash: &str, screen: Screen, ready: Option<&str>) -> Result<Vec<u8>> {
        self.chromium.resize(screen)?;
        self.chromium.open(&format!("{}#{hash}", self.page))?;
        if let Some(ready) = ready {
            self.chromium.run("async", ready)?;
        }
        self.chromium.picture()
    }
}
