//! What the element has to offer, as `www/package/element.toml` says.

use crate::site::Site;
use anyhow::{Context, Result, bail};
use plan_core::plan::{Lang, Plan};
use serde::Deserialize;
use std::fs;

/// All of it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Api {
    /// Attributes, most with a property of the object.
    #[serde(rename = "attribute")]
    pub attributes: Vec<Attribute>,
    /// Properties that are read and have no attribute.
    #[serde(rename = "property")]
    pub properties: Vec<Property>,
    /// Methods.
    #[serde(rename = "method")]
    pub methods: Vec<Method>,
    /// Events.
    #[serde(rename = "event")]
    pub events: Vec<Event>,
    /// What `::part()` finds.
    #[serde(rename = "part")]
    pub parts: Vec<Named>,
    /// Custom properties: those of the file, then the plan's colours.
    #[serde(rename = "style")]
    pub styles: Vec<Style>,
}

/// An attribute.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attribute {
    /// In markup.
    pub name: String,
    /// Of the object.
    pub property: Option<String>,
    /// Whether all elements have it.
    #[serde(default)]
    pub inherited: bool,
    /// The property's.
    #[serde(rename = "type")]
    pub kind: String,
    /// What the property is without it.
    pub default: Option<String>,
    /// What it does.
    pub about: String,
}

/// A property that is read.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Property {
    /// Its name.
    pub name: String,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: String,
    /// What it says.
    pub about: String,
}

/// A method.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Method {
    /// Its name.
    pub name: String,
    /// Its parameters.
    #[serde(default)]
    pub takes: Vec<Property>,
    /// What it returns.
    pub gives: String,
    /// What it does.
    pub about: String,
}

/// An event.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Its name.
    pub name: String,
    /// Type of its detail.
    pub detail: String,
    /// When it comes.
    pub about: String,
}

/// A part.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// Its name.
    pub name: String,
    /// What it is.
    pub about: String,
}

/// A custom property.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Style {
    /// Its name.
    pub name: String,
    /// As `@property` writes it.
    pub syntax: String,
    /// What it is.
    pub about: String,
    /// What it is where the page says nothing.
    #[serde(default)]
    pub value: String,
}

impl Api {
    /// Of the element that a plan names, with the plan's colours.
    pub fn read(site: &Site, plan: &Plan) -> Result<Self> {
        let path = site.www().join("package/element.toml");
        let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let mut api: Self = toml::from_str(&fill(&text, &words(plan)))
            .with_context(|| path.display().to_string())?;
        let base = fs::read_to_string(site.root.join("src/style/base.css"))?;
        for style in &mut api.styles {
            style.value = token(&base, &style.name)?;
        }
        let colours = plan.palette.theme("light").iter();
        api.styles.extend(colours.map(|(name, value)| Style {
            name: format!("--lsm-{name}"),
            syntax: "<color>".to_owned(),
            about: format!("Colour: {}.", name.replace('-', " ")),
            value: value.clone(),
        }));
        Ok(api)
    }
}

/// What stands in the package's texts for what only the plan knows.
pub fn words(plan: &Plan) -> Vec<(&'static str, String)> {
    let codes = plan.languages.iter().map(|it| format!("`{}`", it.code));
    let project = plan.projects.first().map(|it| format!("project:{}", it.id));
    vec![
        ("slug", plan.slug.clone()),
        ("languages", codes.collect::<Vec<_>>().join(", ")),
        ("lang", plan.language(Lang::default()).code.clone()),
        ("example", project.unwrap_or_default()),
    ]
}

/// A text with what stands for `{name}` in it.
pub fn fill(text: &str, words: &[(&str, String)]) -> String {
    let mut text = text.to_owned();
    for (name, word) in words {
        text = text.replace(&format!("{{{name}}}"), word);
    }
    text
}

/// The value of a token in a style sheet.
fn token(css: &str, name: &str) -> Result<String> {
    let start = format!("{name}:");
    let Some((_, rest)) = css.split_once(&start) else {
        bail!("{name} is in no style sheet")
    };
    let value = rest.split(';').next().unwrap_or_default();
    Ok(value.split_whitespace().collect::<Vec<_>>().join(" "))
}
