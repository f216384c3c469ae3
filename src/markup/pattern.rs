//! Elements that a `view!` writes are much alike: each is made once, and then copied. A copy takes one call
//! into the browser; each name and each value takes another, and a text to be decoded.

use super::{Parts, Space};
use leptos::tachys::dom::document;
use std::cell::RefCell;
use wasm_bindgen::JsCast as _;
use web_sys::Element;

const SVG: &str = "http://www.w3.org/2000/svg";

/// Where a text or a list of the program lies: the same place is the same content.
type At = (usize, usize);

type Key = (bool, At, At);

thread_local! {
    /// In the order of their places.
    static PATTERNS: RefCell<Vec<(Key, Element)>> = const { RefCell::new(Vec::new()) };
}

/// An element with the attributes that are known when it is written. `None`: its name is none.
pub(super) fn copy(parts: &Parts) -> Option<Element> {
    let key = (
        parts.space == Space::Svg,
        (parts.tag.as_ptr() as usize, parts.tag.len()),
        (parts.fixed.as_ptr() as usize, parts.fixed.len()),
    );
    PATTERNS.with_borrow_mut(|patterns| {
        let place = match patterns.binary_search_by_key(&key, |(key, _)| *key) {
            Ok(place) => place,
            Err(place) => {
                patterns.insert(place, (key, make(parts)?));
                place
            }
        };
        let copy = patterns[place].1.clone_node().ok()?;
        Some(copy.unchecked_into())
    })
}

fn make(parts: &Parts) -> Option<Element> {
    let made = match parts.space {
        Space::Html => document().create_element(parts.tag),
        Space::Svg => document().create_element_ns(Some(SVG), parts.tag),
    };
    let element = made.ok()?;
    for (name, value) in parts.fixed {
        let _ = element.set_attribute(name, value);
    }
    Some(element)
}
