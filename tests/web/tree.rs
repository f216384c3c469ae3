//! The live SVG tree: views are drawn by the browser only if every node is in the right namespace.

use crate::Page;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

const SVG: &str = "http://www.w3.org/2000/svg";
const HTML: &str = "http://www.w3.org/1999/xhtml";

fn strays(page: &Page) -> Vec<String> {
    let wrong = |e: &Element| e.namespace_uri().as_deref() != Some(SVG);
    let all = page.all("svg, svg *");
    all.iter()
        .filter(|e| wrong(e))
        .map(Element::outer_html)
        .collect()
}

#[wasm_bindgen_test]
async fn every_node_of_a_picture_is_svg() {
    let page = Page::in_language("vi").await;
    let pictures = page.all("svg").len();
    assert!(pictures > 33, "the map and a sign a row: {pictures}");
    assert!(page.all("svg *").len() > 300);
    assert_eq!(strays(&page), [""; 0]);
}

#[wasm_bindgen_test]
async fn pictures_in_cards_are_svg_too() {
    let page = Page::in_language("en").await;
    for (kind, id) in [
        ("project", "vsip-lang-son-1"),
        ("district", "186"),
        ("corridor", "axis"),
        ("zone", "west"),
    ] {
        page.select(kind, id).expect(id);
        crate::frames(2).await;
        assert!(!page.all("[data-card] svg *").is_empty(), "{kind}");
        assert_eq!(strays(&page), [""; 0], "{kind}");
    }
}

#[wasm_bindgen_test]
async fn gradients_clips_and_texts_hold_no_groups() {
    let page = Page::in_language("vi").await;
    for outer in [
        "linearGradient",
        "radialGradient",
        "clipPath",
        "text",
        "textPath",
    ] {
        assert_eq!(page.all(&format!("{outer} g")).len(), 0, "{outer}");
    }
    assert!(
        !page.all("svg text").is_empty(),
        "no text at all: nothing was tested"
    );
}

#[wasm_bindgen_test]
async fn what_is_no_picture_is_html() {
    let page = Page::in_language("vi").await;
    let outside = page.all(":not(svg, svg *)");
    assert!(outside.len() > 100);
    for element in outside {
        assert_eq!(
            element.namespace_uri().as_deref(),
            Some(HTML),
            "{}",
            element.outer_html()
        );
    }
}

#[wasm_bindgen_test]
async fn ids_stand_once_and_references_lead_to_them() {
    let page = Page::in_language("vi").await;
    page.select("project", "minh-son").expect("a project");
    crate::frames(2).await;
    let ids: Vec<String> = page.all("[id]").iter().map(Element::id).collect();
    for (i, id) in ids.iter().enumerate() {
        assert!(!ids[..i].contains(id), "{id} stands twice");
    }
    for attribute in [
        "href",
        "aria-labelledby",
        "aria-controls",
        "aria-describedby",
    ] {
        for element in page.all(&format!("[{attribute}]")) {
            let value = element.get_attribute(attribute).unwrap_or_default();
            let local = if attribute == "href" {
                value.strip_prefix('#')
            } else {
                Some(value.as_str())
            };
            for id in local.into_iter().flat_map(str::split_whitespace) {
                assert!(
                    ids.iter().any(|known| known == id),
                    "{attribute} to nothing: {id}"
                );
            }
        }
    }
}

#[wasm_bindgen_test]
async fn nothing_carries_an_inline_style_or_handler() {
    // The strict policy of a host would block them.
    let page = Page::in_language("vi").await;
    page.select("project", "vsip-lang-son-1")
        .expect("a project");
    crate::frames(2).await;
    // The style sheet beside the map is the test's.
    for selector in [
        "[style]",
        ".lsm style",
        "script",
        "link",
        "[onclick]",
        "[onload]",
    ] {
        assert_eq!(page.all(selector).len(), 0, "{selector}");
    }
    for link in page.all("a[href]") {
        let href = link.get_attribute("href").unwrap_or_default();
        assert!(
            href.starts_with("http://") || href.starts_with("https://"),
            "{href}"
        );
    }
}
