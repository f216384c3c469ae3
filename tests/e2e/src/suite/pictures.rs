//! The map as a picture, opened again.

use super::take::{KEEP, open, taken};
use crate::{page::Page, picture::Picture};
use anyhow::{Context, Result, bail, ensure};
use roxmltree::{Document, Node};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// How far a drawn colour may be from its zone's, each channel: engines round.
const NEAR: u8 = 2;

/// In each language, each in another theme: the SVG as XML, and the PNG's size and colours.
pub fn pictures(page: &mut Page) -> Result<()> {
    let themes = ["light", "dark", "projector"];
    let languages = page.lab.plan.languages.clone();
    for (nth, (lang, theme)) in languages.iter().zip(themes.iter().cycle()).enumerate() {
        page.open(&[("lang", lang), ("theme", theme)])?;
        page.run(KEEP, &json!([]))?;
        open(page)?;
        let svg = String::from_utf8(taken(page, "svg")?)?;
        drawing(page, &svg, lang).with_context(|| format!("the SVG in {lang}"))?;
        let spots = page.run(SPOTS, &json!([svg]))?;
        let all = if nth == 0 { 1..=4 } else { 2..=2 };
        for times in all {
            let set = "const s = $('.share-box select'); s.value = String(arguments[0])";
            page.run(set, &json!([times]))?;
            let png = Picture::decode(&taken(page, "png")?)?;
            pixels(page, &png, &spots, times, theme)
                .with_context(|| format!("{times}× in {lang}, {theme}"))?;
        }
        let asked = page.run_async("return el.exportSvg()", &json!([]))?;
        let asked = asked.as_str().context("the element's own is a text")?;
        drawing(page, asked, lang).context("the element's own")?;
    }
    page.quiet()
}

/// A drawing that stands alone: all areas and lines, legend, attribution and note, nothing that runs, nothing from
/// elsewhere.
fn drawing(page: &Page, svg: &str, lang: &str) -> Result<()> {
    let plan = &page.lab.plan;
    let document = Document::parse(svg)?;
    let root = document.root_element();
    ensure!(
        root.has_tag_name(("http://www.w3.org/2000/svg", "svg")),
        "no SVG"
    );
    let with = |name: &str| -> BTreeSet<&str> {
        let found = document.descendants().filter(Node::is_element);
        found.filter_map(|node| node.attribute(name)).collect()
    };
    let codes: BTreeSet<&str> = plan.districts.iter().map(|d| d.id.as_str()).collect();
    ensure!(
        with("data-district") == codes,
        "districts: {:?}",
        with("data-district")
    );
    let corridors: BTreeSet<&str> = plan.corridors.iter().map(|c| c.id.as_str()).collect();
    ensure!(
        with("data-corridor") == corridors,
        "corridors: {:?}",
        with("data-corridor")
    );
    for node in document.descendants().filter(Node::is_element) {
        let name = node.tag_name().name();
        ensure!(
            !["script", "foreignObject", "image", "a"].contains(&name),
            "a {name} in it"
        );
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            let is_reference = name == "href" || value.contains("url(");
            let is_inside = value.starts_with('#') || value.starts_with("url(#");
            ensure!(!is_reference || is_inside, "{name} refers to {value}");
            ensure!(
                !name.starts_with("on") && name != "style" && name != "class",
                "{name} in it"
            );
            ensure!(
                !value.contains("var(") && !value.contains("NaN"),
                "{name} is {value}"
            );
        }
    }
    for style in document
        .descendants()
        .filter(|node| node.has_tag_name("style"))
    {
        let rules = style.text().unwrap_or_default();
        let outside = rules.replace("url(data:font/woff2;base64,", "");
        ensure!(
            rules.matches("@font-face").count() == 3,
            "not three weights of the typeface"
        );
        ensure!(
            !outside.contains("url(") && !outside.contains("@import"),
            "styles from elsewhere"
        );
    }
    let texts = document.descendants().filter(Node::is_text);
    let texts: String = texts.filter_map(|node| node.text()).collect();
    let texts: String = texts.split_whitespace().collect();
    let wanted = [plan.title(lang).to_owned()].into_iter();
    let wanted = wanted.chain(plan.zones.iter().map(|zone| plan.name(zone, lang)));
    for name in wanted.chain(notes(page)?) {
        let name: String = name.split_whitespace().collect();
        ensure!(texts.contains(&name), "'{name}' is not in it");
    }
    Ok(())
}

