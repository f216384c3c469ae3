//! `cargo xtask shots --contact`: all that a designer would want to see at once, on a sheet for each
//! language and theme. Chromium lays out and compresses the sheets as well.

use super::{
    Series, THEMES,
    chromium::{Media, Screen},
};
use anyhow::{Context, Result, bail};
use maud::{DOCTYPE, html};
use plan_core::{
    geo::{METRES_PER_UNIT, MapPoint},
    plan::Plan,
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// All sheets together, so that they can live in the repository.
const MOST_BYTES: u64 = 5_000_000;
/// Of the sheets' WebP, percent.
const QUALITY: u8 = 80;
/// How large a picture is on its sheet.
const REDUCED: f64 = 0.6;
/// Width of a sheet, CSS px.
const SHEET_PX: u32 = 2010;

const PHONE: (u32, u32) = (390, 844);
const TABLET: (u32, u32) = (1024, 768);
const LAPTOP: (u32, u32) = (1280, 720);
const DESKTOP: (u32, u32) = (1920, 1080);
/// The sheet of paper and forced colours.
const OF_READERS: &str = "print-and-forced-colours";
/// A4 at 96 dots an inch.
const PAPER: (u32, u32) = (794, 1123);

/// A picture on a sheet.
pub struct Picture {
    /// What is said under it.
    pub caption: String,
    /// The screen, CSS px.
    pub size: (u32, u32),
    /// What is shown.
    pub hash: String,
    /// What pages believe they are shown on.
    pub media: Media,
}

/// Pictures on a sheet.
pub struct Sheet {
    /// Its file, without ending.
    pub name: String,
    /// In their order.
    pub pictures: Vec<Picture>,
    /// How large a picture is on it.
    pub reduced: f64,
    /// CSS px.
    pub width_px: u32,
    /// An asynchronous function body that calls its argument when there is something to take, beside a map.
    pub ready: Option<&'static str>,
}

/// Takes all pictures, and lays them out on sheets in the series' folder.
pub fn contact(series: &Series, plan: &Plan, scratch: &Path) -> Result<()> {
    if scratch.exists() {
        fs::remove_dir_all(scratch)?;
    }
    fs::create_dir_all(scratch)?;
    for old in fs::read_dir(&series.out)?.flatten() {
        if old.path().extension().is_some_and(|end| end == "webp") {
            fs::remove_file(old.path())?;
        }
    }
    let mut bytes = 0;
    for language in &plan.languages {
        let lang = language.code.as_str();
        for theme in THEMES {
            let pictures = of_theme(plan, lang, theme);
            bytes += sheet(name(lang, theme), pictures).make(series, scratch)?;
        }
    }
    if !series.is_some {
        let readers = sheet(OF_READERS.to_owned(), of_readers(plan));
        bytes += readers.make(series, scratch)?;
    }
    println!("contact sheets: {} kB", bytes / 1000);
    if bytes > MOST_BYTES {
        bail!(
            "{} kB of contact sheets, {} kB are the most",
            bytes / 1000,
            MOST_BYTES / 1000
        );
    }
    Ok(())
}

/// A sheet's file, without ending.
fn name(lang: &str, theme: &str) -> String {
    format!("{lang}-{theme}")
}

/// All sheets' files, without ending.
#[cfg(test)]
pub fn names(plan: &Plan) -> Vec<String> {
    let languages = plan.languages.iter().map(|it| it.code.as_str());
    let named = languages.flat_map(|lang| THEMES.map(|theme| name(lang, theme)));
    named.chain([OF_READERS.to_owned()]).collect()
}

/// Four screens, two near views, a card on two screens.
fn of_theme(plan: &Plan, lang: &str, theme: &str) -> Vec<Picture> {
    let base = format!("lang={lang}&theme={theme}");
    let picture = |what: &str, size: (u32, u32), more: &str| Picture {
        caption: format!("{lang} · {theme} · {}×{}{what}", size.0, size.1),
        size,
        hash: format!("{base}{more}"),
        media: Media::Screen,
    };
    let mut pictures = vec![
        picture("", DESKTOP, ""),
        picture("", LAPTOP, ""),
        picture("", TABLET, ""),
        picture("", PHONE, ""),
    ];
    if let Some(project) = plan.projects.first() {
        let card = format!("&project={}", project.id);
        pictures.push(picture(" · card", PHONE, &card));
        pictures.push(picture(" · card", LAPTOP, &card));
    }
    let near = |zoom: f64, at: MapPoint| {
        let (lon, lat) = plan
            .projection
            .geo_from_map(f64::from(at.x), f64::from(at.y));
        format!("&view={zoom:.2},{lon:.4},{lat:.4}")
    };
    if let Some(seat) = plan.towns.iter().find(|town| town.capital) {
        let view = near(2.5, seat.at);
        pictures.push(picture(" · zoom 2.5", LAPTOP, &view));
        pictures.push(picture(" · zoom 2.5", PHONE, &view));
    }
    if let Some(crowd) = crowd(plan) {
        pictures.push(picture(" · zoom 5", LAPTOP, &near(5.0, crowd)));
    }
    pictures
}

/// Paper, and the reader's own colours, in every language.
fn of_readers(plan: &Plan) -> Vec<Picture> {
    let languages = || plan.languages.iter().map(|language| language.code.as_str());
    let paper = languages().map(|lang| Picture {
        caption: format!("{lang} · print · A4"),
        size: PAPER,
        hash: format!("lang={lang}&theme=light"),
        media: Media::Print,
    });
    let forced = languages().map(|lang| Picture {
        caption: format!("{lang} · forced colours · {}×{}", LAPTOP.0, LAPTOP.1),
        size: LAPTOP,
        hash: format!("lang={lang}&theme=light"),
        media: Media::ForcedColours,
    });
    paper.chain(forced).collect()
}

/// The project with the most others within 10 km.
fn crowd(plan: &Plan) -> Option<MapPoint> {
    let near = (10_000.0 / METRES_PER_UNIT) as f32;
    let places: Vec<MapPoint> = plan.projects.iter().filter_map(|p| p.at).collect();
    let others = |at: &MapPoint| {
        let close = |p: &&MapPoint| (p.x - at.x).hypot(p.y - at.y) < near;
        places.iter().filter(close).count()
    };
    places.iter().copied().max_by_key(|at| others(at))
}

fn sheet(name: String, pictures: Vec<Picture>) -> Sheet {
    Sheet {
        name,
        pictures,
        reduced: REDUCED,
        width_px: SHEET_PX,
        ready: None,
    }
}

impl Sheet {
    /// Makes it, and gives its size in bytes.
    pub fn make(&self, series: &Series, scratch: &Path) -> Result<u64> {
        let name = &self.name;
        let mut shown: Vec<(String, &Picture)> = Vec::new();
        for (i, picture) in self.pictures.iter().enumerate() {
            let (width, height) = picture.size;
            let screen = Screen {
                width,
                height,
                scale: 1.0,
            };
            series.chromium.media(picture.media)?;
            let taken = series.picture(&picture.hash, screen, self.ready);
            let taken = taken.with_context(|| format!("{} is never ready", picture.caption))?;
            let file = format!("{name}-{i}.png");
            fs::write(scratch.join(&file), taken)?;
            shown.push((file, picture));
        }
        series.chromium.media(Media::Screen)?;
        let page = scratch.join(format!("{name}.html"));
        fs::write(&page, self.layout(&shown))?;
        let webp = self.compose(series, &page)?;
        let path: PathBuf = series.out.join(format!("{name}.webp"));
        println!("{}  {} kB", path.display(), webp.len() / 1000);
        fs::write(&path, &webp).with_context(|| format!("cannot write {}", path.display()))?;
        Ok(webp.len() as u64)
    }

    fn compose(&self, series: &Series, page: &Path) -> Result<Vec<u8>> {
        let chromium = series.chromium;
        let of_height = |height: u32| Screen {
            width: self.width_px,
            height,
            scale: 1.0,
        };
        chromium.resize(of_height(100))?;
        chromium.visit(&format!("file://{}", page.canonicalize()?.display()))?;
        let height = chromium.run("sync", "return document.documentElement.scrollHeight")?;
        let height = height.as_u64().context("a sheet has a height")?;
        chromium.resize(of_height(u32::try_from(height)?))?;
        chromium.webp(QUALITY)
    }

    /// A page with the pictures in rows, each with its caption.
    fn layout(&self, pictures: &[(String, &Picture)]) -> String {
        let px = |length: u32| (f64::from(length) * self.reduced).round();
        html! {
        (DOCTYPE)
        meta charset="utf-8";
        title { (self.name) }
        style {
            "body{margin:0;padding:15px;background:#8b9094;font:600 15px/1.4 'Be Vietnam Pro','Noto Sans',sans-serif;color:#fff}
            main{display:flex;flex-wrap:wrap;align-items:flex-start;gap:15px}
            figure{margin:0} img{display:block}"
        }
        main {
            @for (file, picture) in pictures {
                figure {
                    img src=(file) width=(px(picture.size.0)) height=(px(picture.size.1)) alt="";
                    figcaption { (picture.caption) }
                }
            }
        }
    }
    .into_string()
    }
}
