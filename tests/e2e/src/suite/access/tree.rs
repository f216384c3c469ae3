//! What a screen reader is told: the accessibility tree of the map, a card, the list and a step of the story,
//! as kept texts.
//!
//! Only Chromium gives its tree away. The texts are those of the first province: another plan says other
//! things, and has none. `LSM_UPDATE=1` in the environment writes them anew.

use crate::{engine::devtools, page::Page};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::{collections::HashMap, env, fmt::Write as _, fs, path::Path};

/// Where the texts are kept.
const KEPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/snapshots");

/// In every language.
pub fn snapshots(page: &mut Page) -> Result<()> {
    let mut wrong = Vec::new();
    let step = page.lab.plan.story.first().map(|step| step.id.clone());
    for lang in page.lab.plan.languages.clone() {
        page.open(&[("lang", &lang)])?;
        page.settled()?;
        page.unfold_legend()?;
        wrong.extend(compare(page, &lang, "map", ".stage")?);
        wrong.extend(compare(page, &lang, "list", ".bar, .panel")?);
        let project = page.lab.plan.projects[0].id.clone();
        page.select("project", &project)?;
        wrong.extend(compare(page, &lang, "card", ".panel")?);
        if let Some(step) = &step {
            page.open(&[("lang", &lang), ("mode", "present"), ("step", step)])?;
            page.wait("the story", "return shown($('.slide h1'))", &json!([]))?;
            wrong.extend(compare(page, &lang, "step", ".lsm")?);
        }
    }
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

/// What differs from the kept text, if there is one.
fn compare(page: &mut Page, lang: &str, state: &str, parts: &str) -> Result<Option<String>> {
    page.step(format!("the tree of {state} in {lang}"));
    page.painted()?;
    let now = outline(page, parts)?;
    ensure!(now.lines().count() > 5, "hardly a tree: {now}");
    let slug = &page.lab.site.slug;
    let name = format!("{slug}-{lang}-{state}.txt");
    let path = Path::new(KEPT).join(&name);
    if env::var_os("LSM_UPDATE").is_some() {
        fs::create_dir_all(KEPT)?;
        fs::write(&path, &now)?;
    }
    let Ok(kept) = fs::read_to_string(&path) else {
        println!("· {name}: none is kept");
        return Ok(None);
    };
    page.lab.keep(&name, now.as_bytes())?;
    let differ = (1..)
        .zip(now.lines().zip(kept.lines()))
        .find(|(_, (a, b))| a != b);
    Ok((now != kept).then(|| match differ {
        Some((line, (a, b))) => format!("{name}:{line} was\n{b}\nand is\n{a}"),
        None => format!("{name} is longer or shorter"),
    }))
}

/// The tree of some parts of the map, indented.
fn outline(page: &Page, parts: &str) -> Result<String> {
    let client = &page.lab.browser().client;
    let tree = devtools(client, "Accessibility.getFullAXTree", &json!({}))?;
    let nodes = tree["nodes"].as_array().context("a tree")?;
    let by_id: HashMap<&str, &Value> = nodes
        .iter()
        .filter_map(|node| Some((node["nodeId"].as_str()?, node)))
        .collect();
    let by_dom: HashMap<u64, &Value> = nodes
        .iter()
        .filter_map(|node| Some((node["backendDOMNodeId"].as_u64()?, node)))
        .collect();
    let mut text = String::new();
    for id in dom_ids(page, parts)? {
        let node = by_dom.get(&id).context("a part that the tree has not")?;
        write(&mut text, node, &by_id, 0, "");
    }
    Ok(text)
}

/// The parts as DevTools numbers them.
fn dom_ids(page: &Page, parts: &str) -> Result<Vec<u64>> {
    let client = &page.lab.browser().client;
    let slug = json!(page.lab.site.slug);
    let script = format!(
        "[...document.querySelector({slug}).shadowRoot.querySelectorAll({})]",
        json!(parts)
    );
    let all = json!({ "expression": script });
    let list = devtools(client, "Runtime.evaluate", &all)?;
    let of = json!({ "objectId": list["result"]["objectId"], "ownProperties": true });
    let each = devtools(client, "Runtime.getProperties", &of)?;
    let mut ids = Vec::new();
    for one in each["result"].as_array().context("parts")? {
        if one["name"]
            .as_str()
            .is_none_or(|name| name.parse::<usize>().is_err())
        {
            continue;
        }
        let which = json!({ "objectId": one["value"]["objectId"] });
        let node = devtools(client, "DOM.describeNode", &which)?;
        ids.push(node["node"]["backendNodeId"].as_u64().context("an id")?);
    }
    Ok(ids)
}

/// States that a reader is told.
const TOLD: [&str; 12] = [
    "level", "expanded", "pressed", "checked", "selected", "disabled", "hasPopup", "modal", "live",
    "required", "invalid", "focused",
];

/// Writes a node and what is in it; what only groups has no line.
fn write(text: &mut String, node: &Value, all: &HashMap<&str, &Value>, depth: usize, above: &str) {
    let value = |key: &str| node[key]["value"].as_str().unwrap_or_default();
    let (role, name) = (value("role"), value("name").trim());
    if role == "InlineTextBox" {
        return;
    }
    let groups = matches!(role, "generic" | "none" | "LayoutTable" | "LayoutTableRow");
    let silent = node["ignored"] == true || (groups && name.is_empty());
    // A text that its control or heading has said already.
    let said = role == "StaticText" && (name.is_empty() || above.contains(name));
    let mut inside = depth;
    if !silent && !said {
        let _ = write!(text, "{}{role}", "  ".repeat(depth));
        if !name.is_empty() {
            let _ = write!(text, " “{name}”");
        }
        for key in ["value", "description"] {
            if let Some(said) = node[key]["value"].as_str().filter(|it| !it.is_empty()) {
                let _ = write!(text, " {key} “{said}”");
            }
        }
        for property in node["properties"].as_array().into_iter().flatten() {
            let (key, value) = (property["name"].as_str(), &property["value"]["value"]);
            let Some(key) = key.filter(|key| TOLD.contains(key)) else {
                continue;
            };
            let shown = value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned);
            let plain = ["", "false"].contains(&shown.as_str());
            if !plain || matches!(key, "expanded" | "pressed") {
                let _ = write!(text, " {key}={shown}");
            }
        }
        text.push('\n');
        inside += 1;
    }
    // What is read out as a whole.
    let whole = matches!(
        role,
        "button" | "link" | "heading" | "option" | "term" | "image"
    );
    let above = if whole && !name.is_empty() {
        name
    } else if silent || said || role == "StaticText" {
        above
    } else {
        ""
    };
    for id in node["childIds"].as_array().into_iter().flatten() {
        if let Some(child) = id.as_str().and_then(|id| all.get(id)) {
            write(text, child, all, inside, above);
        }
    }
}
