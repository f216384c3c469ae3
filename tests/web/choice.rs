//! Cards by the handle's methods.

use crate::{Page, frames, page::object};
use plan_core::{plan::Lang, state::Selection};
use plan_map::embed::embedded_plan;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

/// Everything that has a card.
fn everything() -> Vec<Selection> {
    let p = embedded_plan().expect("a plan");
    let zones = p.zone_ixs().map(Selection::Zone);
    let corridors = p.corridor_ixs().map(Selection::Corridor);
    let districts = p.district_ixs().map(Selection::District);
    let projects = p.project_ixs().map(Selection::Project);
    zones
        .chain(corridors)
        .chain(districts)
        .chain(projects)
        .collect()
}

#[wasm_bindgen_test]
async fn every_card_opens_with_its_name_in_every_language() {
    let plan = embedded_plan().expect("a plan");
    let all = everything();
    assert_eq!(all.len(), 3 + 3 + 11 + 33);
    for (lang, code) in [(Lang(0), "vi"), (Lang(1), "en"), (Lang(2), "zh")] {
        let page = Page::in_language(code).await;
        for &what in &all {
            let (kind, id) = (what.kind(), what.id(plan));
            page.select(kind, id).expect(id);
            frames(1).await;
            assert_eq!(page.card(), Some((kind.to_owned(), id.to_owned())));
            assert_eq!(
                page.text("[data-card] [data-field=name]"),
                what.name(plan).get(lang)
            );
        }
    }
}

#[wasm_bindgen_test]
async fn an_open_card_follows_the_language() {
    let page = Page::in_language("vi").await;
    page.select("zone", "dynamic").expect("a zone");
    frames(1).await;
    assert_eq!(page.text("[data-field=name]"), "Vùng kinh tế động lực");
    page.set("lang", "en");
    frames(1).await;
    assert_eq!(page.text("[data-field=name]"), "Dynamic economic zone");
    assert_eq!(page.card(), Some(("zone".to_owned(), "dynamic".to_owned())));
}

#[wasm_bindgen_test]
async fn a_project_card_shows_status_capital_and_sources() {
    let page = Page::in_language("en").await;
    page.select("project", "vsip-lang-son-1")
        .expect("a project");
    frames(1).await;
    let text = page.text("[data-card]");
    assert!(
        text.contains("6,361") && text.contains("April 2024"),
        "{text}"
    );
    assert!(
        !page.all("[data-card] a[href^='https://']").is_empty(),
        "no source"
    );
    page.select("project", "tt-9").expect("a project");
    frames(1).await;
    assert!(page.text("[data-card]").contains("Not published"));
}

#[wasm_bindgen_test]
async fn a_bad_choice_throws_a_type_error_that_names_the_field_and_changes_nothing() {
    let page = Page::in_language("en").await;
    page.select("district", "186").expect("a district");
    frames(1).await;
    let before = page.state();
    let bad = [
        (object(&[("kind", "district"), ("id", "999")]), "id '999'"),
        (object(&[("kind", "town"), ("id", "186")]), "kind 'town'"),
        (object(&[("kind", "district")]), "id"),
        (object(&[("id", "186")]), "kind"),
        (
            object(&[("kind", "project"), ("id", "__proto__")]),
            "id '__proto__'",
        ),
        (JsValue::NULL, "kind"),
        (JsValue::UNDEFINED, "kind"),
        (JsValue::from("project:minh-son"), "kind"),
        (JsValue::from(186), "kind"),
    ];
    for (what, field) in bad {
        let error = page.map.select(what.clone()).expect_err("refused");
        let error: js_sys::TypeError = error.dyn_into().expect("a TypeError");
        let message = String::from(error.message());
        assert!(message.contains(field), "{what:?}: {message}");
        frames(1).await;
        assert_eq!(page.state(), before, "{what:?}");
        assert_eq!(page.card(), Some(("district".to_owned(), "186".to_owned())));
    }
}

#[wasm_bindgen_test]
async fn clearing_closes_the_card_and_can_be_done_twice() {
    let page = Page::in_language("vi").await;
    let before = page.state();
    page.select("corridor", "north").expect("a corridor");
    frames(1).await;
    assert_ne!(page.state(), before);
    for _ in 0..2 {
        page.map.clear();
        frames(1).await;
        assert_eq!(page.card(), None);
        assert_eq!(page.state(), before);
    }
}
