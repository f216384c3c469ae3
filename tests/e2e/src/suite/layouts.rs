//! At every size nothing is cut off or covered, and every control can be reached.

use super::shapes::strings;
use crate::{page::Page, wd::Key};
use anyhow::{Context, Result, ensure};
use serde_json::json;

/// From the least embed to a wide screen; two are low.
const SIZES: [(u32, u32); 10] = [
    (280, 300),
    (280, 400),
    (320, 480),
    (480, 600),
    (390, 844),
    (844, 390),
    (1024, 768),
    (1280, 400),
    (1280, 720),
    (1920, 1080),
];

/// Under this width a control is for fingers.
const FINGERS: u32 = 600;

/// All sizes, in all languages: the list, an open card, the menu, the legend.
pub fn fit(page: &mut Page) -> Result<()> {
    for (nth, size) in SIZES.into_iter().enumerate() {
        page.open_at(size, &[])?;
        for lang in page.languages(nth) {
            at(page, size, &lang).with_context(|| format!("{} × {} in {lang}", size.0, size.1))?;
        }
    }
    Ok(())
}

/// One size in one language.
pub fn at(page: &mut Page, (width, _): (u32, u32), lang: &str) -> Result<()> {
    page.run("el.setAttribute('lang', arguments[0])", &json!([lang]))?;
    page.wait(
        "the language",
        "return el.state.lang === arguments[0]",
        &json!([lang]),
    )?;
    let least = if width < FINGERS { 44 } else { 40 };
    sound(page, least, "").context("at first")?;
    for (kind, id) in page.lab.plan.one_of_each_kind() {
        page.select(kind, &id)?;
        sound(page, least, "").with_context(|| format!("with a {kind}'s card"))?;
    }
    page.run("el.clear()", &json!([]))?;
    page.no_card()?;
    if shown(page, ".settings-button")? {
        press(page, ".settings-button")?;
        sound(page, least, ".settings-box").context("with the menu")?;
        press(page, ".settings-button")?;
    }
    legend(page, true)?;
    sound(page, least, "").context("with the legend")?;
    legend(page, false)
}

/// Unfolds or folds the legend, by its button, or by the menu where it has none.
fn legend(page: &mut Page, open: bool) -> Result<()> {
    if shown(page, ".legend-body")? == open {
        return Ok(());
    }
    if shown(page, ".legend-toggle")? {
        press(page, ".legend-toggle")?;
    } else {
        press(page, ".settings-button")?;
        press(page, ".settings-legend")?;
    }
    page.wait(
        "the legend",
        "return shown($('.legend-body')) === arguments[0]",
        &json!([open]),
    )
    .map(drop)
}

fn shown(page: &Page, selector: &str) -> Result<bool> {
    Ok(page.run("return shown($(arguments[0]))", &json!([selector]))? == true)
}

/// Presses by script: a frame may be larger than the window that a pointer reaches. What a pointer
/// reaches in the frame itself is asked of every control.
fn press(page: &mut Page, selector: &str) -> Result<()> {
    page.step(format!("press {selector}"));
    page.run("$(arguments[0]).click()", &json!([selector]))
        .map(drop)
}

fn sound(page: &mut Page, least: u32, within: &str) -> Result<()> {
    page.painted()?;
    let wrong = strings(&page.run(WRONG, &json!([least, within]))?)?;
    ensure!(wrong.is_empty(), "- {}", wrong.join("\n- "));
    Ok(())
}

/// What is wrong with the boxes of what is to be seen. What a scroller clips is reached by scrolling;
/// only its width must fit.
const WRONG: &str = "
    const [least, within] = arguments, wrong = [];
    const host = el.getBoundingClientRect();
    const over = document.documentElement;
    if (over.scrollWidth > innerWidth) wrong.push(`the page is ${over.scrollWidth} px wide`);
    const scrollers = '.list, .card-body, .legend-body, .settings-box';
    for (const e of $$(`.lsm, .bar, .panel, .grip, .zone-key, ${scrollers}`).filter(shown)) {
      if (e.matches('.list') && e.closest('[inert]')) continue;
      if (e.scrollWidth > e.clientWidth + 1)
        wrong.push(`${describe(e)} is ${e.clientWidth} px wide, what it holds ${e.scrollWidth}`);
    }
    const all = $$(`${within} button, ${within} select`).filter((e) => shown(e)
      && !e.closest('[inert]') && (within || !e.closest(scrollers)));
    if (!all.length) wrong.push('there is no control');
    const boxes = all.map((e) => e.getBoundingClientRect());
    all.forEach((e, i) => {
      // A menu that is too long for its window is scrolled.
      if (within) e.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const box = within ? e.getBoundingClientRect() : boxes[i], name = describe(e);
      if (box.left < host.left - 1 || box.right > host.right + 1
        || box.top < host.top - 1 || box.bottom > host.bottom + 1)
        wrong.push(`${name} is off the map: ${JSON.stringify(box)}`);
      if (Math.min(box.width, box.height) < least - .5)
        wrong.push(`${name} is ${box.width} × ${box.height} px`);
      const spot = reach(e);
      if (!spot.free) wrong.push(`${name} is covered by ${describe(spot.top)}`);
      if (e.localName === 'button' && e.scrollWidth > e.clientWidth + 1)
        wrong.push(`${name} cuts what it says`);
      // The card's buttons stand beside the grip, in its row.
      if (e.matches('.grip')) return;
      all.slice(i + 1).forEach((other, j) => {
        if (other.matches('.grip')) return;
        const [a, b] = [boxes[i], boxes[i + 1 + j]];
        if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
          && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1)
          wrong.push(`${name} lies over ${describe(other)}`);
      });
    });
    // Where a card is read in the lowest embeds they wait until it is lowered.
    const low = host.width < 600 && host.height < 440 && $('.lsm').dataset.stop !== 'peek';
    if (!low && !shown($('.footnote'))) wrong.push('the notes are hidden');
    return wrong";

