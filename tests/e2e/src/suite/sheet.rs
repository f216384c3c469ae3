//! The sheet of small screens: by hand, by key, by its button, and with a card in it.

use crate::{
    page::{Page, point},
    wd::{Actions, Key, Point},
};
use anyhow::{Context, Result, ensure};
use serde_json::json;
use std::collections::BTreeSet;

/// A phone that fits into the windows of all engines.
const LOW_PHONE: (u32, u32) = (390, 700);
/// Less than half the way to the next stop, px.
const FLICK: i64 = 70;
/// An embed.
const EMBED: (u32, u32) = (480, 600);

/// Its stops, and all ways to them.
pub fn stops(page: &mut Page) -> Result<()> {
    page.open_at(LOW_PHONE, &[])?;
    stands(page, "peek")?;
    page.click(".grip")?;
    stands(page, "half")?;
    page.click(".grip")?;
    stands(page, "peek")?;

    page.focus(".grip")?;
    page.key(Key::Enter)?;
    stands(page, "half")?;
    page.key(Key::Up)?;
    stands(page, "full")?;
    let inert = page.run("return $('.stage').inert", &json!([]))?;
    ensure!(inert == true, "the covered map can have the focus");
    page.key(Key::Down)?;
    stands(page, "half")?;
    page.key(Key::Down)?;
    stands(page, "peek")?;
    page.key(Key::Up)?;
    page.focus("[data-row]")?;
    page.key(Key::Escape)?;
    stands(page, "peek")?;
    on_grip(page)?;

    for (by, to) in [
        (-200, "half"),
        (-250, "full"),
        (90, "full"),
        (190, "half"),
        (-60, "half"),
        (400, "peek"),
        (-40, "peek"),
        (-700, "full"),
        (700, "peek"),
    ] {
        let from = grip(page)?;
        let end = (from.1 + by).clamp(2, i64::from(LOW_PHONE.1) - 2);
        page.step(format!("pull by {by}"));
        page.act(&Actions::new().pull(from, (from.0, end)))?;
        stands(page, to).with_context(|| format!("pulled by {by}"))?;
    }
    // So little would leave it where it is, were it slow.
    let from = grip(page)?;
    page.act(&Actions::new().pull(from, (from.0, from.1 - FLICK)))?;
    stands(page, "peek").context("pulled too little")?;
    // On a machine that has much to do a driver's flick may be slow: then it was none.
    let mut raised = false;
    for _ in 0..4 {
        page.step("flick");
        page.act(&Actions::new().flick(from, (from.0, from.1 - FLICK)))?;
        raised = page.run_async(
            "await new Promise((then) => setTimeout(then, 600)); return $('.lsm').dataset.stop !== 'peek'",
            &json!([]),
        )? == true;
        if raised {
            break;
        }
    }
    ensure!(raised, "a flick does not raise it");

    page.open_at(EMBED, &[])?;
    stands(page, "peek")?;
    page.focus(".grip")?;
    page.key(Key::Up)?;
    stands(page, "half")?;
    page.key(Key::Up)?;
    stands(page, "half").context("an embed has two stops")
}

/// A card opens in the sheet; what it is about stays in sight; when it closes all is as before.
pub fn card(page: &mut Page) -> Result<()> {
    page.open_at(LOW_PHONE, &[])?;
    for zone in page.lab.plan.zones.clone() {
        let key = format!("[data-key-zone='{}']", zone.id);
        page.click(&key)?;
        page.card("zone", &zone.id)?;
        stands(page, "half")?;
        page.wait(
            "the focus in the card",
            "return !!root.activeElement?.closest('[data-card]')",
            &json!([]),
        )?;
        let hidden = page.run(UNDER, &json!([format!("[data-zone='{}']", zone.id)]))?;
        ensure!(hidden == json!([]), "under the sheet: {hidden}");
        page.click("[data-card] [data-close]")?;
        page.no_card()?;
        stands(page, "peek")?;
        page.wait(
            "the focus back on the key",
            "return root.activeElement?.matches(arguments[0])",
            &json!([key]),
        )?;
    }
    for district in page.lab.plan.districts.clone() {
        page.select("district", &district.id)?;
        stands(page, "half")?;
        let path = format!("path[data-district='{}']", district.id);
        let hidden = page.run(UNDER, &json!([path]))?;
        ensure!(
            hidden == json!([]),
            "{} under the sheet: {hidden}",
            district.id
        );
        page.key(Key::Escape)?;
        page.no_card()?;
        stands(page, "peek")?;
    }
    // Lowered with a card its head says what the card is about, and the next card raises it again.
    let project = page.lab.plan.projects[0].id.clone();
    page.select("project", &project)?;
    page.focus(".grip")?;
    page.key(Key::Down)?;
    stands(page, "peek")?;
    let said = page.run("return text($('.grip'))", &json!([]))?;
    let name = page.run("return text($('[data-card] h2'))", &json!([]))?;
    ensure!(said != "" && name != "", "the head says {said} of {name}");
    let district = page.lab.plan.districts[0].id.clone();
    page.select("district", &district)?;
    stands(page, "half")
}

