//! Every text is read from the last row, on every projector: nothing is small, cut or covered.

use super::seen;
use crate::{engine::Engine, page::Page};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

/// Old projectors, laptops, walls, totems.
const SCREENS: [(u32, u32); 8] = [
    (800, 600),
    (1024, 768),
    (1280, 720),
    (1280, 800),
    (1920, 1080),
    (3840, 2160),
    (2560, 720),
    (1080, 1920),
];

/// Texts that are seen, with their size and what is wrong with their place. The size of a letter on the map is that of
/// its transform as well.
const LOOK: &str = "
  const least = Math.min(innerWidth, innerHeight) / 40;
  const wrong = [];
  const boxes = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let count = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const said = node.data.trim();
    const element = node.parentElement;
    if (!said || !element || !shown(element)) continue;
    if (element.closest('.unseen, defs')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter((r) => r.width > 1 && r.height > 1);
    if (!rects.length) continue;
    count += 1;
    let px = parseFloat(getComputedStyle(element).fontSize);
    const svg = element.closest('text');
    if (svg) {
      const m = svg.getScreenCTM();
      px *= Math.hypot(m.a, m.b);
    }
    if (px < least - 0.05) wrong.push(`${said}: ${px.toFixed(1)} px of ${least}`);
    for (const r of rects) {
      if (r.left < -1 || r.top < -1 || r.right > innerWidth + 1 || r.bottom > innerHeight + 1) {
        // The map goes on beyond the screen; what is beside it does not.
        if (!svg) wrong.push(`${said}: cut`);
      }
    }
    if (!svg) boxes.push({ said, element, rects });
  }
  for (const [i, a] of boxes.entries()) for (const b of boxes.slice(0, i)) {
    const over = a.rects.some((p) => b.rects.some((q) =>
      Math.min(p.right, q.right) - Math.max(p.left, q.left) > 1 && Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) > 0.35 * Math.min(p.height, q.height)));
    if (over) wrong.push(`${a.said} over ${b.said}`);
  }
  // What is beside the map lies on nothing of it.
  const map = $('[part~=map]').getBoundingClientRect();
  for (const { said, element, rects } of boxes) {
    if (element.closest('.slide-code, .locator')) continue;
    if (rects.some((r) => Math.min(r.right, map.right) - Math.max(r.left, map.left) > 1 && Math.min(r.bottom, map.bottom) - Math.max(r.top, map.top) > 2)) wrong.push(`${said} lies on the map`);
  }
  const slide = $('.slide');
  if (slide.scrollHeight > slide.clientHeight + 1) wrong.push('the slide is too long');
  if (map.height < innerHeight * 0.3) wrong.push(`the map has ${map.height} of ${innerHeight}`);
  return { count, wrong };
";

/// Of these the other engines, as rules are the same in all: only letters are set by each in its own way.
const FEW: [(u32, u32); 3] = [(800, 600), (1280, 720), (1080, 1920)];

/// Each step on each screen, in the languages by turns: every language sees every step, and every screen every step.
pub fn sizes(page: &mut Page) -> Result<()> {
    let steps = page.lab.plan.story.clone();
    let languages = page.lab.plan.languages.clone();
    let mut wrong = Vec::new();
    let all = page.lab.browser().engine == Engine::Chromium;
    for (at, screen) in SCREENS.into_iter().enumerate() {
        if !all && !FEW.contains(&screen) {
            continue;
        }
        for (nth, lang) in languages.iter().enumerate() {
            page.open_at(screen, &[("lang", lang), ("mode", "present")])?;
            for (i, step) in steps.iter().enumerate() {
                if (i + at + nth) % languages.len() != 0 {
                    continue;
                }
                page.run("location.hash = `${location.hash.replace(/&step=[^&]*/, '').replace(/&view=[^&]*/, '')}&step=${arguments[0]}`", &json!([step.id]))?;
                seen(page, &step.id)?;
                page.painted()?;
                let seen: Value = page.run(LOOK, &json!([]))?;
                ensure!(seen["count"].as_u64() > Some(5), "no texts: {seen}");
                let faults = seen["wrong"].as_array().context("wrong")?;
                let how = format!("{screen:?} {lang} {}", step.id);
                wrong.extend(faults.iter().map(|fault| format!("{how}: {fault}")));
            }
        }
    }
    ensure!(
        wrong.is_empty(),
        "{} faults\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    Ok(())
}
