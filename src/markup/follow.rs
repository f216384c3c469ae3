//! What follows signals in a view: texts, attributes, properties and classes, each written when it has
//! become another.

use super::{Made, Str, dom::text_node};
use js_sys::Reflect;
use web_sys::Node;

/// What is done whenever a signal of a view has changed.
pub(super) type Followers = Vec<Box<dyn FnMut()>>;

/// A text that follows its signals.
pub(super) fn say(said: Made<Str>, followers: &mut Followers) -> Node {
    let node = text_node("");
    let (written, mut before) = (node.clone(), Str::default());
    followers.push(Box::new(move || {
        let now = said();
        if now != before {
            written.set_text_content(Some(&*now));
            before = now;
        }
    }));
    node
}

/// Its name, what it follows, and what it was last.
pub(super) type Followed<T> = (&'static str, Made<T>, T);

/// All of an element that follows signals.
#[derive(Default)]
pub(super) struct Live {
    pub(super) attributes: Vec<Followed<Option<Str>>>,
    pub(super) properties: Vec<(&'static str, Made<Option<Str>>)>,
    pub(super) toggles: Vec<Followed<bool>>,
}

impl Live {
    /// Adds it to what is followed.
    pub(super) fn follow(mut self, node: &web_sys::Element, followers: &mut Followers) {
        let none = self.attributes.is_empty() && self.properties.is_empty();
        if none && self.toggles.is_empty() {
            return;
        }
        let node = node.clone();
        followers.push(Box::new(move || {
            for (name, value, before) in &mut self.attributes {
                let now = value();
                if now != *before {
                    set_attribute(&node, name, now.as_deref());
                    *before = now;
                }
            }
            for (name, value) in &self.properties {
                set_property(&node, name, value().as_deref());
            }
            for (class, on, before) in &mut self.toggles {
                let now = on();
                if now != *before {
                    toggle(&node, class, now);
                    *before = now;
                }
            }
        }));
    }
}

pub(super) fn set_attribute(node: &web_sys::Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => node.set_attribute(name, value),
        None => node.remove_attribute(name),
    };
}

pub(super) fn set_property(node: &web_sys::Element, name: &str, value: Option<&str>) {
    let _ = Reflect::set(node, &name.into(), &value.unwrap_or_default().into());
}

pub(super) fn toggle(node: &web_sys::Element, class: &str, on: bool) {
    let _ = node.class_list().toggle_with_force(class, on);
}
