//! Writes the map as it is before any script runs into a JSON file: `style`, and `maps` by language.
#![forbid(unsafe_code)]

use plan_core::plan::Lang;
use plan_map::{embed::embedded_plan, still};
use serde_json::{Map, Value, json};
use std::{env, fs, process::ExitCode};

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
    let languages = plan.languages.iter().zip((0..).map(Lang));
    let maps: Map<String, Value> = languages
        .map(|(language, lang)| (language.code.clone(), still::render(plan, lang).into()))
        .collect();
    let text = json!({ "style": still::style(plan), "maps": maps }).to_string();
    fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))
}
