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

/// A packed plan is taken, and nothing that only looks like one.
pub fn set_packed(page: &mut Page) -> Result<()> {
    page.open(&[])?;
    let base = page.lab.server.origin.clone();
    let said = page.run_async(
        "const bytes = new Uint8Array(await (await fetch(arguments[0])).arrayBuffer());
         const spoilt = bytes.slice();
         spoilt[bytes.length >> 1] ^= 1;
         const other = bytes.slice();
         other[9] ^= 1;
         const said = [];
         for (const one of [spoilt, other, bytes.slice(0, 5000), bytes.slice(0, 3), new Uint8Array(), bytes.buffer]) {
           said.push(await el.setPlan(one).then(() => 'taken', (e) => `${e.constructor.name} ${e.message}`));
         }
         return said",
        &json!([format!("{base}/plan.bin")]),
    )?;
    let said: Vec<String> = serde_json::from_value(said)?;
    let parts = [
        "damaged",
        "another version",
        "damaged",
        "no packed plan",
        "no packed plan",
    ];
    for (said, part) in said.iter().zip(parts) {
        ensure!(
            said.starts_with("TypeError setPlan: ") && said.contains(part),
            "{said}, not {part}"
        );
    }
    ensure!(said.last().map(String::as_str) == Some("taken"), "{said:?}");
    page.lives()?;
    page.quiet()
}

/// An element that names its data shows them; without them it shows its own and says so.
pub fn data_src(page: &mut Page) -> Result<()> {
    let (slug, lang) = (page.lab.site.slug.clone(), page.lab.plan.other());
    let mut all = page.lab.plan.trees()?;
    let own = all.len();
    let plain = |project: &&Value| {
        ["announced", "part_of", "scope"]
            .iter()
            .all(|field| project[field].is_null())
    };
    let mut new = all.iter().find(plain).context("a plain project")?.clone();
    new["id"] = json!("one-more");
    all.push(new);
    let good = serde_json::to_vec(&json!({ "projects": all }))?;
    let server = &page.lab.server;
    server.instead("/feed.json", 200, good, "application/json");
    server.instead(
        "/torn.json",
        200,
        b"{\"projects\": [".to_vec(),
        "application/json",
    );
    let wrong = br#"{"projects": [{"id": "a"}]}"#.to_vec();
    server.instead("/wrong.json", 200, wrong, "application/json");
    let count = |page: &mut Page, rows: usize| {
        let shown = "return $$('[data-row]').length === arguments[0]";
        page.wait("the projects", shown, &json!([rows]))
    };
    for (file, rows) in [
        ("feed", own + 1),
        ("torn", own),
        ("wrong", own),
        ("none", own),
    ] {
        page.step(file);
        let body = format!(
            "<!doctype html><html lang=\"{lang}\"><meta charset=\"utf-8\"><title>Data</title>\
             <script type=\"module\" src=\"{slug}.js\"></script>\
             <{slug} lang=\"{lang}\" data-src=\"{file}.json\"></{slug}>"
        );
        page.lab.server.page("/data.html", body);
        let url = format!("{}/data.html", page.lab.server.origin);
        page.load(&url)?;
        page.ready(1)?;
        count(page, rows)?;
        let said = page.run("return text($('.lsm-notice p'))", &json!([]))?;
        match file {
            "feed" => {
                ensure!(said == "", "good data are called bad: {said}");
                page.quiet()?;
            }
            _ => {
                let word = page.lab.plan.word(&lang, "old_data")?;
                ensure!(said == word, "the notice is {said}, expected “{word}”");
                let console = page.lab.console()?;
                ensure!(
                    console
                        .iter()
                        .any(|line| format!("{line:?}").contains(file)),
                    "{console:?}"
                );
            }
        }
    }
    page.step("name another");
    page.run("el.dataset.src = 'feed.json'", &json!([]))?;
    count(page, own + 1)?;
    page.wait("no notice", "return !$('.lsm-notice')", &json!([]))?;
    page.select("project", "one-more")?;
    page.card("project", "one-more")?;
    Ok(())
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
