//! Who asks for more contrast has it.

use crate::{engine::devtools, page::Page, suite::axe};
use anyhow::{Result, ensure};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Only Chromium's driver can ask for it. With more, secondary texts are as strong as any, and lines are seen;
/// with less, nothing falls short of the rules.
pub fn contrast(page: &mut Page) -> Result<()> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for theme in ["light", "dark", "projector"] {
        page.open(&[("theme", theme)])?;
        ask(page, "no-preference")?;
        let plain = page.run(WEAKEST, &json!([]))?;
        for wish in ["more", "less"] {
            ask(page, wish)?;
            let how = format!("{theme}, {wish}");
            let weakest = page.run(WEAKEST, &json!([]))?;
            let [text, line] = [0, 1].map(|at| weakest[at][0].as_f64().unwrap_or_default());
            ensure!(
                wish == "less" || (text >= 7.0 && line >= 4.5),
                "{how}: {weakest}"
            );
            ensure!(
                wish == "more" || weakest == plain,
                "{how}: {weakest}, not {plain}"
            );
            for (kind, id) in page.lab.plan.one_of_each_kind() {
                page.select(kind, &id)?;
                for line in axe::audit(page, &how)? {
                    found.entry(line).or_default().push(how.clone());
                }
            }
            page.run("el.clear()", &json!([]))?;
            page.no_card()?;
        }
    }
    axe::none(&found)
}

fn ask(page: &mut Page, wish: &str) -> Result<()> {
    page.step(format!("contrast: {wish}"));
    let features = json!([{ "name": "prefers-contrast", "value": wish }]);
    let media = json!({ "media": "", "features": features });
    let client = &page.lab.browser().client;
    devtools(client, "Emulation.setEmulatedMedia", &media)?;
    let set: Value = page.run(
        "return matchMedia(`(prefers-contrast: ${arguments[0]})`).matches",
        &json!([wish]),
    )?;
    ensure!(set == true, "the engine does not ask for {wish}");
    page.painted()
}

/// The weakest text of bar and panel and the weakest line there, with their ratios.
const WEAKEST: &str = "
    const paint = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const channels = (colour) => {
      paint.clearRect(0, 0, 1, 1); paint.fillStyle = colour; paint.fillRect(0, 0, 1, 1);
      return [...paint.getImageData(0, 0, 1, 1).data];
    };
    const light = (colour) => {
      const [r, g, b] = channels(colour).map((c) => c / 255).map((c) => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
      return .2126 * r + .7152 * g + .0722 * b;
    };
    const ground = (e) => {
      for (; e; e = e.parentElement) {
        const colour = getComputedStyle(e).backgroundColor;
        if (channels(colour)[3] === 255) return colour;
      }
      return getComputedStyle($('.lsm')).backgroundColor;
    };
    const ratio = (a, b) => {
      const [x, y] = [light(a), light(b)].sort((p, q) => q - p);
      return Math.round((x + .05) / (y + .05) * 100) / 100;
    };
    const texts = [], lines = [];
    for (const e of $$('.bar *, .panel *').filter((e) => shown(e) && !e.closest('svg, .unseen'))) {
      const style = getComputedStyle(e);
      const says = [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
      if (says) texts.push([ratio(style.color, ground(e)), describe(e)]);
      if (parseFloat(style.borderBottomWidth) && style.borderBottomStyle !== 'none'
        && channels(style.borderBottomColor)[3] === 255)
        lines.push([ratio(style.borderBottomColor, ground(e.parentElement)), describe(e)]);
    }
    const least = (all) => all.sort((a, b) => a[0] - b[0])[0];
    return [least(texts), least(lines)]";
