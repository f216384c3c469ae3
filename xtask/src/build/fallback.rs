//! What a reader has without the map: the plan's name, a plain message, and all projects as a table.

use maud::{Markup, html};
use plan_core::{
    i18n::{Language, Phrase, Word, fill},
    plan::{Lang, Plan, Project},
    state::Selection,
};
use serde_json::{Map, Value, json};

/// More projects than this have a page of their own: every visitor's browser would have to read them
/// before the map.
const MANY: usize = 50;

/// Whether the table in the map's pages has only the first of the projects.
pub fn is_long(plan: &Plan) -> bool {
    plan.projects.len() > MANY
}

/// The children of the element: shown while there is no shadow root, and in its slot when the map
/// cannot run. A long table goes on at the address `rest`, where there is one.
pub fn table(plan: &Plan, lang: Lang, rest: Option<&str>) -> Markup {
    let language = plan.language(lang);
    let rest = rest.filter(|_| is_long(plan));
    let here = rest.map_or(usize::MAX, |_| MANY);
    let link = rest.map(|rest| html! { p { a href=(rest) { (all(language, plan)) } } });
    let message = html! {
        p { (said(plan, lang, Phrase::NoWasm)) }
        @if let Some(link) = &link { (link) }
    };
    projects(plan, lang, here, &message, link.as_ref())
}

/// What the scripts and pages say, in a language.
pub fn said(plan: &Plan, lang: Lang, phrase: Phrase) -> &str {
    let phrases = plan.programme.phrases.get(usize::from(lang.0));
    phrases.map_or("", |phrases| phrases.get(phrase))
}

/// All projects, for a page of their own.
pub fn whole(plan: &Plan, lang: Lang) -> Markup {
    projects(plan, lang, usize::MAX, &html! {}, None)
}

fn projects(
    plan: &Plan,
    lang: Lang,
    here: usize,
    before: &Markup,
    after: Option<&Markup>,
) -> Markup {
    let language = plan.language(lang);
    let word = |word| language.words.get(word);
    html! {
        div class="fallback" lang=(language.code) {
            h1 { (plan.title.get(lang)) }
            (before)
            table {
                caption { (word(Word::AllProjects)) }
                thead { tr {
                    th scope="col" { (counted(language, plan)) }
                    th scope="col" { (word(Word::District)) }
                    th scope="col" { (word(Word::Sector)) }
                    th scope="col" { (word(Word::Capital)) }
                    th scope="col" { (word(Word::Status)) }
                } }
                tbody { @for project in plan.projects.iter().take(here) { (row(plan, lang, language, project)) } }
            }
            @if let Some(after) = after { (after) }
        }
    }
}

fn counted(language: &Language, plan: &Plan) -> String {
    let count = plan.projects.len();
    let written = language.format.number(count as f64);
    language.words.counted(Word::Projects, count, &written)
}

fn all(language: &Language, plan: &Plan) -> String {
    let name = language.words.get(Word::AllProjects);
    let count = counted(language, plan);
    name.to_owned() + &fill(language.words.get(Word::Brackets), &[("n", &count)])
}

fn row(plan: &Plan, lang: Lang, language: &Language, project: &Project) -> Markup {
    let unpublished = language.words.get(Word::NotPublished);
    let districts: Vec<&str> = project
        .districts
        .iter()
        .map(|&ix| plan[ix].name.get(lang))
        .collect();
    let capital = project.capital.first().map(|money| language.money(money));
    html! { tr {
        th scope="row" { (project.name.get(lang)) }
        td { @if districts.is_empty() { (unpublished) } @else { (districts.join(", ")) } }
        td { (plan[project.sector].name.get(lang)) }
        td { (capital.as_deref().unwrap_or(unpublished)) }
        td {
            (project.status.text.get(lang))
            @if let Some(date) = project.status.date { " (" (language.date(date)) ")" }
        }
    } }
}

/// The script's part of the plan, as an ES module: what it must know before, and without, the wasm.
pub fn config(plan: &Plan) -> String {
    let words: Map<String, Value> = plan
        .languages
        .iter()
        .zip(&plan.programme.phrases)
        .map(|(language, phrases)| {
            let texts = json!({
                "noWasm": phrases.get(Phrase::NoWasm),
                "notLoaded": phrases.get(Phrase::NotLoaded),
                "partNotLoaded": phrases.get(Phrase::PartNotLoaded),
                "oldData": phrases.get(Phrase::OldData),
                "crashed": phrases.get(Phrase::Crashed),
                "reload": phrases.get(Phrase::Reload),
                "again": phrases.get(Phrase::Again),
            });
            (language.code.clone(), texts)
        })
        .collect();
    let first = plan.languages.first().map_or("", |language| &language.code);
    let codes = plan.languages.iter().map(|language| language.code.clone());
    let pages: Map<String, Value> = codes
        .zip(super::pages::names(plan).map(Value::String))
        .collect();
    format!(
        "export const slug = {};\nexport const firstLanguage = {};\nexport const words = {};\n\
         export const pages = {};\nexport const kinds = {};\n",
        json!(plan.slug),
        json!(first),
        Value::Object(words),
        Value::Object(pages),
        json!(Selection::KINDS)
    )
}
