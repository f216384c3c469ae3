//! What a page is made of. Texts are texts: nothing in them is markup.

/// A node.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// A text.
    Text(String),
    /// An element.
    Element(Element),
}

/// An element of a page; `svg` and what stands in it are drawings.
#[derive(Debug, Clone, PartialEq)]
pub struct Element {
    /// Its tag.
    pub tag: &'static str,
    /// Names and values.
    pub attributes: Vec<(&'static str, String)>,
    /// What stands in it.
    pub children: Vec<Node>,
}

/// An element without anything.
pub fn el(tag: &'static str) -> Element {
    Element {
        tag,
        attributes: Vec::new(),
        children: Vec::new(),
    }
}

impl Element {
    /// With an attribute.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// With a class.
    pub fn class(self, name: &'static str) -> Self {
        self.with("class", name)
    }

    /// With one thing more in it.
    pub fn put(mut self, child: impl Into<Node>) -> Self {
        self.children.push(child.into());
        self
    }

    /// With things more in it.
    pub fn all<T: Into<Node>>(mut self, children: impl IntoIterator<Item = T>) -> Self {
        self.children.extend(children.into_iter().map(Into::into));
        self
    }

    /// An attribute's value.
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| value.as_str())
    }
}

impl Node {
    /// All texts in it, in their order.
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Element(element) => element.children.iter().map(Self::text).collect(),
        }
    }

    /// Every element in it, outer ones first.
    pub fn elements(&self) -> Vec<&Element> {
        match self {
            Self::Text(_) => Vec::new(),
            Self::Element(element) => {
                let inner = element.children.iter().flat_map(Self::elements);
                std::iter::once(element).chain(inner).collect()
            }
        }
    }
}

impl From<&str> for Node {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}
