//! What a single file says without its map.

use js_sys::{Array, Object, Reflect};
use plan_core::{
    i18n::Word as MapWord,
    plan::{Lang, Plan},
};
use wasm_bindgen::JsValue;

/// What a page says without its map: `{title, heads, rows}` in the plan's first language.
pub fn table(plan: &Plan) -> JsValue {
    let lang = Lang::default();
    let language = plan.language(lang);
    let word = |word: MapWord| language.words.get(word).to_owned();
    let unpublished = word(MapWord::NotPublished);
    let made = Object::new();
    let list = |texts: Vec<String>| texts.iter().map(JsValue::from).collect::<Array>();
    let rows: Array = plan
        .projects
        .iter()
        .map(|project| {
            let districts = project.districts.iter();
            let districts: Vec<&str> = districts.map(|&ix| plan[ix].name.get(lang)).collect();
            let capital = project.capital.first().map(|money| language.money(money));
            let mut status = project.status.text.get(lang).to_owned();
            if let Some(date) = project.status.date {
                status = format!("{status} ({})", language.date(date));
            }
            JsValue::from(list(vec![
                project.name.get(lang).to_owned(),
                if districts.is_empty() {
                    unpublished.clone()
                } else {
                    districts.join(", ")
                },
                plan[project.sector].name.get(lang).to_owned(),
                capital.unwrap_or_else(|| unpublished.clone()),
                status,
            ]))
        })
        .collect();
    let count = plan.projects.len();
    let written = language.format.number(count as f64);
    let counted = language.words.counted(MapWord::Projects, count, &written);
    // Members of a plain object can always be set.
    let _ = Reflect::set(&made, &"title".into(), &plan.title.get(lang).into());
    let _ = Reflect::set(&made, &"counted".into(), &counted.into());
    let _ = Reflect::set(&made, &"rows".into(), &rows);
    made.into()
}
