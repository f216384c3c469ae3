//! What is taken away, opened again.

use super::filters::rows;
use crate::{
    page::{Page, Place},
    wd::Key,
};
use anyhow::{Context, Result, bail, ensure};
use base64::Engine as _;
use calamine::{Data, Reader as _, Xlsx};
use geojson::FeatureCollection;
use serde_json::{Value, json};
use std::{collections::BTreeSet, io::Cursor};

/// Downloads stay in the page: names and bytes in base64.
pub const KEEP: &str = "
    window.taken = [];
    const blobs = new Map(), url = URL.createObjectURL.bind(URL), press = HTMLAnchorElement.prototype.click;
    URL.createObjectURL = (blob) => { const made = url(blob); blobs.set(made, blob); return made; };
    HTMLAnchorElement.prototype.click = function () {
      if (!this.download) return press.call(this);
      const reader = new FileReader();
      reader.onload = () => window.taken.push([this.download, reader.result.split(',')[1]]);
      reader.readAsDataURL(blobs.get(this.href));
    };";

/// In each language: the link and its code, the files of all projects and of some, by keyboard; the focus
/// goes back.
pub fn away(page: &mut Page) -> Result<()> {
    for lang in page.lab.plan.languages.clone() {
        page.open(&[("lang", &lang)])?;
        let all = rows(page)?;
        page.run(KEEP, &json!([]))?;
        link(page, &lang).with_context(|| format!("the link in {lang}"))?;
        files(page, &all).with_context(|| format!("all projects in {lang}"))?;
        page.key(Key::Escape)?;
        page.wait(
            "the box to shut, and the focus at its button",
            "return !shown($('.share-box')) && root.activeElement === $('[data-share]')",
            &json!([]),
        )?;
        page.click("[data-filters]")?;
        page.click("[data-filter^='zones:']")?;
        page.wait(
            "some projects",
            "const rows = $$('[data-row]').length; return rows > 0 && rows < arguments[0]",
            &json!([all.len()]),
        )?;
        let some = rows(page)?;
        open(page)?;
        files(page, &some).with_context(|| format!("some projects in {lang}"))?;
    }
    page.quiet()
}

/// Opens the box by keyboard.
pub fn open(page: &mut Page) -> Result<()> {
    page.focus("[data-share]")?;
    page.key(Key::Enter)?;
    page.wait(
        "the box",
        "return shown($('[data-away=copy]')) && !$('[aria-busy=true]')",
        &json!([]),
    )
    .map(drop)
}

fn link(page: &mut Page, lang: &str) -> Result<()> {
    open(page)?;
    let shown = page.run(
        "const box = $('.share-box'), code = box.querySelector('svg');
         return { link: box.querySelector('input').value, here: location.href.split('#')[0],
           code: code && [+code.getAttribute('viewBox').split(' ')[3], code.lastChild.getAttribute('d')],
           none: text(box.querySelector('[data-field=no-qr]')) }",
        &json!([]),
    )?;
    let link = shown["link"].as_str().context("a link")?;
    // The plan's public address, where it has one, leads to the state from everywhere.
    let public = page.lab.plan.address.clone();
    let here = shown["here"].as_str().context("an address")?;
    let to = public.as_deref().unwrap_or(here);
    ensure!(link.starts_with(to), "the link {link} is not to {to}");
    let first = page.lab.plan.first();
    let says = link.contains(&format!("lang={lang}"));
    ensure!(
        says == (lang != first && (page.place != Place::Host || public.is_some())),
        "the link says another language: {link}"
    );
    match page.place {
        Place::File if public.is_none() => {
            let word = page.lab.plan.word(lang, "qr_none")?;
            ensure!(shown["none"] == word, "a code of a file: {shown}");
        }
        _ => ensure!(decoded(&shown["code"])? == link, "another code than {link}"),
    }
    page.focus("[data-away='copy']")?;
    page.key(Key::Enter)?;
    let copied = page.lab.plan.word(lang, "copied")?.to_owned();
    page.wait(
        "that it has been copied",
        "return text($('.share-box [role=status]')) === arguments[0]",
        &json!([copied]),
    )
    .map(drop)
}

