//! A tree as nodes of the document.

use crate::tree::{Element, Node};
use wasm_bindgen::JsValue;
use web_sys::{Document, DocumentFragment};

const SVG: &str = "http://www.w3.org/2000/svg";

/// The nodes, in a fragment of their own.
pub fn fragment(nodes: Vec<Node>) -> Result<DocumentFragment, JsValue> {
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or("there is no document")?;
    let fragment = document.create_document_fragment();
    for node in &nodes {
        put(&document, &fragment, node, false)?;
    }
    Ok(fragment)
}

fn put(document: &Document, into: &web_sys::Node, node: &Node, drawn: bool) -> Result<(), JsValue> {
    match node {
        Node::Text(text) => into
            .append_child(&document.create_text_node(text))
            .map(drop),
        Node::Element(element) => {
            let Element {
                tag,
                attributes,
                children,
            } = element;
            let drawn = drawn || *tag == "svg";
            let made = match drawn {
                true => document.create_element_ns(Some(SVG), tag)?,
                false => document.create_element(tag)?,
            };
            for (name, value) in attributes {
                made.set_attribute(name, value)?;
            }
            for child in children {
                put(document, &made, child, drawn)?;
            }
            into.append_child(&made).map(drop)
        }
    }
}
