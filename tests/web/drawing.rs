//! How the map is drawn: levels of detail, what stands back, what is marked.

use crate::{Page, frames, page::document};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement, KeyboardEvent, KeyboardEventInit};

async fn zoom_in(page: &Page, times: usize) {
    for _ in 0..times {
        let button: HtmlElement = page.one("[data-zoom=in]").unchecked_into();
        button.click();
        page.at_rest().await;
        frames(2).await;
    }
}

async fn press(page: &Page, key: &str) {
    let init = KeyboardEventInit::new();
    init.set_key(key);
    init.set_shift_key(true);
    init.set_bubbles(true);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init);
    let event = event.expect("a key");
    page.one(".map").dispatch_event(&event).expect("a listener");
    frames(2).await;
}

fn attributes(page: &Page, selector: &str, name: &str) -> Vec<String> {
    let all = page.all(selector);
    let value = |e: &Element| e.get_attribute(name).unwrap_or_default();
    all.iter().map(value).collect()
}

/// Codes of the districts whose fill is a dimmed colour.
fn dim(page: &Page) -> Vec<String> {
    let mut codes: Vec<String> = page
        .all("[data-district]")
        .iter()
        .filter(|e| {
            e.get_attribute("fill")
                .is_some_and(|f| f.ends_with("-dim)"))
        })
        .filter_map(|e| e.get_attribute("data-district"))
        .collect();
    codes.sort();
    codes.dedup();
    codes
}

#[wasm_bindgen_test]
async fn paths_change_with_the_level_of_detail_and_never_while_the_map_moves() {
    let page = Page::in_language("vi").await;
    let all = || attributes(&page, ".areas [data-district]", "d");
    let whole = all();
    assert!(whole.iter().all(|d| d.len() > 50), "no outlines");
    zoom_in(&page, 1).await;
    let near = all();
    for key in ["ArrowLeft", "ArrowUp", "ArrowRight"] {
        let shown = page.shown();
        press(&page, key).await;
        assert_ne!(page.shown(), shown);
        // What comes into sight is drawn, what leaves it is not; the rest stays as it is.
        let now = all();
        let both = |(a, b): &(&String, &String)| !a.is_empty() && !b.is_empty();
        let stay: Vec<_> = near.iter().zip(&now).filter(both).collect();
        assert!(stay.len() > 2, "{key}: {} outlines", stay.len());
        assert!(stay.iter().all(|(a, b)| a == b), "{key}");
    }
    zoom_in(&page, 5).await;
    let full = all();
    let finer = whole.iter().zip(&full).filter(|(a, b)| b.len() > a.len());
    assert!(finer.count() > 0, "no finer near in");
    let out = full.iter().filter(|d| d.is_empty()).count();
    assert!(out > 2, "what is far out of sight is drawn: {out}");
}

#[wasm_bindgen_test]
async fn what_is_not_part_of_the_selection_stands_back() {
    let page = Page::in_language("vi").await;
    let none: [&str; 0] = [];
    assert_eq!(dim(&page), none);
    page.select("zone", "dynamic").expect("a zone");
    frames(2).await;
    assert_eq!(
        dim(&page),
        ["180", "181", "182", "184", "185", "188", "189"]
    );
    assert_eq!(page.all(".corridor.dim").len(), 3);
    page.select("corridor", "north").expect("a corridor");
    frames(2).await;
    assert_eq!(page.all(".corridor.dim").len(), 2);
    assert!(dim(&page).contains(&"188".to_owned()));
    page.select("district", "183").expect("a district");
    frames(2).await;
    assert_eq!(dim(&page).len(), 10);
    page.select("project", "vsip-lang-son-1")
        .expect("a project");
    frames(2).await;
    assert_eq!(dim(&page), none);
    assert_eq!(page.all(".corridor.dim").len(), 0);
}