/// On a tablet the panel lies over the map: its button, its cross, Escape and a card open and shut it,
/// and the focus is where it should be.
pub fn overlay(page: &mut Page) -> Result<()> {
    page.open_at((1024, 768), &[])?;
    ensure!(list(page)?, "the list is shut at first");
    page.click(".panel-toggle")?;
    shut(page, ".panel-toggle")?;
    page.click(".panel-toggle")?;
    open(page)?;
    page.click(".panel-close")?;
    shut(page, ".panel-toggle").context("after its cross")?;
    page.click(".panel-toggle")?;
    open(page)?;
    page.focus("[data-row]")?;
    page.key(Key::Escape)?;
    shut(page, ".panel-toggle").context("after Escape")?;

    // A card opens it, and it shuts with the card.
    let district = page.lab.plan.districts[0].id.clone();
    let path = format!("path[data-district='{district}'][tabindex]");
    page.focus(&path)?;
    page.key(Key::Enter)?;
    page.card("district", &district)?;
    page.wait("the focus in the card", IN_CARD, &json!([]))?;
    page.painted()?;
    let seen = page.run(FREE_OF_PANEL, &json!([district]))?;
    ensure!(seen == true, "the district of the card lies under it");
    page.key(Key::Escape)?;
    page.no_card()?;
    shut(page, &path).context("after the card")?;

    // Where panel and legend have no room beside each other, one makes way.
    page.open_at((760, 620), &[])?;
    page.click(".panel-toggle")?;
    open(page)?;
    page.unfold_legend()?;
    shut(page, ".legend-toggle").context("with the legend")?;
    page.click(".panel-toggle")?;
    open(page)?;
    ensure!(
        !shown(page, ".legend-body")?,
        "the legend does not make way"
    );
    Ok(())
}

const IN_CARD: &str = "return !!root.activeElement?.closest('[data-card]')";

const FREE_OF_PANEL: &str = "
    const panel = $('.panel').getBoundingClientRect();
    return $$(`path[data-district='${arguments[0]}']`).every((e) => {
      const box = e.getBoundingClientRect();
      return (box.left + box.right) / 2 < panel.left && box.width > 0;
    })";

fn list(page: &Page) -> Result<bool> {
    let shown = "return shown($('[part~=list]')) && !$('[part~=list]').closest('[inert]')";
    Ok(page.run(shown, &json!([]))? == true)
}

fn open(page: &mut Page) -> Result<()> {
    page.wait(
        "the panel to be open",
        "return shown($('[part~=list]')) && !$('.views').inert
           && $('.panel-toggle').getAttribute('aria-expanded') === 'true'",
        &json!([]),
    )?;
    page.painted()
}

/// It is shut, nothing in it takes the focus, and the focus is on another element.
fn shut(page: &mut Page, on: &str) -> Result<()> {
    page.wait(
        "the panel to be shut",
        "return !shown($('[part~=list]'))
           && $('.panel-toggle').getAttribute('aria-expanded') === 'false'",
        &json!([]),
    )?;
    page.wait(
        &format!("the focus on {on}"),
        "if (root.activeElement?.matches(arguments[0])) return true;
         throw new Error(`it is on ${describe(root.activeElement)}`)",
        &json!([on]),
    )?;
    let taken = page.run(
        "const before = root.activeElement, row = $('[data-row]');
         row.focus();
         const taken = root.activeElement === row;
         before.focus();
         return taken",
        &json!([]),
    )?;
    ensure!(taken == false, "a row of the shut panel takes the focus");
    page.painted()
}
