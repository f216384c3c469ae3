//! The names that hosts and the end-to-end suite rely on.

use crate::Page;
use plan_map::embed::embedded_plan;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn eleven_districts_carry_their_codes_and_zones() {
    let page = Page::in_language("vi").await;
    let codes = [
        "178", "180", "181", "182", "183", "184", "185", "186", "187", "188", "189",
    ];
    assert_eq!(page.values("data-district"), codes);
    assert_eq!(page.values("data-zone"), ["dynamic", "east", "west"]);
    for area in page.all("path[data-district]") {
        let zone = area.get_attribute("data-zone").expect("a zone");
        let fill = area.get_attribute("fill").expect("a fill on the very path");
        assert_eq!(fill, format!("var(--lsm-zone-{zone})"));
        assert!(area.get_attribute("d").expect("a shape").len() > 20);
    }
}

#[wasm_bindgen_test]
async fn three_corridors_stand_on_the_map() {
    let page = Page::in_language("vi").await;
    assert_eq!(page.values("data-corridor"), ["axis", "east", "north"]);
}

#[wasm_bindgen_test]
async fn the_list_has_a_row_for_each_of_33_projects() {
    let page = Page::in_language("vi").await;
    let mut ids: Vec<_> = embedded_plan()
        .expect("a plan")
        .projects
        .iter()
        .map(|p| p.id.clone())
        .collect();
    ids.sort();
    assert_eq!(page.all("[data-row]").len(), 33);
    assert_eq!(page.values("data-row"), ids);
}

#[wasm_bindgen_test]
async fn every_placed_project_is_a_marker_or_in_a_gathered_one() {
    let page = Page::in_language("vi").await;
    let mut shown = page.values("data-project");
    for cluster in page.values("data-cluster") {
        assert!(cluster.contains(' '), "a cluster of one: {cluster}");
        shown.extend(cluster.split(' ').map(str::to_owned));
    }
    shown.sort();
    let placed = embedded_plan()
        .expect("a plan")
        .projects
        .iter()
        .filter(|p| p.at.is_some());
    let mut ids: Vec<_> = placed.map(|p| p.id.clone()).collect();
    ids.sort();
    assert_eq!(shown, ids);
}

#[wasm_bindgen_test]
async fn map_list_legend_and_toolbar_are_parts_for_the_hosts_css() {
    let page = Page::in_language("vi").await;
    for part in ["map", "list", "legend", "toolbar"] {
        assert_eq!(page.all(&format!("[part~={part}]")).len(), 1, "{part}");
    }
    page.select("zone", "east").expect("a zone");
    crate::frames(2).await;
    page.one("[part~=card]");
}

#[wasm_bindgen_test]
async fn districts_have_a_name_and_one_of_them_the_tab_stop() {
    let page = Page::in_language("en").await;
    assert_eq!(page.all("path[data-district][tabindex='0']").len(), 1);
    let named = page.all("path[data-district][role=button]");
    assert_eq!(named.len(), 11);
    for area in named {
        let label = area.get_attribute("aria-label").expect("a name");
        assert!(
            label.contains("zone") && label.contains("project"),
            "{label}"
        );
    }
}
