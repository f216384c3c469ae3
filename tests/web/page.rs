//! A map on the test page, and questions to its tree.

use js_sys::{Object, Promise, Reflect};
use plan_map::{
    embed::{MapHandle, mount},
    style::PARTS,
};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement, ShadowRoot, ShadowRootInit, ShadowRootMode};

/// Frames after which the map has been measured and drawn.
const SETTLED: u32 = 4;

/// A map in a box of 1280 × 800 px; goes when it is dropped.
pub struct Page {
    pub host: HtmlElement,
    pub root: ShadowRoot,
    pub map: MapHandle,
}

pub fn document() -> Document {
    web_sys::window()
        .and_then(|w| w.document())
        .expect("a page")
}

/// An object with these texts as its fields.
pub fn object(fields: &[(&str, &str)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        Reflect::set(&object, &(*name).into(), &(*value).into()).expect("a field");
    }
    object.into()
}

/// Waits for frames: effects, the box's size and what they draw.
pub async fn frames(n: u32) {
    for _ in 0..n {
        let frame = Promise::new(&mut |done, _| {
            let window = web_sys::window().expect("a window");
            window.request_animation_frame(&done).expect("a frame");
        });
        JsFuture::from(frame).await.expect("a frame");
    }
}

/// An element on the page, with a root that has nothing but the style sheet.
pub fn host() -> (HtmlElement, ShadowRoot) {
    let host: HtmlElement = document()
        .create_element("div")
        .expect("a div")
        .unchecked_into();
    host.set_attribute(
        "style",
        "display:block;position:relative;width:1280px;height:800px",
    )
    .expect("a style");
    document()
        .body()
        .expect("a body")
        .append_child(&host)
        .expect("a place");
    let root = host
        .attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))
        .expect("a root");
    let style = document().create_element("style").expect("a style sheet");
    style.set_text_content(Some(PARTS));
    root.append_child(&style).expect("a place");
    (host, root)
}

/// How many style sheets a root has adopted.
pub fn sheets(root: &ShadowRoot) -> u32 {
    let adopted = Reflect::get(root, &"adoptedStyleSheets".into()).expect("adopted sheets");
    js_sys::Array::from(&adopted).length()
}

/// Elements in a root that match.
pub fn all_in(root: &ShadowRoot, selector: &str) -> Vec<Element> {
    let found = root.query_selector_all(selector).expect(selector);
    (0..found.length())
        .filter_map(|i| found.get(i)?.dyn_into().ok())
        .collect()
}

impl Page {
    /// A map with these attributes, drawn.
    pub async fn with(attributes: &[(&str, &str)]) -> Self {
        let (host, root) = host();
        let map = mount(host.clone(), root.clone(), object(attributes)).expect("a map");
        frames(SETTLED).await;
        Self { host, root, map }
    }

    /// Waits until nothing moves the map.
    pub async fn at_rest(&self) {
        for _ in 0..120 {
            frames(1).await;
            if self.one(".map").get_attribute("data-moving").is_none() {
                return;
            }
        }
        panic!("the map never rests");
    }

    /// Where the map is shown: how it is drawn, and how the picture is moved.
    pub fn shown(&self) -> String {
        let drawn = self.one(".world").get_attribute("transform");
        let moved = self.one(".chart").get_attribute("style");
        format!("{drawn:?} {moved:?}")
    }

    /// A map in a language.
    pub async fn in_language(lang: &str) -> Self {
        Self::with(&[("lang", lang)]).await
    }

    pub fn all(&self, selector: &str) -> Vec<Element> {
        all_in(&self.root, selector)
    }

    pub fn one(&self, selector: &str) -> Element {
        let mut all = self.all(selector);
        assert_eq!(all.len(), 1, "{selector} stands {} times", all.len());
        all.remove(0)
    }

    /// The values of an attribute, each once, sorted.
    pub fn values(&self, attribute: &str) -> Vec<String> {
        let all = self.all(&format!("[{attribute}]"));
        let mut values: Vec<String> = all
            .iter()
            .filter_map(|e| e.get_attribute(attribute))
            .collect();
        values.sort();
        values.dedup();
        values
    }

    /// Kind and id of the open card.
    pub fn card(&self) -> Option<(String, String)> {
        let card = self.all("[data-card]").pop()?;
        Some((
            card.get_attribute("data-kind")?,
            card.get_attribute("data-id")?,
        ))
    }

    /// The words of the one element that matches.
    pub fn text(&self, selector: &str) -> String {
        self.one(selector).text_content().unwrap_or_default()
    }

    pub fn select(&self, kind: &str, id: &str) -> Result<(), JsValue> {
        self.map.select(object(&[("kind", kind), ("id", id)]))
    }

    /// The state as JSON.
    pub fn state(&self) -> String {
        let text = js_sys::JSON::stringify(&self.map.state()).expect("a plain object");
        text.into()
    }

    pub fn set(&self, name: &str, value: &str) {
        self.map.set_attribute(name, Some(value.to_owned()));
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.map.unmount();
        self.host.remove();
    }
}
