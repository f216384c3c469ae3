//! Every project's card, in every language, by mouse and by keyboard.

use super::filters::rows;
use crate::{
    page::Page,
    plan::{Project, Written},
    wd::Key,
};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

/// Every project's card in a language.
pub fn projects(page: &mut Page, lang: &str) -> Result<()> {
    page.open(&[("lang", lang)])?;
    page.settled()?;
    ensure!(page.state()?["lang"] == lang, "the map is not in {lang}");
    for (at, project) in page.lab.plan.projects.clone().iter().enumerate() {
        one(page, project, lang, at).with_context(|| format!("project {}", project.id))?;
    }
    page.quiet()
}

/// From card to card in the list's order; whom to ask comes when it is wanted, in the reader's language.
pub fn more(page: &mut Page) -> Result<()> {
    for lang in page.lab.plan.languages.clone() {
        page.open(&[("lang", &lang)])?;
        let rows = rows(page)?;
        page.click(&format!("[data-row='{}']", rows[0]))?;
        page.card("project", &rows[0])?;
        ends(page, true, rows.len() == 1)?;
        for (at, id) in [(1, "next"), (0, "previous")] {
            page.focus(&format!("[data-beside='{id}']"))?;
            page.key(Key::Enter)?;
            page.card("project", &rows[at])?;
            page.wait(
                "the focus on the new card's name",
                "return root.activeElement?.id === 'card-name'",
                &json!([]),
            )?;
        }
        let last = rows.last().context("a row")?.clone();
        page.select("project", &last)?;
        ends(page, rows.len() == 1, true)?;
        page.focus("[data-ask]")?;
        page.key(Key::Enter)?;
        // A plan may not say.
        let none = page.wait(
            "something",
            "return $('.ask .plan-page') && [!$('.ask h3')]",
            &json!([]),
        )?;
        let word = if none[0] == true {
            "not_published"
        } else {
            "whom_to_ask"
        };
        let word = page.lab.plan.word(&lang, word)?.to_owned();
        page.wait(
            "whom to ask",
            "return shown($('.ask .plan-page')) && text($('.ask h3') ?? $('.ask .unknown')) === arguments[0]
               && $('[data-ask]').getAttribute('aria-expanded') === 'true'",
            &json!([word]),
        )?;
        page.key(Key::Enter)?;
        page.wait(
            "it to shut",
            "return !shown($('.ask .plan-page'))",
            &json!([]),
        )?;
        near(page)?;
    }
    page.quiet()
}

/// Whether there is none before, and none after.
fn ends(page: &mut Page, first: bool, last: bool) -> Result<()> {
    let seen = page.run(
        "return ['previous', 'next'].map((to) => $(`[data-beside='${to}']`).disabled)",
        &json!([]),
    )?;
    ensure!(seen == json!([first, last]), "switched off: {seen}");
    Ok(())
}

/// What is near stands on the cards of those whose place is known: kilometres, and others on the corridor.
fn near(page: &mut Page) -> Result<()> {
    let mut far = 0;
    for id in rows(page)?.iter().take(12) {
        page.select("project", id)?;
        let seen = page.run(
            "return { km: $$(\"[data-field='distances'] li\").map(text),
               others: $$(\"[data-field='also-on']\").map((e) => e.querySelectorAll('.row').length) }",
            &json!([]),
        )?;
        let km = seen["km"].as_array().context("distances")?;
        far += km.len();
        let is_one = |text: &Value| numbers(text.as_str().unwrap_or_default()).len() == 1;
        ensure!(km.iter().all(is_one), "{id}: {seen}");
        let others = seen["others"].as_array().context("others")?;
        let few = |count: &Value| (1..=3).contains(&count.as_u64().unwrap_or_default());
        ensure!(others.iter().all(few), "{id}: {seen}");
    }
    ensure!(far > 0, "no project has a distance");
    Ok(())
}

/// Opens it from its row, by mouse or by Enter; reads it; closes it, by its button or by Escape.
fn one(page: &mut Page, project: &Project, lang: &str, at: usize) -> Result<()> {
    let row = format!("[data-row='{}']", project.id);
    if at.is_multiple_of(2) {
        page.click(&row)?;
    } else {
        page.focus(&row)?;
        page.key(Key::Enter)?;
    }
    let card = page.card("project", &project.id)?;
    check(page, project, lang, &card)?;
    if at % 4 < 2 {
        page.key(Key::Escape)?;
    } else {
        page.click("[data-card] [data-close]")?;
    }
    page.no_card()?;
    page.wait(
        "the focus to be back on the row",
        "const has = root.activeElement;
         if (!has) throw new Error(`the focus is on ${describe(document.activeElement)}`);
         if (!$(arguments[0]).contains(has)) throw new Error(`the focus is on ${describe(has)}`);
         return true",
        &json!([row]),
    )?;
    Ok(())
}

fn check(page: &Page, project: &Project, lang: &str, card: &Value) -> Result<()> {
    let plan = &page.lab.plan;
    let said = |key: &str| card[key].as_str().unwrap_or_default().to_owned();
    let name = plan.project_name(project, lang);
    ensure!(
        said("text").contains(&name),
        "the card does not name it: {name}\n{}",
        said("text")
    );
    ensure!(!said("heading").is_empty(), "the card has no h2");
    let status = said("status");
    let year = &project.status_year;
    ensure!(
        status.contains(year.as_str()),
        "status without its year {year}: {status}"
    );
    ensure!(
        status.chars().any(char::is_alphabetic),
        "status without words: {status}"
    );
    let capital = said("capital");
    match &project.amount {
        Some(amount) => {
            let Written { digits, unit } = plan.written(amount, lang)?;
            ensure!(
                numbers(&capital).contains(&digits),
                "capital {digits} not in: {capital}"
            );
            ensure!(capital.contains(unit), "no “{unit}” in: {capital}");
        }
        None => {
            let words = plan.word(lang, "not_published")?;
            ensure!(capital.contains(words), "no “{words}” in: {capital}");
        }
    }
    let sources = card["sources"].as_array().context("sources")?;
    ensure!(!sources.is_empty(), "the card links to no source");
    ensure!(card["closes"] == true, "the card has no close button");
    Ok(())
}

/// Numbers in a text, without their separators: `6.361,5` and `6,361.5` are both `63615`.
fn numbers(text: &str) -> Vec<String> {
    let joined = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '\u{a0}' | '\u{202f}');
    text.split(|c: char| !joined(c))
        .map(|part| part.chars().filter(char::is_ascii_digit).collect())
        .filter(|digits: &String| !digits.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn numbers_are_read_in_either_notation() {
        assert_eq!(
            numbers("hơn 6.361,5 tỷ đồng, 4/2024"),
            ["63615", "4", "2024"]
        );
        assert_eq!(numbers("VND 25,550 billion"), ["25550"]);
        assert_eq!(
            numbers("逾6.361万亿越南盾, 2024年4月"),
            ["6361", "2024", "4"]
        );
        assert_eq!(numbers("355 1 tỷ"), ["355", "1"]);
        assert!(numbers("Not published.").is_empty());
    }
}