/// Tab goes the way of the design, and never into what is hidden.
pub fn focus(page: &mut Page) -> Result<()> {
    for raised in [false, true] {
        page.open_at(LOW_PHONE, &[])?;
        if raised {
            // Without a pointer: Tab would start from where it was.
            page.run("$('.grip').click()", &json!([]))?;
            stands(page, "half")?;
        }
        page.painted()?;
        page.run("window.focus()", &json!([]))?;
        let way = way(page).with_context(|| format!("raised: {raised}"))?;
        let order: Vec<&str> = way.iter().map(String::as_str).collect();
        let expected: &[&str] = if raised {
            &["settings", "key", "grip", "list", "legend", "map", "zoom"]
        } else {
            &["settings", "key", "grip", "legend", "map", "zoom"]
        };
        let found: Vec<&str> = order
            .iter()
            .copied()
            .filter(|region| expected.contains(region))
            .collect();
        ensure!(found == expected, "Tab goes {order:?}, not {expected:?}");
        ensure!(raised || !order.contains(&"list"), "into the lowered list");
    }
    Ok(())
}

/// Regions in the order in which Tab comes to them first.
fn way(page: &mut Page) -> Result<Vec<String>> {
    const MOST: usize = 120;
    let (mut seen, mut way) = (BTreeSet::new(), Vec::new());
    let mut entered = false;
    for _ in 0..MOST {
        page.key(Key::Tab)?;
        let stop = page.run(STOP, &json!([]))?;
        let Some(region) = stop[0].as_str() else {
            if entered {
                break;
            }
            continue;
        };
        entered = true;
        ensure!(stop[1] == true, "the focus is on something hidden: {stop}");
        if seen.insert(region.to_owned()) {
            way.push(region.to_owned());
        }
    }
    Ok(way)
}

const STOP: &str = "
    const has = root.activeElement;
    if (!has) return [null];
    const regions = [['.settings', 'settings'], ['.zone-key', 'key'], ['.grip', 'grip'],
      ['[part~=list]', 'list'], ['[part~=legend]', 'legend'], ['.zoom', 'zoom'],
      ['.footnote', 'notes'], ['[part~=map]', 'map']];
    const region = regions.find(([selector]) => has.closest(selector))?.[1] ?? describe(has);
    return [region, shown(has) && !has.closest('[inert]'), describe(has)]";

/// Shapes whose middle lies under the sheet or off the map.
const UNDER: &str = "
    const sheet = $('.panel').getBoundingClientRect();
    return $$(arguments[0]).filter((e) => e.localName === 'path').filter((e) => {
      const box = e.getBoundingClientRect();
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      return y > sheet.top || y < 0 || x < 0 || x > innerWidth;
    }).map(describe)";

/// The sheet stands still at a stop, as high as the stop says, with its content hidden or not.
fn stands(page: &mut Page, stop: &str) -> Result<()> {
    page.wait(
        &format!("the sheet at {stop}"),
        "const at = $('.lsm').dataset.stop, raised = at !== 'peek';
         if (at !== arguments[0]) throw new Error(`it is at ${at}`);
         return $('.grip').getAttribute('aria-expanded') === String(raised)
           && $('.views').inert === !raised",
        &json!([stop]),
    )?;
    page.painted()?;
    let held = page.run(
        "return $('.panel').matches('[style], [data-held], [data-still]')",
        &json!([]),
    )?;
    ensure!(held == false, "the sheet is still held");
    let share = page.run(
        "const host = el.getBoundingClientRect(), sheet = $('.panel').getBoundingClientRect();
         return [(host.bottom - sheet.top) / host.height, host.height, host.bottom - sheet.top]",
        &json!([]),
    )?;
    let [share, whole, px] = [0, 1, 2].map(|at| share[at].as_f64().unwrap_or_default());
    let sound = match stop {
        "peek" => (60.0..=130.0).contains(&px),
        "half" => (0.45..=0.65).contains(&share),
        _ => whole - px >= 60.0 && share > 0.8,
    };
    ensure!(sound, "at {stop} it is {px} px of {whole} px high");
    Ok(())
}

fn grip(page: &mut Page) -> Result<Point> {
    let at = page.run(
        "const box = $('.grip').getBoundingClientRect();
         return [Math.round(box.left + box.width / 2), Math.round(box.top + 12)]",
        &json!([]),
    )?;
    point(&at)
}

fn on_grip(page: &mut Page) -> Result<()> {
    page.wait(
        "the focus on the grip",
        "return root.activeElement?.matches('.grip')",
        &json!([]),
    )
    .map(drop)
}
