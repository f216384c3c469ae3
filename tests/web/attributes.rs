//! Attributes of the element, at the start and later.

use crate::{Page, frames, page};
use plan_map::embed::mount;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

fn frame_of(page: &Page) -> web_sys::Element {
    page.one("div.lsm")
}

#[wasm_bindgen_test]
async fn the_language_follows_its_attribute() {
    let page = Page::in_language("vi").await;
    assert_eq!(page.text("h1"), "Bản đồ đầu tư tỉnh Lạng Sơn");
    page.set("lang", "en");
    frames(1).await;
    assert_eq!(page.text("h1"), "Lạng Sơn investment map");
    assert_eq!(frame_of(&page).get_attribute("lang").as_deref(), Some("en"));
    page.set("lang", "vi-VN");
    frames(1).await;
    assert_eq!(frame_of(&page).get_attribute("lang").as_deref(), Some("vi"));
}

#[wasm_bindgen_test]
async fn without_an_attribute_the_nearest_ancestor_names_the_language() {
    for (lang, title) in [
        ("en", "Lạng Sơn investment map"),
        ("vi", "Bản đồ đầu tư tỉnh Lạng Sơn"),
    ] {
        let (host, root) = page::host();
        let body = page::document().body().expect("a body");
        body.set_attribute("lang", lang).expect("a language");
        let map = mount(host.clone(), root.clone(), page::object(&[])).expect("a map");
        frames(2).await;
        let page = Page { host, root, map };
        assert_eq!(page.text("h1"), title);
        body.remove_attribute("lang").expect("an attribute");
    }
}

#[wasm_bindgen_test]
async fn the_theme_follows_its_attribute_and_auto_leaves_it_to_the_system() {
    let page = Page::in_language("vi").await;
    let theme = || frame_of(&page).get_attribute("data-theme");
    assert_eq!(theme(), None);
    for name in ["dark", "projector", "light"] {
        page.set("theme", name);
        frames(1).await;
        assert_eq!(theme().as_deref(), Some(name));
    }
    page.set("theme", "neon");
    frames(1).await;
    assert_eq!(
        theme().as_deref(),
        Some("light"),
        "what it does not know changes nothing"
    );
    page.map.set_attribute("theme", None);
    frames(1).await;
    assert_eq!(
        theme(),
        None,
        "an attribute that went is as if it had never been"
    );
}

#[wasm_bindgen_test]
async fn themes_differ_in_the_colours_that_are_drawn() {
    let page = Page::in_language("vi").await;
    let fill = || {
        let area = page.all("path[data-zone=dynamic]").remove(0);
        let window = web_sys::window().expect("a window");
        let style = window
            .get_computed_style(&area)
            .ok()
            .flatten()
            .expect("a style");
        style.get_property_value("fill").expect("a fill")
    };
    page.set("theme", "light");
    frames(1).await;
    let light = fill();
    page.set("theme", "dark");
    frames(1).await;
    assert!(light.starts_with("rgb"), "{light}");
    assert_ne!(fill(), light);
}

#[wasm_bindgen_test]
async fn attributes_count_from_the_first_frame() {
    let attributes = [
        ("lang", "en"),
        ("theme", "dark"),
        ("mode", "kiosk"),
        ("selected", "project:minh-son"),
    ];
    let page = Page::with(&attributes).await;
    let frame = frame_of(&page);
    assert_eq!(frame.get_attribute("data-theme").as_deref(), Some("dark"));
    assert_eq!(frame.get_attribute("data-mode").as_deref(), Some("kiosk"));
    assert_eq!(
        page.text("[data-field=name]"),
        "Minh Sơn Industrial Cluster"
    );
    let state = page.state();
    for part in [
        r#""lang":"en""#,
        r#""theme":"dark""#,
        r#""mode":"kiosk""#,
        r#""id":"minh-son""#,
    ] {
        assert!(state.contains(part), "{part} in {state}");
    }
}

#[wasm_bindgen_test]
async fn the_choice_follows_its_attribute() {
    let page = Page::in_language("vi").await;
    page.set("selected", "district:183");
    frames(1).await;
    assert_eq!(page.card(), Some(("district".to_owned(), "183".to_owned())));
    page.map.set_attribute("selected", None);
    frames(1).await;
    assert_eq!(page.card(), None);
    for garbage in ["district", "district:999", ":", "", "x:y:z"] {
        page.set("selected", garbage);
        frames(1).await;
        assert_eq!(page.card(), None, "{garbage}");
    }
}

#[wasm_bindgen_test]
fn attributes_that_are_no_object_are_an_error_and_leave_nothing_behind() {
    let (host, root) = page::host();
    assert!(mount(host.clone(), root.clone(), JsValue::from(5)).is_err());
    assert_eq!((root.child_nodes().length(), page::sheets(&root)), (1, 0));
    host.remove();
}