/// What a telephone reads in the drawn code: modules a side, and the path of the dark ones.
fn decoded(code: &Value) -> Result<String> {
    let size = code[0].as_u64().context("a size")? as usize;
    let path = code[1].as_str().context("a path")?;
    let mut dark = BTreeSet::new();
    for step in path.split('M').skip(1) {
        let at = step.split('h').next().unwrap_or_default();
        let (x, y) = at.split_once(' ').context("a module")?;
        dark.insert((x.parse::<usize>()?, y.parse::<usize>()?));
    }
    let grey = |x: usize, y: usize| {
        if dark.contains(&(x / 6, y / 6)) {
            0
        } else {
            255
        }
    };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(size * 6, size * 6, grey);
    let grids = image.detect_grids();
    let grid = grids.first().context("no code is seen")?;
    Ok(grid.decode()?.1)
}

/// Each file holds exactly the listed projects.
fn files(page: &mut Page, listed: &[String]) -> Result<()> {
    let listed: BTreeSet<&str> = listed.iter().map(String::as_str).collect();
    for format in ["csv", "xlsx", "geojson"] {
        let bytes = taken(page, format)?;
        let ids = match format {
            "csv" => csv_ids(&bytes)?,
            "xlsx" => xlsx_ids(&bytes)?,
            _ => geojson_ids(page, &bytes)?,
        };
        let ids: BTreeSet<&str> = ids.iter().map(String::as_str).collect();
        ensure!(ids == listed, "{format}: {ids:?}, listed: {listed:?}");
    }
    Ok(())
}

/// Takes a file by keyboard.
pub fn taken(page: &mut Page, format: &str) -> Result<Vec<u8>> {
    page.run("window.taken.length = 0", &json!([]))?;
    page.focus(&format!("[data-away='{format}']"))?;
    page.key(Key::Enter)?;
    let taken = page.wait("a file", "return window.taken[0]", &json!([]))?;
    let name = taken[0].as_str().context("a name")?;
    ensure!(name == format!("{}.{format}", page.lab.site.slug), "{name}");
    let bytes = taken[1].as_str().context("bytes")?;
    Ok(base64::engine::general_purpose::STANDARD.decode(bytes)?)
}

fn csv_ids(bytes: &[u8]) -> Result<Vec<String>> {
    let Some(text) = bytes.strip_prefix("\u{feff}".as_bytes()) else {
        bail!("Excel would take it for another code page");
    };
    let mut reader = csv::Reader::from_reader(text);
    reader.records().map(|row| Ok(row?[0].to_owned())).collect()
}

fn xlsx_ids(bytes: &[u8]) -> Result<Vec<String>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes))?;
    let sheet = book.worksheet_range_at(0).context("no sheet")??;
    let id = |row: &[Data]| row.first().map(ToString::to_string);
    sheet
        .rows()
        .skip(1)
        .map(|row| id(row).context("no id"))
        .collect()
}

/// Of the projects; all districts and corridors are there, too.
fn geojson_ids(page: &Page, bytes: &[u8]) -> Result<Vec<String>> {
    let all: FeatureCollection = std::str::from_utf8(bytes)?
        .parse::<geojson::GeoJson>()?
        .try_into()?;
    let id = |feature: &geojson::Feature| match &feature.id {
        Some(geojson::feature::Id::String(id)) => id.clone(),
        _ => String::new(),
    };
    let ids: BTreeSet<String> = all.features.iter().map(id).collect();
    let plan = &page.lab.plan;
    for district in &plan.districts {
        let id = format!("district:{}", district.id);
        ensure!(ids.contains(&id), "no {id}");
    }
    let projects = ids.iter().filter_map(|id| id.strip_prefix("project:"));
    Ok(projects.map(str::to_owned).collect())
}
