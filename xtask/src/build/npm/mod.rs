//! `npm/`: the element as a package, with its types, its manifest and its own README. What the module fetches are
//! copies of what lies beside the published one.

mod api;
mod files;
mod manifest;
#[cfg(test)]
mod tests;
mod text;
mod types;

use super::{Job, bundle};
use crate::site::Site;
use anyhow::{Context, Result};
use api::{Api, fill, words};
pub use files::of_data;
use files::{DATA_LICENCES, Out};
use plan_core::{
    author::script_schemas,
    plan::{Lang, Plan, Text},
};
use serde_json::Value;
use std::fs;

/// The package's folder inside the built one.
pub const FOLDER: &str = "npm";

/// Files that are taken as they are, but for what stands in them for the plan's words.
const FILLED: [&str; 4] = ["react.js", "vue.js", "react.d.ts", "vue.d.ts"];

/// Writes the package.
pub fn write(job: &Job) -> Result<()> {
    let Job { site, plan, .. } = *job;
    let api = Api::read(site, plan)?;
    let words = words(plan);
    let mut out = Out {
        job,
        names: Vec::new(),
    };
    out.beside()?;
    bundle::package(job, &job.out.join(FOLDER).join("index.js"), &out.names)?;
    for name in FILLED {
        out.write(name, fill(&template(site, name)?, &words))?;
    }
    out.write(
        "index.d.ts",
        index(&api, &fill(&template(site, "index.d.ts")?, &words))?,
    )?;
    let description = description(plan);
    let elements = manifest::elements(&api, &plan.slug, &description);
    out.write("custom-elements.json", json(&elements)?)?;
    out.licences()?;
    out.write(
        "README.md",
        readme(&api, plan, &template(site, "README.md")?, &out.names),
    )?;
    out.names.push("index.js".to_owned());
    out.names.sort();
    let package = manifest::package(plan, &description, &out.names);
    out.write("package.json", json(&package)?)
}

fn template(site: &Site, name: &str) -> Result<String> {
    let path = site.www().join("package").join(name);
    fs::read_to_string(&path).with_context(|| path.display().to_string())
}

fn json(value: &Value) -> Result<String> {
    Ok(serde_json::to_string_pretty(value)? + "\n")
}

/// The types of the element and of all that its script speaks of.
fn index(api: &Api, template: &str) -> Result<String> {
    let words = [
        ("members", text::members(api)),
        ("attributes", text::attributes(api)),
        ("events", text::events(api)),
        ("types", types::declarations(&script_schemas())?),
    ];
    Ok(fill(template, &words))
}

/// Packages are found in English, where the plan has it.
pub fn english(plan: &Plan) -> Lang {
    plan.lang("en").unwrap_or_default()
}

fn description(plan: &Plan) -> String {
    let [title, subtitle] = [&plan.title, &plan.subtitle].map(|it: &Text| it.get(english(plan)));
    format!("{title}: {subtitle}")
}

fn readme(api: &Api, plan: &Plan, template: &str, names: &[String]) -> String {
    let lang = english(plan);
    let languages: Vec<&str> = plan.languages.iter().map(|it| it.name.as_str()).collect();
    let attributions = plan.attribution.iter().map(|it| {
        format!(
            "- {}: {}, [{}]({})",
            it.what.get(lang),
            it.name,
            it.licence,
            it.url
        )
    });
    let data = match names.iter().any(|name| name == DATA_LICENCES) {
        true => format!(" (`{DATA_LICENCES}`)"),
        false => String::new(),
    };
    let mut all = vec![
        ("description", description(plan)),
        ("languages-named", languages.join(", ")),
        ("licence", manifest::LICENCE.replace(" OR ", " or ")),
        ("data-licences", data),
        ("attributions", attributions.collect::<Vec<_>>().join("\n")),
    ];
    all.extend(words(plan));
    all.extend(text::tables(api));
    fill(template, &all)
}