#[wasm_bindgen_test]
async fn a_selected_area_is_marked_above_its_neighbours_in_all_its_parts() {
    let page = Page::in_language("vi").await;
    let edge = || {
        page.one(".chosen-line")
            .get_attribute("d")
            .unwrap_or_default()
    };
    assert_eq!(edge(), "");
    page.select("district", "183").expect("Cao Lộc");
    frames(2).await;
    // Two parts far from each other: the line's box is that of both.
    let boxes = |selector: &str| {
        let all = page.all(selector);
        let all = all.iter().map(Element::get_bounding_client_rect);
        all.fold((f64::MAX, f64::MIN), |(left, right), r| {
            (left.min(r.left()), right.max(r.right()))
        })
    };
    assert_eq!(page.all("[data-district='183']").len(), 2);
    let (parts, line) = (boxes("[data-district='183']"), boxes(".chosen-line"));
    assert!((parts.0 - line.0).abs() < 1.5 && (parts.1 - line.1).abs() < 1.5);
    let emphasis = page.one(".emphasis");
    let after = page.one(".areas").compare_document_position(&emphasis);
    assert_eq!(after & 4, 4, "it follows the areas");
    assert!(page.all(".emphasis [data-district]").is_empty());
    page.select("zone", "east").expect("a zone");
    frames(2).await;
    assert_eq!(edge(), "");
    assert_ne!(attributes(&page, ".zone-edge", "d"), [""]);
}

#[wasm_bindgen_test]
async fn communes_in_view_appear_from_zoom_two() {
    let page = Page::in_language("vi").await;
    assert_eq!(page.all("[data-commune]").len(), 0);
    zoom_in(&page, 1).await;
    assert_eq!(page.all("[data-commune]").len(), 0, "zoom 1.5");
    zoom_in(&page, 1).await;
    let near = page.values("data-commune");
    assert!(near.len() > 20, "{}", near.len());
    zoom_in(&page, 3).await;
    let nearer = page.values("data-commune");
    assert!(!nearer.is_empty() && nearer.len() < near.len());
    let stage = page.one(".map").get_bounding_client_rect();
    for dot in page.all("[data-commune]") {
        let at = dot.get_bounding_client_rect();
        let (x, y) = (at.left() - stage.left(), at.top() - stage.top());
        // Half a screen beyond, for what is moved into view.
        let within = |at: f64, size: f64| at > -0.55 * size && at < 1.55 * size;
        assert!(within(x, stage.width()), "{x}");
        assert!(within(y, stage.height()), "{y}");
    }
}

#[wasm_bindgen_test]
async fn what_is_small_on_the_screen_has_a_target_of_44_px() {
    let page = Page::in_language("vi").await;
    page.host
        .set_attribute("style", "display:block;width:390px;height:700px")
        .expect("a style");
    frames(4).await;
    let targets = || -> Vec<f64> {
        let all = page.all(".touch");
        let width = |e: &Element| e.get_bounding_client_rect().width();
        all.iter().map(width).filter(|w| *w > 0.0).collect()
    };
    let few = targets();
    assert!(
        !few.is_empty() && few.iter().all(|w| (w - 44.0).abs() < 0.6),
        "{few:?}"
    );
    // A finger beside the city still finds it.
    let city = page.one("[data-district='178']").get_bounding_client_rect();
    let smaller = city.width().min(city.height());
    assert!(smaller < 44.0, "{smaller}");
    zoom_in(&page, 5).await;
    assert!(targets().len() < few.len(), "near in they are large enough");
}

#[wasm_bindgen_test]
async fn the_locator_is_a_picture_with_the_names_of_its_places() {
    for (lang, said) in [
        ("vi", "Vị trí của tỉnh: Hà Nội, Hải Phòng, Nam Ninh"),
        ("en", "Where the province lies: Hà Nội, Hải Phòng, Nanning"),
        ("zh", "河内"),
    ] {
        let page = Page::in_language(lang).await;
        let picture = page.one(".locator[role=img]");
        let label = picture.get_attribute("aria-label").unwrap_or_default();
        assert!(label.contains(said), "{label}");
        assert_eq!(
            page.all(".locator text").len(),
            4,
            "places and the province"
        );
    }
    assert!(
        document()
            .query_selector(".locator")
            .is_ok_and(|e| e.is_none())
    );
}
