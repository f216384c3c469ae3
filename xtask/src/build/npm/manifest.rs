//! What tools read: `package.json` and `custom-elements.json`.

use super::api::Api;
use plan_core::plan::Plan;
use serde_json::{Map, Value, json};

/// The licence of the code.
pub const LICENCE: &str = env!("CARGO_PKG_LICENSE");

/// The package of these files.
pub fn package(plan: &Plan, description: &str, files: &[String]) -> Value {
    let entry = |name: &str| json!({ "types": format!("./{name}.d.ts"), "default": format!("./{name}.js") });
    let mut package = json!({
        "name": plan.slug,
        "version": env!("CARGO_PKG_VERSION"),
        "description": description,
        "keywords": ["custom-element", "web-component", "map"],
        "license": LICENCE,
        "type": "module",
        "main": "./index.js",
        "types": "./index.d.ts",
        "exports": {
            ".": entry("index"),
            "./react": entry("react"),
            "./vue": entry("vue"),
            "./custom-elements.json": "./custom-elements.json",
            "./package.json": "./package.json",
        },
        "customElements": "custom-elements.json",
        // They register the element.
        "sideEffects": ["./index.js", "./react.js", "./vue.js"],
        "files": files,
        // Only for their types.
        "peerDependencies": { "react": ">=19", "vue": ">=3.5" },
        "peerDependenciesMeta": { "react": { "optional": true }, "vue": { "optional": true } },
    });
    if let Some(address) = &plan.address {
        package["homepage"] = json!(address);
    }
    package
}

/// The manifest of custom elements, as its schema 2.1.0 has it.
pub fn elements(api: &Api, slug: &str, description: &str) -> Value {
    let class = json!({
        "kind": "class", "name": "MapElement", "description": description,
        "customElement": true, "tagName": slug, "superclass": { "name": "HTMLElement" },
        "attributes": attributes(api), "members": members(api),
        "events": each(&api.events, |it| json!({
            "name": it.name, "type": text(&format!("CustomEvent<{}>", it.detail)), "description": it.about,
        })),
        "slots": [{ "name": "", "description": "What is shown where the map cannot be." }],
        "cssParts": each(&api.parts, |it| json!({ "name": it.name, "description": it.about })),
        "cssProperties": each(&api.styles, |it| json!({
            "name": it.name, "syntax": it.syntax, "default": it.value, "description": it.about,
        })),
    });
    let declared = |name: &str| json!({ "name": name, "module": "index.js" });
    json!({
        "schemaVersion": "2.1.0",
        "readme": "README.md",
        "modules": [{
            "kind": "javascript-module",
            "path": "index.js",
            "declarations": [
                class,
                { "kind": "variable", "name": "tagName", "type": text(&format!("'{slug}'")) },
            ],
            "exports": [
                { "kind": "custom-element-definition", "name": slug, "declaration": declared("MapElement") },
                { "kind": "js", "name": "tagName", "declaration": declared("tagName") },
            ],
        }],
    })
}

fn each<T>(all: &[T], one: impl Fn(&T) -> Value) -> Value {
    all.iter().map(one).collect()
}

fn text(kind: &str) -> Value {
    json!({ "text": kind })
}

fn attributes(api: &Api) -> Value {
    each(&api.attributes, |it| {
        let mut attribute = Map::from_iter([
            ("name".to_owned(), json!(it.name)),
            ("type".to_owned(), text(&it.kind)),
            ("description".to_owned(), json!(it.about)),
        ]);
        let more = [("default", &it.default), ("fieldName", &it.property)];
        let more = more
            .into_iter()
            .filter_map(|(name, it)| Some((name, it.as_ref()?)));
        attribute.extend(more.map(|(name, it)| (name.to_owned(), json!(it))));
        Value::Object(attribute)
    })
}

fn members(api: &Api) -> Value {
    let properties = api.attributes.iter().filter_map(|it| {
        let name = it.property.as_ref()?;
        let mut member = json!({
            "kind": "field", "name": name, "type": text(&it.kind), "description": it.about,
            "attribute": it.name, "reflects": true,
        });
        if let Some(value) = &it.default {
            member["default"] = json!(value);
        }
        if it.inherited {
            member["inheritedFrom"] = json!({ "name": "HTMLElement" });
        }
        Some(member)
    });
    let read = api.properties.iter().map(|it| {
        json!({
            "kind": "field", "name": it.name, "type": text(&it.kind), "description": it.about,
            "readonly": true,
        })
    });
    let methods = api.methods.iter().map(|it| {
        let takes = each(
            &it.takes,
            |it| json!({ "name": it.name, "type": text(&it.kind), "description": it.about }),
        );
        json!({
            "kind": "method", "name": it.name, "description": it.about, "parameters": takes,
            "return": { "type": text(&it.gives) },
        })
    });
    properties.chain(read).chain(methods).collect()
}
