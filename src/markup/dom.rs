//! Markup as nodes of a page.

use super::{
    Element, Flag, Listener, Made, Markup, Parts, Value,
    follow::{Followers, Live, say, set_attribute, set_property, toggle},
    keyed, pattern,
};
use crate::signal::Lasts;
use leptos::{
    prelude::*,
    tachys::{
        dom::document,
        view::{Mountable, Render},
    },
};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::Node;

/// Nodes with what keeps them alive.
pub enum Mounted {
    /// A text.
    Text(Node),
    /// An element.
    Element(Node, Vec<Kept>),
    /// Several.
    Many(Vec<Mounted>),
    /// A view and what follows signals in it, as long as it is kept.
    View {
        /// Its nodes.
        inside: Box<Mounted>,
        /// Follows the signals as long as it is kept.
        _effect: RenderEffect<()>,
    },
    /// What is made anew, before its mark.
    Live {
        /// What is there now.
        now: Rc<RefCell<Mounted>>,
        /// An empty text that stays.
        mark: Node,
        /// Follows the signals as long as it is kept.
        _effect: RenderEffect<()>,
    },
    /// A list.
    Keyed(keyed::List),
}

/// What lives as long as an element. Nobody reads it.
#[allow(dead_code)]
pub enum Kept {
    /// A listener.
    Listener(Closure<dyn FnMut(web_sys::Event)>),
    /// What is inside.
    Inside(Mounted),
}

impl Render for Markup {
    type State = Mounted;

    /// One effect follows the signals of all of the view: it looks at each value and writes what has
    /// changed. A text or an attribute has none of its own, as there are a thousand.
    fn build(self) -> Mounted {
        let mut followers = Followers::new();
        let built = self.build_with(&mut followers);
        if followers.is_empty() {
            return built;
        }
        let lasts = Lasts::here();
        Mounted::View {
            inside: Box::new(built),
            _effect: RenderEffect::new(move |_| {
                if lasts.now() {
                    followers.iter_mut().for_each(|follow| follow());
                }
            }),
        }
    }

    fn rebuild(self, before: &mut Mounted) {
        let mut next = self.build();
        before.insert_before_this(&mut next);
        before.unmount();
        *before = next;
    }
}

impl Markup {
    fn build_with(self, followers: &mut Followers) -> Mounted {
        match self {
            Self::Text(text) => Mounted::Text(text_node(&text)),
            Self::Element(Element(parts)) => element(*parts, followers),
            Self::Many(all) => {
                let built = all.into_iter().map(|one| one.build_with(followers));
                Mounted::Many(built.collect())
            }
            Self::View(inside) => inside.build(),
            Self::Say(said) => Mounted::Text(say(said, followers)),
            Self::Live(made) => live(made),
            Self::Keyed(items) => Mounted::Keyed(keyed::List::new(items)),
        }
    }
}

impl Mounted {
    /// Puts its nodes before a node, or last.
    pub(super) fn put(&self, parent: &Node, before: Option<&Node>) {
        let put = |node: &Node| {
            // A node that belongs to us can stand anywhere.
            let _ = parent.insert_before(node, before);
        };
        match self {
            Self::Text(node) | Self::Element(node, _) => put(node),
            Self::Many(all) => all.iter().for_each(|one| one.put(parent, before)),
            Self::View { inside, .. } => inside.put(parent, before),
            Self::Live { now, mark, .. } => {
                now.borrow().put(parent, before);
                put(mark);
            }
            Self::Keyed(list) => list.put(parent, before),
        }
    }

    /// Takes its nodes off the page.
    pub(super) fn take(&self) {
        match self {
            Self::Text(node) | Self::Element(node, _) => take(node),
            Self::Many(all) => all.iter().for_each(Self::take),
            Self::View { inside, .. } => inside.take(),
            Self::Live { now, mark, .. } => {
                now.borrow().take();
                take(mark);
            }
            Self::Keyed(list) => list.take(),
        }
    }

