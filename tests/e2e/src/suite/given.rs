//! A plan that the page gives.

use super::filters::rows;
use crate::page::Page;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

/// Gives a plan; `null`, or the error's kind and text.
const GIVE: &str =
    "return el.setPlan(arguments[0]).then(() => null, (e) => [e.constructor.name, e.message])";

/// Another capital and one project more are shown, and everything follows; what is wrong is refused whole.
pub fn set_plan(page: &mut Page) -> Result<()> {
    let lang = page.lab.plan.first();
    page.open(&[("lang", &lang)])?;
    let before = rows(page)?;
    let sum = "return text($(\"[data-field='total']\"))";
    let total = page.run(sum, &json!([]))?;
    let mut all = page.lab.plan.trees()?;
    let priced = |project: &Value| {
        project["capital"][0]["amount"].is_number() && project["kind"] == "licensed"
    };
    let at = all
        .iter()
        .position(priced)
        .context("a licensed project with a capital")?;
    let id = all[at]["id"].as_str().context("an id")?.to_owned();
    all[at]["capital"][0]["amount"] = json!(123_456);
    let mut new = all[at].clone();
    new["id"] = json!("one-more");
    all.push(new);
    let given = page.run_async(GIVE, &json!([{ "projects": all }]))?;
    ensure!(given.is_null(), "a sound plan is refused: {given}");
    page.wait(
        "the other plan",
        "return $$('[data-row]').length === arguments[0]",
        &json!([before.len() + 1]),
    )?;
    page.lives()?;
    let figure = format!("return text($(\"[data-row='{id}'] .amount b\"))");
    let shown = page.run(&figure, &json!([]))?;
    let digits = |text: &Value| -> String {
        text.as_str()
            .unwrap_or_default()
            .chars()
            .filter(char::is_ascii_digit)
            .collect()
    };
    ensure!(digits(&shown) == "123456", "the row says {shown}");
    let changed = page.run(sum, &json!([]))?;
    ensure!(
        changed != total && !changed.is_null(),
        "the sum stays {total}"
    );
    page.select("project", "one-more")?;
    refused(page, &all, at)?;
    hostile(page)?;
    // What was shown stays, with its card.
    page.card("project", "one-more")?;
    let shown = page.run("return $$('[data-row]').length", &json!([]))?;
    ensure!(shown == json!(before.len() + 1), "{shown} rows");
    page.quiet()
}

/// Every fault at once, by its path.
fn refused(page: &mut Page, all: &[Value], at: usize) -> Result<()> {
    let mut wrong = all.to_vec();
    wrong[at]["capital"][0]["amount"] = json!("much");
    wrong[0]["sector"] = json!("no-such");
    wrong[1]["colour"] = json!("red");
    let said = page.run_async(GIVE, &json!([{ "projects": wrong }]))?;
    ensure!(said[0] == "TypeError", "{said}");
    let text = said[1].as_str().context("a text")?;
    for path in [
        format!("projects[{at}].capital[0].amount: "),
        "projects[0].sector: ".to_owned(),
        "projects[1].colour: ".to_owned(),
    ] {
        ensure!(text.contains(&path), "{path} is not in {text}");
    }
    Ok(())
}

/// What is no plan is refused, soon, and runs nothing.
fn hostile(page: &mut Page) -> Result<()> {
    let said = page.run_async(
        "const given = [null, undefined, 7, 'plan', [], () => 1, Symbol('plan'), 10n, class {}];
         const cyclic = { projects: [] };
         cyclic.projects.push(cyclic);
         const throwing = { get projects() { throw new Error('no') } };
         const proto = JSON.parse('{\"__proto__\": {\"polluted\": 1}, \"projects\": [{\"__proto__\": {\"polluted\": 1}}]}');
         const huge = { projects: [{ id: 'a', name: 'x'.repeat(10_000_000) }] };
         const many = { projects: Array.from({ length: 100_000 }, (_, i) => ({ id: `p${i}` })) };
         const said = [];
         for (const one of [...given, cyclic, throwing, proto, huge, many]) {
           const start = performance.now();
           const error = await el.setPlan(one).then(() => 'taken', (e) => e.constructor.name);
           said.push([error, performance.now() - start]);
         }
         return { said, polluted: 'polluted' in {} }",
        &json!([]),
    )?;
    let all = said["said"].as_array().context("answers")?;
    ensure!(all.iter().all(|one| one[0] == "TypeError"), "{said}");
    ensure!(
        all.iter()
            .all(|one| one[1].as_f64().unwrap_or(1e9) < 10_000.0),
        "{said}"
    );
    ensure!(said["polluted"] == false, "{said}");
    Ok(())
}
