//! How the screen follows hands and choices.

use crate::{Page, frames};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// Runs a function body that knows the map's root and element.
fn run(page: &Page, body: &str) -> JsValue {
    let window = web_sys::window().expect("a window");
    js_sys::Reflect::set(&window, &"testRoot".into(), &page.root).expect("set");
    let code = format!(
        "(() => {{ const root = testRoot, map = root.querySelector('.map');
          const point = (type, x, y, more) => map.querySelector('.chart').dispatchEvent(
            new PointerEvent(type, {{ pointerId: 1, pointerType: 'mouse', button: 0, buttons: 1,
              clientX: x, clientY: y, bubbles: true, cancelable: true, ...more }}));
          {body} }})()"
    );
    js_sys::eval(&code).expect("a script")
}

fn text(value: &JsValue) -> String {
    value.as_string().unwrap_or_default()
}

#[wasm_bindgen_test]
async fn the_state_is_there_at_once_and_the_screen_flies_after_it() {
    let page = Page::in_language("vi").await;
    let (state, shown) = (page.state(), page.shown());
    run(&page, "root.querySelector('[data-zoom=in]').click()");
    assert_ne!(page.state(), state, "the state waits");
    frames(1).await;
    let moving = page.one(".map").get_attribute("data-moving");
    assert_eq!(moving.as_deref(), Some("flight"));
    page.at_rest().await;
    let arrived = page.shown();
    assert_ne!(arrived, shown);
    run(&page, "root.querySelector('[data-zoom=reset]').click()");
    page.at_rest().await;
    assert_eq!((page.state(), page.shown()), (state, shown));
}

#[wasm_bindgen_test]
async fn a_drag_moves_one_picture_and_draws_no_shape() {
    let page = Page::in_language("vi").await;
    for _ in 0..3 {
        run(&page, "root.querySelector('[data-zoom=in]').click()");
    }
    page.at_rest().await;
    // Names and markers of the new step.
    frames(3).await;
    run(
        &page,
        "window.testSeen = [];
         window.testEye = new MutationObserver((all) => all.forEach((m) =>
           testSeen.push(`${m.target.closest('[class]').getAttribute('class')} ${m.attributeName}`)));
         testEye.observe(root, { attributes: true, childList: true, subtree: true });
         point('pointerdown', 600, 400);
         for (let i = 1; i <= 60; i++) point('pointermove', 600 + i, 400 - i);",
    );
    frames(2).await;
    let seen = text(&run(&page, "return testSeen.join('; ')"));
    assert_eq!(seen, "map data-moving; chart style");
    run(
        &page,
        "testSeen.length = 0; for (let i = 1; i <= 9; i++) point('pointermove', 660 + i, 340)",
    );
    frames(2).await;
    let seen = text(&run(&page, "return testSeen.join('; ')"));
    assert_eq!(seen, "chart style");
    run(
        &page,
        "testSeen.length = 0; point('pointerup', 669, 340, { buttons: 0 })",
    );
    frames(2).await;
    let seen = text(&run(
        &page,
        "testEye.disconnect(); return testSeen.join('; ')",
    ));
    // Where it rests it is drawn in its place, names and communes are those of what is seen, and nothing
    // else is drawn anew.
    let (first, rest) = (seen.contains("map data-moving"), seen.split("; "));
    assert!(first, "{seen}");
    for what in rest.filter(|w| *w != "map data-moving") {
        let follows = ["world transform", "chart style", "label", "commune"];
        assert!(follows.iter().any(|f| what.starts_with(f)), "{what}");
    }
}

#[wasm_bindgen_test]
async fn a_hand_takes_over_a_flight_from_what_is_shown() {
    let page = Page::in_language("vi").await;
    for _ in 0..4 {
        run(&page, "root.querySelector('[data-zoom=in]').click()");
    }
    // It has begun, and is far from its end even where frames are slow.
    frames(2).await;
    let target = page.state();
    run(&page, "point('pointerdown', 600, 400)");
    frames(1).await;
    let held = page.shown();
    assert_ne!(page.state(), target, "it still goes to where it flew");
    assert_eq!(page.one(".map").get_attribute("data-moving"), None);
    frames(5).await;
    assert_eq!(page.shown(), held, "it flies on under the hand");
    run(&page, "point('pointerup', 600, 400, { buttons: 0 })");
}

