//! What is typed is found, by hand and by keyboard.

use crate::{page::Page, wd::Key};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

/// A letter that no name of a map has so often beside itself.
const NONSENSE: &str = "qqqq";

/// In each language a district is found by its name without marks, chosen with the keyboard, and its card
/// gives the focus back.
pub fn by_keyboard(page: &mut Page) -> Result<()> {
    let district = page
        .lab
        .plan
        .districts
        .last()
        .context("a district")?
        .clone();
    for lang in page.lab.plan.languages.clone() {
        page.open(&[("lang", &lang)])?;
        let name = page.lab.plan.name(&district, &lang);
        let plain = page.run(PLAIN, &json!([name]))?;
        let plain = plain.as_str().context("a name")?.to_owned();
        type_in(page, &plain)?;
        let wanted = format!("district:{}", district.id);
        let first = first(page, &wanted).with_context(|| format!("{plain} in {lang}"))?;
        ensure!(first["expanded"] == "true", "not expanded: {first}");
        ensure!(
            first["active"] == first["id"],
            "the first is not pointed at: {first}"
        );
        // Round, and back to the first.
        page.key(Key::Up)?;
        page.key(Key::Down)?;
        page.key(Key::Enter)?;
        page.card("district", &district.id)?;
        page.wait(
            "results to be shut",
            "return !shown($('#search-results')) && $('[data-search]').getAttribute('aria-expanded') === 'false'",
            &json!([]),
        )?;
        page.key(Key::Escape)?;
        page.no_card()?;
        page.wait(
            "the focus to be back in the field",
            "return root.activeElement === $('[data-search]')",
            &json!([]),
        )?;
    }
    page.quiet()
}

/// A project is chosen with a click; nothing found is said; Escape shuts and empties.
pub fn by_hand(page: &mut Page) -> Result<()> {
    let project = page.lab.plan.projects[0].clone();
    page.open(&[])?;
    type_in(page, NONSENSE)?;
    page.wait(
        "that nothing is found",
        "return shown($('.search-said')) && text($('.search-said')).includes(arguments[0])",
        &json!([NONSENSE]),
    )?;
    page.key(Key::Escape)?;
    page.key(Key::Escape)?;
    page.wait(
        "an empty field",
        "return $('[data-search]').value === ''",
        &json!([]),
    )?;
    let lang = page.lab.plan.first();
    let name = page.lab.plan.project_name(&project, &lang);
    type_in(page, &name)?;
    let result = format!("[data-result='project:{}']", project.id);
    page.click(&result)?;
    page.card("project", &project.id)?;
    page.quiet()
}

/// On a phone the field opens over the bar, and its button has the focus when it shuts.
pub fn on_phone(page: &mut Page) -> Result<()> {
    let district = page
        .lab
        .plan
        .districts
        .last()
        .context("a district")?
        .clone();
    let lang = page.lab.plan.first();
    page.open_on_phone(&[("lang", &lang)])?;
    page.click(".search-button")?;
    page.wait(
        "the focus in the field",
        "return root.activeElement === $('[data-search]')",
        &json!([]),
    )?;
    page.key(Key::Escape)?;
    page.wait(
        "the focus on the button",
        "return root.activeElement === $('.search-button') && !shown($('[data-search]'))",
        &json!([]),
    )?;
    page.click(".search-button")?;
    let name = page.lab.plan.name(&district, &lang);
    type_in(page, &name)?;
    let wanted = format!("district:{}", district.id);
    first(page, &wanted)?;
    page.key(Key::Enter)?;
    page.card("district", &district.id)?;
    // The small window's frame asks for an icon in Firefox, which the policy of its page refuses.
    Ok(())
}

/// Puts the focus into the field, and types.
fn type_in(page: &mut Page, text: &str) -> Result<()> {
    if page.run("return !shown($('[data-search]'))", &json!([]))? == true {
        page.click(".search-button")?;
    }
    page.focus("[data-search]")?;
    page.step(format!("type {text}"));
    page.run("$('[data-search]').select()", &json!([]))?;
    for letter in text.chars() {
        page.act(&crate::wd::Actions::new().key(Key::Char(letter)))?;
    }
    page.wait(
        "the text in the field",
        "return $('[data-search]').value === arguments[0]",
        &json!([text]),
    )?;
    Ok(())
}

/// Waits until the first result is this one.
fn first(page: &mut Page, wanted: &str) -> Result<Value> {
    page.wait(
        &format!("{wanted} to be found first"),
        "const one = $$('[data-result]').filter(shown)[0], field = $('[data-search]');
         return one?.dataset.result === arguments[0] && {
           id: one.id, active: field.getAttribute('aria-activedescendant'),
           expanded: field.getAttribute('aria-expanded'),
         }",
        &json!([wanted]),
    )
}

/// A name as people type it in a hurry.
const PLAIN: &str = "return arguments[0].normalize('NFD').replace(/\\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')";
