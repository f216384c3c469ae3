//! Maps that come and go, and several on a page.

use crate::{
    Page, frames,
    page::{self, all_in, object, sheets},
};
use plan_map::embed::mount;
use wasm_bindgen_test::wasm_bindgen_test;

fn nodes_of_page() -> u32 {
    page::document()
        .query_selector_all("*")
        .expect("all")
        .length()
}

#[wasm_bindgen_test]
async fn unmounting_empties_the_root_and_takes_the_sheet_off() {
    let (host, root) = page::host();
    let mut map = mount(host.clone(), root.clone(), object(&[])).expect("a map");
    frames(4).await;
    assert!(all_in(&root, "*").len() > 500);
    assert_eq!(sheets(&root), 1);
    for _ in 0..2 {
        map.unmount();
        frames(2).await;
        assert_eq!(root.child_nodes().length(), 1, "only the style sheet");
        assert_eq!(sheets(&root), 0);
    }
    host.remove();
}

#[wasm_bindgen_test]
async fn a_sheet_of_the_host_stays() {
    let (host, root) = page::host();
    let own = web_sys::CssStyleSheet::new().expect("a sheet");
    js_sys::Reflect::set(
        &root,
        &"adoptedStyleSheets".into(),
        &js_sys::Array::of1(&own),
    )
    .expect("adopted");
    let mut map = mount(host.clone(), root.clone(), object(&[])).expect("a map");
    frames(1).await;
    assert_eq!(sheets(&root), 2);
    map.unmount();
    assert_eq!(sheets(&root), 1);
    host.remove();
}

#[wasm_bindgen_test]
async fn a_handle_without_a_map_is_harmless() {
    let mut page = Page::in_language("vi").await;
    page.map.unmount();
    frames(2).await;
    page.set("theme", "dark");
    page.map.clear();
    frames(2).await;
    assert_eq!(page.root.child_nodes().length(), 1);
}

#[wasm_bindgen_test]
async fn twenty_maps_that_came_and_went_leave_no_node() {
    let (host, root) = page::host();
    let before = nodes_of_page();
    let mut drawn = Vec::new();
    for _ in 0..20 {
        let mut map = mount(host.clone(), root.clone(), object(&[("lang", "vi")])).expect("a map");
        frames(4).await;
        drawn.push(all_in(&root, "*").len());
        map.unmount();
        frames(1).await;
        assert_eq!(root.child_nodes().length(), 1, "only the style sheet");
        assert_eq!(sheets(&root), 0);
    }
    assert_eq!(nodes_of_page(), before);
    assert!(drawn.iter().all(|&n| n == drawn[0] && n > 500), "{drawn:?}");
    host.remove();
}

#[wasm_bindgen_test]
async fn two_maps_do_not_know_of_each_other() {
    let (one, two) = (Page::in_language("vi").await, Page::in_language("en").await);
    let before = two.state();
    one.select("project", "minh-son").expect("a project");
    one.set("theme", "dark");
    frames(2).await;
    assert_eq!(two.state(), before);
    assert_eq!(
        (one.card().map(|c| c.1).as_deref(), two.card()),
        (Some("minh-son"), None)
    );
    assert_eq!(two.one("div.lsm").get_attribute("data-theme"), None);
    two.select("district", "189").expect("a district");
    drop(one);
    frames(2).await;
    assert_eq!(two.card(), Some(("district".to_owned(), "189".to_owned())));
    two.set("lang", "vi");
    frames(1).await;
    assert_eq!(two.text("[data-field=name]"), "Huyện Đình Lập");
}

#[wasm_bindgen_test]
async fn a_map_in_a_box_without_size_lives() {
    let (host, root) = page::host();
    host.set_attribute("style", "display:none")
        .expect("a style");
    let map = mount(host.clone(), root.clone(), object(&[("lang", "vi")])).expect("a map");
    frames(3).await;
    let page = Page { host, root, map };
    page.select("zone", "east").expect("a zone");
    page.host
        .set_attribute("style", "display:block;width:390px;height:844px")
        .expect("a style");
    frames(4).await;
    assert_eq!(page.values("data-district").len(), 11);
    let bad = page
        .all("svg *")
        .into_iter()
        .filter(|e| e.outer_html().contains("NaN"));
    assert_eq!(bad.count(), 0);
}
