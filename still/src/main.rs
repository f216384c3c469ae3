//! Writes the map as it is before any script runs into a JSON file: `style`, and `maps` by language.
#![forbid(unsafe_code)]
#![cfg_attr(not(test), warn(unused_crate_dependencies))]

mod merge;
mod numbers;
mod rules;
mod tree;

use plan_core::plan::{Lang, Plan};
use plan_map::{embed::embedded_plan, still};
use rules::Rules;
use serde_json::{Map, json};
use std::{env, fs, process::ExitCode};

/// Lines round what is chosen or hovered, and what only a finger finds: nothing of it is to be seen.
const UNSEEN: [&str; 3] = ["emphasis", "touch", "target"];

/// What is for assistive technology alone: the picture is inert.
fn unheard(name: &str) -> bool {
    // The style sheet looks at some.
    let styled = ["aria-current", "aria-expanded", "aria-pressed"];
    matches!(name, "role" | "tabindex") || name.starts_with("aria-") && !styled.contains(&name)
}

/// Hooks for the page around, to which the picture is one thing; districts stay, as what there is to see.
const HOOKS: [&str; 12] = [
    "data-cluster",
    "data-corridor",
    "data-gate",
    "data-label",
    "data-lang-button",
    "data-layer",
    "data-project",
    "data-river",
    "data-road",
    "data-row",
    "data-sector",
    "data-town",
];

fn main() -> ExitCode {
    match write() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn write() -> Result<(), String> {
    let path = env::args_os().nth(1).ok_or("still FILE")?;
    let plan = embedded_plan()?;
    let mut rules = Rules::default();
    let mut maps = Map::new();
    for (language, lang) in plan.languages.iter().zip((0..).map(Lang)) {
        maps.insert(language.code.clone(), map(plan, lang, &mut rules)?.into());
    }
    let style = still::style(plan) + &rules.css();
    let text = json!({ "style": style, "maps": maps }).to_string();
    fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))
}

/// The map in a language, for all windows.
fn map(plan: &'static Plan, lang: Lang, rules: &mut Rules) -> Result<String, String> {
    let mut versions = Vec::new();
    for (window, setting) in still::SETTINGS.iter().enumerate() {
        let mut map = tree::parse(&still::render(plan, lang, setting))?;
        map.prune(&|e| UNSEEN.iter().any(|class| e.is(class)) || e.get("d") == Some(""));
        map.each(&mut |e| e.attributes.retain(|(name, _)| !unheard(name)));
        map.each(&mut numbers::shorten);
        rules.bars[window] = merge::stretch(&mut map) / setting.map().0;
        versions.push(map);
    }
    let versions = versions.try_into().map_err(|_| "a window is missing")?;
    let mut map = merge::merge(versions, rules);
    // What stands open differs from window to window: here all is shut, and the style sheet opens it.
    map.set("data-stop", "peek");
    map.each(&mut |element| {
        element
            .attributes
            .retain(|(name, _)| !HOOKS.contains(&name.as_str()));
        if element.get("aria-expanded").is_some() {
            element.set("aria-expanded", "false");
        }
    });
    let mut out = String::new();
    map.write(&mut out);
    Ok(out)
}