#[wasm_bindgen_test]
async fn however_a_hand_goes_the_map_rests() {
    let page = Page::in_language("vi").await;
    for end in [
        "point('pointerup', 660, 440, { buttons: 0 })",
        "point('pointercancel', 0, 0, { buttons: 0 })",
        "point('pointermove', 670, 440, { buttons: 0 })",
        "window.dispatchEvent(new Event('blur'))",
        "window.dispatchEvent(new Event('pagehide'))",
    ] {
        run(
            &page,
            "point('pointerdown', 600, 400); point('pointermove', 660, 440)",
        );
        frames(2).await;
        let moving = page.one(".map").get_attribute("data-moving");
        assert_eq!(moving.as_deref(), Some("hand"), "{end}");
        run(&page, end);
        frames(2).await;
        let moving = page.one(".map").get_attribute("data-moving");
        assert_eq!(moving, None, "{end}");
        let rests = page.shown();
        run(&page, "point('pointermove', 500, 300)");
        frames(2).await;
        assert_eq!(page.shown(), rests, "{end}");
    }
}

#[wasm_bindgen_test]
async fn in_a_page_the_plain_wheel_brings_a_hint_that_goes() {
    let page = Page::in_language("en").await;
    let before = page.state();
    let wheel = |ctrl: bool| {
        let body = format!(
            "const wheel = new WheelEvent('wheel', {{ deltaY: -100, ctrlKey: {ctrl},
               clientX: 600, clientY: 400, bubbles: true, cancelable: true }});
             map.querySelector('.chart').dispatchEvent(wheel); return String(wheel.defaultPrevented)"
        );
        text(&run(&page, &body))
    };
    assert_eq!(wheel(false), "false", "the page scrolls");
    frames(2).await;
    let hint = page.one("[data-hint=wheel]");
    assert_eq!(hint.get_attribute("aria-hidden").as_deref(), Some("true"));
    let words = hint.text_content().unwrap_or_default();
    assert!(words.starts_with("Hold "), "{words}");
    page.set("lang", "vi");
    frames(1).await;
    let words = page.text("[data-hint=wheel]");
    assert!(words.starts_with("Giữ "), "{words}");
    page.set("lang", "en");
    assert_eq!(page.state(), before);
    assert_eq!(wheel(true), "true", "the map zooms");
    assert_ne!(page.state(), before);
    for _ in 0..150 {
        frames(1).await;
        if page.all("[data-hint]").is_empty() {
            return;
        }
    }
    panic!("the hint stays");
}

#[wasm_bindgen_test]
async fn a_map_that_goes_in_the_middle_of_a_flight_or_a_drag_is_gone() {
    for body in [
        "root.querySelector('[data-zoom=in]').click()",
        "point('pointerdown', 600, 400); point('pointermove', 660, 420)",
        "map.dispatchEvent(new WheelEvent('wheel', { deltaY: 9, ctrlKey: true, cancelable: true }))",
        "map.dispatchEvent(new WheelEvent('wheel', { deltaY: 9, cancelable: true }))",
    ] {
        let mut page = Page::in_language("vi").await;
        run(&page, body);
        page.map.unmount();
        // Longer than a flight, a hint and a wheel's rest.
        frames(40).await;
        assert_eq!(page.root.child_nodes().length(), 1, "{body}");
    }
}

#[wasm_bindgen_test]
async fn what_a_script_chooses_comes_to_light_and_what_is_in_view_moves_nothing() {
    let page = Page::in_language("vi").await;
    let home = page.shown();
    page.select("district", "189").expect("a district");
    frames(2).await;
    assert_eq!(page.shown(), home);
    for _ in 0..5 {
        run(&page, "root.querySelector('[data-zoom=in]').click()");
    }
    page.at_rest().await;
    let near = page.shown();
    page.select("district", "180").expect("a district");
    page.at_rest().await;
    assert_ne!(page.shown(), near);
    let inside = run(
        &page,
        "const box = map.getBoundingClientRect();
         return [...root.querySelectorAll('[data-district=\"180\"]')].every((e) => {
           const b = e.getBoundingClientRect();
           return b.left > box.left && b.right < box.right && b.top > box.top && b.bottom < box.bottom;
         }) ? 'yes' : 'no'",
    );
    assert_eq!(text(&inside), "yes");
}
