//! What the host is told.

use crate::{Page, frames};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast as _, closure::Closure};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::CustomEvent;

/// Notes the details of an event as they reach the whole page.
struct Ear {
    name: &'static str,
    heard: Rc<RefCell<Vec<String>>>,
    closure: Closure<dyn FnMut(CustomEvent)>,
}

impl Ear {
    fn on(name: &'static str) -> Self {
        let heard = Rc::new(RefCell::new(Vec::new()));
        let note = heard.clone();
        let closure = Closure::<dyn FnMut(CustomEvent)>::new(move |event: CustomEvent| {
            let crosses = event.bubbles() && event.composed();
            let detail = js_sys::JSON::stringify(&event.detail()).expect("plain");
            note.borrow_mut()
                .push(format!("{}{crosses}", String::from(detail)));
        });
        let page = crate::page::document();
        page.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref())
            .expect("heard");
        Self {
            name,
            heard,
            closure,
        }
    }

    fn heard(&self) -> Vec<String> {
        self.heard.take()
    }
}

impl Drop for Ear {
    fn drop(&mut self) {
        let callback = self.closure.as_ref().unchecked_ref();
        let _ = crate::page::document().remove_event_listener_with_callback(self.name, callback);
    }
}

#[wasm_bindgen_test]
async fn a_choice_is_told_with_kind_id_and_name_and_null_when_it_is_cleared() {
    let page = Page::in_language("en").await;
    let ear = Ear::on("lang-son-map-select");
    page.select("zone", "east").expect("a zone");
    frames(1).await;
    let told = [r#"{"kind":"zone","id":"east","name":"Eastern economic zone"}true"#];
    assert_eq!(ear.heard(), told);
    page.select("zone", "east").expect("a zone");
    frames(1).await;
    assert_eq!(ear.heard(), [""; 0], "chosen already");
    page.map.clear();
    frames(1).await;
    assert_eq!(ear.heard(), ["nulltrue"]);
}

#[wasm_bindgen_test]
async fn a_click_on_a_row_is_told_like_a_call() {
    let page = Page::in_language("vi").await;
    let ear = Ear::on("lang-son-map-select");
    let row: web_sys::HtmlElement = page.one("[data-row=minh-son]").unchecked_into();
    row.click();
    frames(1).await;
    let heard = ear.heard();
    assert_eq!(heard.len(), 1, "{heard:?}");
    assert!(heard[0].contains(r#""id":"minh-son""#), "{heard:?}");
    assert_eq!(
        page.card(),
        Some(("project".to_owned(), "minh-son".to_owned()))
    );
}

#[wasm_bindgen_test]
async fn the_choice_it_starts_with_is_not_told() {
    let ear = Ear::on("lang-son-map-select");
    let _page = Page::with(&[("selected", "zone:west")]).await;
    assert_eq!(ear.heard(), [""; 0]);
}

#[wasm_bindgen_test]
async fn ready_is_told_once_when_the_shapes_are_there() {
    let ear = Ear::on("lang-son-map-ready");
    let page = Page::in_language("vi").await;
    for _ in 0..60 {
        if !ear.heard.borrow().is_empty() {
            break;
        }
        frames(1).await;
    }
    assert!(!page.all("path[data-district]").is_empty());
    page.select("zone", "west").expect("a zone");
    page.host
        .set_attribute("style", "display:block;width:700px;height:500px")
        .expect("a style");
    frames(6).await;
    assert_eq!(ear.heard().len(), 1);
}

#[wasm_bindgen_test]
async fn without_deep_link_the_pages_address_stays_as_it_is() {
    let window = web_sys::window().expect("a window");
    let before = window.location().href().expect("an address");
    let page = Page::in_language("vi").await;
    page.select("zone", "east").expect("a zone");
    page.set("lang", "en");
    frames(2).await;
    assert_eq!(window.location().href().expect("an address"), before);
}
