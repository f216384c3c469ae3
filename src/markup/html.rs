//! Markup written out.

use super::{Element, Flag, Markup, Parts, Value};

/// Elements that have no inside.
const EMPTY: [&str; 5] = ["br", "hr", "img", "input", "wbr"];

/// Markup as HTML, escaped.
pub fn to_html(markup: Markup) -> String {
    let mut out = String::new();
    write(markup, &mut out);
    out
}

fn write(markup: Markup, out: &mut String) {
    match markup {
        Markup::Text(text) => {
            // Two texts are two nodes on a live page: across their ends letters are set a little differently.
            if !text.is_empty() && !out.is_empty() && !out.ends_with('>') {
                *out += "<!>";
            }
            escape(&text, out);
        }
        Markup::Element(Element(parts)) => element(*parts, out),
        Markup::Say(made) => write(Markup::Text(made()), out),
        Markup::View(inside) => write(*inside, out),
        Markup::Many(all) => all.into_iter().for_each(|one| write(one, out)),
        Markup::Live(made) => write(made(), out),
        Markup::Keyed(items) => items().into_iter().for_each(|(_, made)| write(made(), out)),
    }
}

fn element(parts: Parts, out: &mut String) {
    *out += "<";
    *out += parts.tag;
    let mut classes = Vec::new();
    let fixed = parts.fixed.iter().map(|(n, v)| (*n, Some((*v).into())));
    let attributes = parts.attributes.into_iter().map(|(name, value)| {
        let value = match value {
            Value::Fixed(value) => value,
            Value::Live(value) => value(),
        };
        (name, value)
    });
    for (name, value) in fixed.chain(attributes) {
        match value {
            Some(value) if name == "class" => classes.push(value),
            Some(value) => attribute(name, &value, out),
            None => {}
        }
    }
    for (class, flag) in parts.toggles {
        let on = match flag {
            Flag::Fixed(on) => on,
            Flag::Live(on) => on(),
        };
        if on {
            classes.push(class.into());
        }
    }
    if !classes.is_empty() {
        attribute("class", &classes.join(" "), out);
    }
    *out += ">";
    if EMPTY.contains(&parts.tag) {
        return;
    }
    parts.children.into_iter().for_each(|c| write(c, out));
    *out += "</";
    *out += parts.tag;
    *out += ">";
}

fn attribute(name: &str, value: &str, out: &mut String) {
    *out += " ";
    *out += name;
    *out += "=\"";
    escape(value, out);
    *out += "\"";
}

fn escape(text: &str, out: &mut String) {
    html_escape::encode_quoted_attribute_to_string(text, out);
}
