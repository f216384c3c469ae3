//! Markup as a tree: as much of it as the components write.

use std::fmt::Write as _;

/// Elements that have no end.
const VOID: [&str; 5] = ["br", "hr", "img", "input", "wbr"];

/// A piece of markup; text is as it is written, entities, marks and all.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    Element(Element),
    Text(String),
}

/// An element.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Element {
    pub name: String,
    /// As they are written, in order; some have no value.
    pub attributes: Vec<(String, Option<String>)>,
    pub children: Vec<Node>,
}

impl Element {
    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(n, _)| n == name)?;
        found.1.as_deref()
    }

    /// Sets an attribute where it stands, or adds it.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        let value = Some(value.into());
        match self.attributes.iter_mut().find(|(n, _)| n == name) {
            Some(attribute) => attribute.1 = value,
            None => self.attributes.push((name.to_owned(), value)),
        }
    }

    /// Adds a class.
    pub fn class(&mut self, class: &str) {
        let classes = self.get("class").map(|c| format!("{c} {class}"));
        self.set("class", classes.unwrap_or_else(|| class.to_owned()));
    }

    /// Whether it is of a class.
    pub fn is(&self, class: &str) -> bool {
        let classes = self.get("class").unwrap_or_default();
        classes.split_whitespace().any(|c| c == class)
    }

    /// The elements in it.
    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// Does something to it and to all elements in it.
    pub fn each(&mut self, act: &mut impl FnMut(&mut Element)) {
        act(self);
        for child in &mut self.children {
            if let Node::Element(element) = child {
                element.each(act);
            }
        }
    }

    /// Leaves out elements in it.
    pub fn prune(&mut self, out: &impl Fn(&Element) -> bool) {
        self.children
            .retain(|node| !matches!(node, Node::Element(element) if out(element)));
        for child in &mut self.children {
            if let Node::Element(element) = child {
                element.prune(out);
            }
        }
    }

    /// Its markup.
    pub fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(&self.name);
        for (name, value) in &self.attributes {
            // Writing to a string cannot fail.
            let _ = match value {
                Some(value) => write!(out, " {name}=\"{value}\""),
                None => write!(out, " {name}"),
            };
        }
        out.push('>');
        if VOID.contains(&self.name.as_str()) {
            return;
        }
        for child in &self.children {
            match child {
                Node::Element(element) => element.write(out),
                Node::Text(text) => out.push_str(text),
            }
        }
        let _ = write!(out, "</{}>", self.name);
    }
}

/// The one element that a text is.
pub fn parse(text: &str) -> Result<Element, String> {
    let mut open: Vec<Element> = vec![Element::default()];
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        push_text(&mut open, before);
        let end = tag_end(tag).ok_or("a tag that does not end")?;
        let inner = &tag[1..end];
        rest = &tag[end + 1..];
        if inner.starts_with('!') {
            push_text(&mut open, &tag[..=end]);
            continue;
        }
        if let Some(name) = inner.strip_prefix('/') {
            let done = open.pop().filter(|e| e.name == name);
            let done = done.ok_or_else(|| format!("</{name}> ends nothing"))?;
            let parent = open.last_mut().ok_or("an end without a start")?;
            parent.children.push(Node::Element(done));
            continue;
        }
        let closed = inner.ends_with('/');
        let element = start(inner.trim_end_matches('/'));
        if closed || VOID.contains(&element.name.as_str()) {
            if let Some(parent) = open.last_mut() {
                parent.children.push(Node::Element(element));
            }
        } else {
            open.push(element);
        }
    }
    push_text(&mut open, rest);
    let top = open.pop().filter(|_| open.is_empty());
    match top.map(|t| t.children) {
        Some(mut children) if children.len() == 1 => match children.remove(0) {
            Node::Element(element) => Ok(element),
            Node::Text(text) => Err(format!("only text: {text}")),
        },
        _ => Err("it is not one element".to_owned()),
    }
}

fn push_text(open: &mut [Element], text: &str) {
    if let Some(parent) = open.last_mut().filter(|_| !text.is_empty()) {
        parent.children.push(Node::Text(text.to_owned()));
    }
}

/// Where a tag ends, past what is quoted.
fn tag_end(tag: &str) -> Option<usize> {
    let mut quoted = false;
    tag.bytes().position(|byte| {
        quoted ^= byte == b'"';
        byte == b'>' && !quoted
    })
}

/// A start tag without its brackets.
fn start(inner: &str) -> Element {
    let (name, mut rest) = inner.split_once(' ').unwrap_or((inner, ""));
    let mut element = Element {
        name: name.to_owned(),
        ..Element::default()
    };
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return element;
        }
        let end = rest.find([' ', '=']).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let value = after.strip_prefix("=\"").and_then(|v| v.split_once('"'));
        let (value, after) = match value {
            Some((value, after)) => (Some(value.to_owned()), after),
            None => (None, after),
        };
        element.attributes.push((name.to_owned(), value));
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn markup_is_as_it_was() {
        let text = r#"<div class="a" hidden><input value="1 > 0"><p>x &amp; <b>y</b></p></div>"#;
        let mut out = String::new();
        parse(text).expect("an element").write(&mut out);
        assert_eq!(out, text);
    }
}
