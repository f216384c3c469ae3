//! What components are made of: one type for every view.
//!
//! The components, signals, contexts and effects are Leptos'; so is the syntax of [`view!`]. Only the
//! types that Leptos would make of each element, each attribute and each closure are not: they were
//! half of the module. Here an element is a value with a list of attributes and children, and there is
//! one routine that makes nodes of it in the browser (`dom`) and one that writes it out (`html`).

mod dom;
mod follow;
#[cfg(feature = "ssr")]
mod html;
mod keyed;
mod pattern;
mod value;

#[cfg(feature = "ssr")]
pub use html::to_html;
pub use keyed::keyed;
pub use plan_view::view;
pub use value::{IntoFlag, IntoMarkup, IntoValue};

use leptos::{ev::EventDescriptor, html::ElementType, prelude::NodeRef};
use std::borrow::Cow;
use wasm_bindgen::JsCast;

/// A text, mostly one that lives as long as the program.
pub type Str = Cow<'static, str>;

/// What stands inside a component.
pub type Children = Box<dyn FnOnce() -> Markup>;

/// Any view.
pub enum Markup {
    /// A text.
    Text(Str),
    /// An element with what is inside.
    Element(Element),
    /// Several, or none.
    Many(Vec<Markup>),
    /// What one `view!` has written: what follows signals in it does so together.
    View(Box<Markup>),
    /// A text that follows its signals.
    Say(Made<Str>),
    /// Made anew whenever a signal in it changes.
    Live(Made<Markup>),
    /// A list in which what stays keeps its nodes.
    Keyed(Made<Vec<keyed::Item>>),
}

/// Whether names of elements are SVG's or HTML's.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Space {
    Html,
    Svg,
}

/// An element.
pub struct Element(Box<Parts>);

struct Parts {
    space: Space,
    tag: &'static str,
    fixed: &'static [(&'static str, &'static str)],
    attributes: Vec<(&'static str, Value)>,
    properties: Vec<(&'static str, Value)>,
    toggles: Vec<(&'static str, Flag)>,
    listeners: Vec<(Str, Listener)>,
    node: Option<Load>,
    children: Vec<Markup>,
}

type Listener = Box<dyn FnMut(web_sys::Event)>;

/// What is given the node.
type Load = Box<dyn FnOnce(&web_sys::Element)>;

/// What follows its signals.
type Made<T> = Box<dyn Fn() -> T>;

/// A value of an attribute; `None` is no attribute.
pub enum Value {
    /// Never another.
    Fixed(Option<Str>),
    /// Follows its signals.
    Live(Made<Option<Str>>),
}

/// Whether an element has a class.
pub enum Flag {
    /// Always or never.
    Fixed(bool),
    /// Follows its signals.
    Live(Made<bool>),
}

impl Markup {
    /// What one `view!` has written.
    pub fn view(written: impl IntoMarkup) -> Self {
        match written.into_markup() {
            Self::Element(element) => Self::View(Box::new(Self::Element(element))),
            Self::Many(all) => Self::View(Box::new(Self::Many(all))),
            other => other,
        }
    }
}

impl Element {
    /// An element of HTML, with the attributes that are known when it is written.
    pub fn html(tag: &'static str, fixed: &'static [(&'static str, &'static str)]) -> Self {
        Self::new(Space::Html, tag, fixed)
    }

    /// An element of SVG.
    pub fn svg(tag: &'static str, fixed: &'static [(&'static str, &'static str)]) -> Self {
        Self::new(Space::Svg, tag, fixed)
    }

    fn new(
        space: Space,
        tag: &'static str,
        fixed: &'static [(&'static str, &'static str)],
    ) -> Self {
        Self(Box::new(Parts {
            space,
            tag,
            fixed,
            attributes: Vec::new(),
            properties: Vec::new(),
            toggles: Vec::new(),
            listeners: Vec::new(),
            node: None,
            children: Vec::new(),
        }))
    }

    /// An attribute.
    pub fn attribute(self, name: &'static str, value: impl IntoValue) -> Self {
        self.with_attribute(name, value.into_value())
    }

    fn with_attribute(mut self, name: &'static str, value: Value) -> Self {
        if !matches!(value, Value::Fixed(None)) {
            self.0.attributes.push((name, value));
        }
        self
    }

    /// A property of the node, which unlike its attribute stays true when the reader changes it.
    pub fn property(mut self, name: &'static str, value: impl IntoValue) -> Self {
        self.0.properties.push((name, value.into_value()));
        self
    }

    /// A class beside the attribute `class`.
    pub fn toggle(self, class: &'static str, on: impl IntoFlag) -> Self {
        self.with_toggle(class, on.into_flag())
    }

    fn with_toggle(mut self, class: &'static str, on: Flag) -> Self {
        self.0.toggles.push((class, on));
        self
    }

    /// What is done on an event.
    pub fn on<E: EventDescriptor>(
        self,
        event: E,
        mut handler: impl FnMut(E::EventType) + 'static,
    ) -> Self
    where
        E::EventType: JsCast,
    {
        let listener = move |event: web_sys::Event| handler(event.unchecked_into());
        self.with_listener(event.name(), Box::new(listener))
    }

    fn with_listener(mut self, name: Str, listener: Listener) -> Self {
        self.0.listeners.push((name, listener));
        self
    }

    /// Where others find the node.
    pub fn node_ref<E>(mut self, node: NodeRef<E>) -> Self
    where
        E: ElementType + 'static,
        NodeRef<E>: leptos::tachys::html::node_ref::NodeRefContainer<E>,
    {
        use leptos::tachys::html::node_ref::NodeRefContainer as _;
        self.0.node = Some(Box::new(move |element| node.load(element)));
        self
    }

    /// Something inside, after what is there.
    pub fn child(self, child: impl IntoMarkup) -> Self {
        self.with_child(child.into_markup())
    }

    fn with_child(mut self, child: Markup) -> Self {
        self.0.children.push(child);
        self
    }
}
