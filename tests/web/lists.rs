//! Lists in which what stays keeps its node, and is not moved for what comes and goes.

use crate::{Page, frames};
use js_sys::{Function, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// Counts the nodes that are put anywhere in the map from now on, in `window.testPut`.
fn watch(page: &Page) {
    let code = "window.testPut = 0;
        new MutationObserver((all) => all.forEach((m) => { testPut += m.addedNodes.length; }))
          .observe(root, { childList: true, subtree: true });";
    let watch = Function::new_with_args("root", code);
    let markers = page.one(".markers");
    watch.call1(&JsValue::NULL, &markers).expect("an observer");
}

fn put() -> f64 {
    let window = web_sys::window().expect("a window");
    let count = Reflect::get(&window, &"testPut".into()).expect("a count");
    count.as_f64().expect("a number")
}

#[wasm_bindgen_test]
async fn a_marker_comes_to_the_front_and_the_others_stay() {
    let page = Page::in_language("vi").await;
    let ids = page.all(".marker[data-project]");
    let ids: Vec<String> = ids
        .iter()
        .filter_map(|m| m.get_attribute("data-project"))
        .collect();
    assert!(ids.len() > 6, "{ids:?}");
    let others = page.all(".marker");
    watch(&page);
    // The first comes to the front; the fourth takes its place there, and the first goes back.
    for (id, most) in [(&ids[0], 1.0), (&ids[3], 3.0)] {
        page.select("project", id).expect(id);
        frames(3).await;
        let last = page.all(".markers > [aria-hidden] .marker").pop();
        let last = last.and_then(|m| m.get_attribute("data-project"));
        assert_eq!(last.as_ref(), Some(id));
        assert!(put() > 0.0, "{id}: nothing was moved");
        assert!(put() <= most, "{id}: {} nodes were put", put());
    }
    page.map.clear();
    frames(3).await;
    let now: Vec<_> = page
        .all(".marker")
        .iter()
        .filter_map(|m| m.get_attribute("data-project"))
        .collect();
    assert_eq!(now, ids, "the order of before");
    assert!(
        others.iter().all(|m| m.is_connected()),
        "a marker was made anew"
    );
}
