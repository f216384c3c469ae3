//! `npm/`: the element as a package, with its types, its manifest and its own README. What the module fetches are
//! copies of what lies beside the published one.

mod api;
mod manifest;
#[cfg(test)]
mod tests;
mod text;
mod types;

use super::{Job, bundle};
use crate::site::Site;
use anyhow::{Context, Result, bail};
use api::{Api, fill, words};
use plan_core::{
    author::script_schemas,
    plan::{Lang, Plan, Text},
};
use serde_json::Value;
use std::{fs, path::PathBuf};

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

/// The folder that is being written.
struct Out<'a> {
    job: &'a Job<'a>,
    names: Vec<String>,
}

impl Out<'_> {
    fn write(&mut self, name: &str, content: impl AsRef<[u8]>) -> Result<()> {
        self.job.write(&format!("{FOLDER}/{name}"), content)?;
        self.names.push(name.to_owned());
        Ok(())
    }

    /// Copies what the published module fetches, and writes for the package's module where that is.
    fn beside(&mut self) -> Result<()> {
        let path = self.job.work.join("beside.js");
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let mut packed = String::new();
        for line in text.lines() {
            let part = line
                .strip_prefix("export const ")
                .and_then(|line| line.split_once(" = "));
            let Some((name, value)) = part else {
                bail!("{}: is no constant: {line}", path.display())
            };
            let value: Value = serde_json::from_str(value.trim_end_matches(';'))?;
            packed += &format!("export const {name} = {};\n", self.place(&value)?);
        }
        fs::write(self.job.work.join("packed.js"), packed)?;
        Ok(())
    }

    /// Where a file is, in words that bundlers know: a script is imported, and a style sheet as one; any other file has
    /// an address.
    fn place(&mut self, value: &Value) -> Result<String> {
        if let Some(list) = value.as_array() {
            let places = list.iter().map(|it| self.place(it));
            return Ok(format!(
                "[{}]",
                places.collect::<Result<Vec<_>>>()?.join(", ")
            ));
        }
        let file = value["file"].as_str().context("a file without a name")?;
        let bytes = fs::read(self.job.out.join(file))?;
        if file.ends_with(".css") {
            let file = format!("{file}.js");
            let text = Value::String(String::from_utf8(bytes)?);
            self.write(&file, format!("export default {text};\n"))?;
            return Ok(format!("() => import(\"./{file}\")"));
        }
        self.write(file, bytes)?;
        if file.ends_with(".js") {
            return Ok(format!("() => import(\"./{file}\")"));
        }
        let address = format!("new URL(\"./{file}\", import.meta.url)");
        Ok(match value.get("weight") {
            None => format!("{{ file: {address} }}"),
            Some(weight) => format!("{{ weight: {weight}, file: {address} }}"),
        })
    }

    /// Licences of the code, the typeface and, where the data folder has them, the data.
    fn licences(&mut self) -> Result<()> {
        let site = self.job.site;
        let whole = fs::read_to_string(site.root.join("LICENSE"))?;
        let here = whole
            .replace(" under assets/", "")
            .replace("assets/LICENSES.md", "README.md");
        self.write("LICENSE", here)?;
        for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
            self.write(name, fs::read(site.root.join(name))?)?;
        }
        self.write("OFL.txt", fs::read(of_data(site, "fonts/OFL.txt"))?)?;
        let data = site.data.join("LICENSES.md");
        if data.is_file() {
            self.write(DATA_LICENCES, fs::read(data)?)?;
        }
        Ok(())
    }
}

const DATA_LICENCES: &str = "DATA-LICENSES.md";

/// A file of the data folder, or of the code's own where that has none.
fn of_data(site: &Site, name: &str) -> PathBuf {
    let own = site.data.join(name);
    match own.is_file() {
        true => own,
        false => site.root.join("assets").join(name),
    }
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
fn english(plan: &Plan) -> Lang {
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