/// Note and attribution, line by line as the page has them.
fn notes(page: &Page) -> Result<Vec<String>> {
    let found = page.run(
        "return $$('.footnote p, .footnote li').map((e) => text(e))",
        &json!([]),
    )?;
    let found: Vec<String> = serde_json::from_value(found)?;
    ensure!(found.len() > 1, "no notes on the page");
    Ok(found)
}

/// Points in each district, from the drawing's own corner: of a grid, those that lie in its shape.
const SPOTS: &str = r#"
    // A strict policy refuses its style sheet in a page, where it is not needed.
    const plain = arguments[0].replace(/<style.*?<\/style>/s, '');
    const drawn = document.importNode(new DOMParser().parseFromString(plain, 'image/svg+xml').documentElement, true);
    document.body.append(drawn);
    const origin = drawn.getBoundingClientRect(), spots = {};
    const size = [Number(drawn.getAttribute('width')), Number(drawn.getAttribute('height'))];
    for (const path of drawn.querySelectorAll('path[data-district]')) {
      const box = path.getBBox(), matrix = path.getScreenCTM(), list = spots[path.dataset.district] ??= [];
      for (let i = 1; i < 24; i += 1) for (let j = 1; j < 24; j += 1) {
        const point = drawn.createSVGPoint();
        point.x = box.x + (box.width * i) / 24;
        point.y = box.y + (box.height * j) / 24;
        if (!path.isPointInFill(point)) continue;
        const seen = point.matrixTransform(matrix);
        list.push([seen.x - origin.left, seen.y - origin.top]);
      }
    }
    drawn.remove();
    return { size, spots, zones: Object.fromEntries($$('path[data-district]').map((e) => [e.dataset.district, e.dataset.zone])) };"#;

/// Exactly so many times the drawing's size; in each district points have its zone's colour.
fn pixels(page: &Page, png: &Picture, spots: &Value, times: usize, theme: &str) -> Result<()> {
    let [width, height]: [usize; 2] = serde_json::from_value(spots["size"].clone())?;
    let size = (width * times, height * times);
    ensure!(png.size() == size, "{:?} px, not {size:?}", png.size());
    let colours = page.lab.plan.colours.get(theme).context("colours")?;
    for district in &page.lab.plan.districts {
        let zone = spots["zones"][&district.id].as_str().context("a zone")?;
        let colour = colours
            .get(&format!("--lsm-zone-{zone}"))
            .context("its colour")?;
        let wanted = channels(colour)?;
        let list: Vec<[f64; 2]> = serde_json::from_value(spots["spots"][&district.id].clone())?;
        let is_it = |[x, y]: &&[f64; 2]| {
            let at = |value: f64| (value * times as f64) as usize;
            let seen = png.at(at(*x), at(*y));
            seen.is_some_and(|seen| (0..3).all(|i| seen[i].abs_diff(wanted[i]) <= NEAR))
        };
        let found = list.iter().filter(is_it).count();
        // Names, markers and lines lie on the rest.
        ensure!(
            !list.is_empty() && found * 10 >= list.len(),
            "district {}: {found} of {} points are {colour}",
            district.id,
            list.len()
        );
    }
    Ok(())
}

/// Of `#rrggbb`.
fn channels(colour: &str) -> Result<[u8; 3]> {
    let digits = colour.strip_prefix('#').filter(|digits| digits.len() == 6);
    let Some(digits) = digits else {
        bail!("{colour} is no colour of six digits");
    };
    let channel = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16);
    Ok([channel(0)?, channel(2)?, channel(4)?])
}