    /// Its first node.
    pub(super) fn first(&self) -> Option<Node> {
        match self {
            Self::Text(node) | Self::Element(node, _) => Some(node.clone()),
            Self::Many(all) => all.iter().find_map(Self::first),
            Self::View { inside, .. } => inside.first(),
            Self::Live { now, mark, .. } => now.borrow().first().or_else(|| Some(mark.clone())),
            Self::Keyed(list) => list.first(),
        }
    }
}

impl Mountable for Mounted {
    fn unmount(&mut self) {
        self.take();
    }

    fn mount(&mut self, parent: &web_sys::Element, before: Option<&Node>) {
        self.put(parent, before);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let Some(first) = self.first() else {
            return false;
        };
        let parent = first.parent_element();
        parent.is_some_and(|parent| {
            child.mount(&parent, Some(&first));
            true
        })
    }

    fn elements(&self) -> Vec<web_sys::Element> {
        match self {
            Self::Element(node, _) => vec![node.clone().unchecked_into()],
            Self::Text(_) => Vec::new(),
            Self::Many(all) => all.iter().flat_map(Self::elements).collect(),
            Self::View { inside, .. } => inside.elements(),
            Self::Live { now, .. } => now.borrow().elements(),
            Self::Keyed(list) => list.elements(),
        }
    }
}

fn take(node: &Node) {
    if let Some(parent) = node.parent_node() {
        let _ = parent.remove_child(node);
    }
}

pub(super) fn text_node(text: &str) -> Node {
    document().create_text_node(text).unchecked_into()
}

fn element(parts: Parts, followers: &mut Followers) -> Mounted {
    let Some(node) = pattern::copy(&parts) else {
        return Mounted::Many(Vec::new());
    };
    let mut kept = Vec::new();
    for (name, listener) in parts.listeners {
        kept.push(listen(&node, &name, listener));
    }
    let mut live = Live::default();
    for (name, value) in parts.attributes {
        match value {
            Value::Fixed(value) => set_attribute(&node, name, value.as_deref()),
            Value::Live(value) => live.attributes.push((name, value, None)),
        }
    }
    for (name, value) in parts.properties {
        match value {
            Value::Fixed(value) => set_property(&node, name, value.as_deref()),
            Value::Live(value) => live.properties.push((name, value)),
        }
    }
    for (class, flag) in parts.toggles {
        match flag {
            Flag::Fixed(on) => toggle(&node, class, on),
            Flag::Live(on) => live.toggles.push((class, on, false)),
        }
    }
    for child in parts.children {
        let child = child.build_with(followers);
        child.put(&node, None);
        if !matches!(child, Mounted::Text(_)) {
            kept.push(Kept::Inside(child));
        }
    }
    live.follow(&node, followers);
    if let Some(load) = parts.node {
        load(&node);
    }
    Mounted::Element(node.unchecked_into(), kept)
}

fn listen(node: &web_sys::Element, name: &str, listener: Listener) -> Kept {
    let closure = Closure::wrap(listener);
    let _ = node.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    Kept::Listener(closure)
}

fn live(made: Made<Markup>) -> Mounted {
    let mark = text_node("");
    let now = Rc::new(RefCell::new(Mounted::Many(Vec::new())));
    let effect = {
        let (now, mark, lasts) = (now.clone(), mark.clone(), Lasts::here());
        RenderEffect::new(move |_| {
            if !lasts.now() {
                return;
            }
            let next = made();
            if let (Mounted::Text(node), Markup::Text(text)) = (&*now.borrow(), &next) {
                if node.text_content().as_deref() != Some(text) {
                    node.set_text_content(Some(text));
                }
                return;
            }
            let next = next.build();
            // Nothing is borrowed while nodes go: what loses the focus may say so at once.
            let before = now.replace(Mounted::Many(Vec::new()));
            before.take();
            if let Some(parent) = mark.parent_node() {
                next.put(&parent, Some(&mark));
            }
            now.replace(next);
        })
    };
    Mounted::Live {
        now,
        mark,
        _effect: effect,
    }
}
