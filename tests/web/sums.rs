//! What the list says of sums, and cards of copies and former communes.

use crate::{Page, frames};
use wasm_bindgen_test::wasm_bindgen_test;

/// A part of the list, in every language.
async fn said(selector: &str) -> [String; 3] {
    let mut all = [const { String::new() }; 3];
    for (text, code) in all.iter_mut().zip(["vi", "en", "zh"]) {
        let page = Page::in_language(code).await;
        *text = page.text(selector);
    }
    all
}

#[track_caller]
fn each_holds(texts: &[String; 3], parts: [&[&str]; 3]) {
    for (text, parts) in texts.iter().zip(parts) {
        for part in parts {
            assert!(text.contains(part), "{part} in {text}");
        }
    }
}

#[wasm_bindgen_test]
async fn the_sum_says_what_it_leaves_out() {
    each_holds(
        &said("[data-field=total]").await,
        [&["17 dự án"], &["17 projects"], &["17个项目"]],
    );
    each_holds(
        &said("[data-field=left-out]").await,
        [
            &["6 đề xuất", "2 dự án chung"],
            &["6 proposals", "2 shared"],
            &["提议6个", "共有2个"],
        ],
    );
}

#[wasm_bindgen_test]
async fn a_fact_that_rests_on_copies_alone_says_so() {
    let page = Page::in_language("en").await;
    page.select("project", "my-an-link").expect("a project");
    frames(1).await;
    let marks = page.all("[data-card] .copied");
    let texts: Vec<_> = marks.iter().filter_map(|m| m.text_content()).collect();
    let right = |text: &String| text.trim() == "(copies only)";
    assert!(!texts.is_empty() && texts.iter().all(right), "{texts:?}");
    page.select("project", "green-garden").expect("a project");
    frames(1).await;
    assert_eq!(page.all("[data-card] .copied").len(), 0);
}

#[wasm_bindgen_test]
async fn a_former_commune_is_named_in_the_readers_language() {
    for (code, text) in [
        ("vi", "một phần Xã Bính Xá (Đình Lập)"),
        ("en", "part of Bính Xá commune (Đình Lập)"),
        ("zh", "Bính Xá 社的一部分（定立）"),
    ] {
        let page = Page::in_language(code).await;
        page.select("district", "189").expect("a district");
        frames(1).await;
        let communes = page.text("[data-field=communes]");
        assert!(communes.contains(text), "{text} in {communes}");
    }
}

#[wasm_bindgen_test]
async fn a_commune_of_two_zones_says_so() {
    let page = Page::in_language("vi").await;
    page.select("district", "184").expect("a district");
    frames(1).await;
    let communes = page.text("[data-field=communes]");
    let said = communes.matches("nằm trên nhiều vùng của quy hoạch: Vùng phía tây, Vùng động lực");
    assert_eq!(said.count(), 2, "Khánh Khê and Tân Đoàn in {communes}");
}
