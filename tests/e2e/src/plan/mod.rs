//! What must be on the map, read from the data folder, not from what was built of it.

mod money;
mod palette;
mod story;

use anyhow::{Context, Result};
pub use money::{Amount, Written};
use money::{amount, written};
use palette::Colours;
use std::{collections::BTreeMap, fs, path::Path};
pub use story::Step;
use toml::{Table, Value};

/// A thing with an id and a name.
#[derive(Debug, Clone)]
pub struct Named {
    /// Its id.
    pub id: String,
    name: Value,
    /// Of a district: its zone.
    pub zone: Option<String>,
}

/// What a project's card must say.
#[derive(Debug, Clone)]
pub struct Project {
    /// Its id.
    pub id: String,
    name: Value,
    /// Year of its status.
    pub status_year: String,
    /// The newest amount, if one is published.
    pub amount: Option<Amount>,
}

/// The data folder.
#[derive(Debug)]
pub struct Plan {
    /// Names the element and the files.
    pub slug: String,
    /// Language codes, the first language first.
    pub languages: Vec<String>,
    /// Where the pages will be found, with a slash at its end, if that is known.
    pub address: Option<String>,
    title: Value,
    /// By code.
    pub districts: Vec<Named>,
    /// Of each district in degrees: west, south, east, north.
    pub extents: BTreeMap<String, [f64; 4]>,
    /// In the legend's order.
    pub zones: Vec<Named>,
    /// In the legend's order.
    pub corridors: Vec<Named>,
    /// By id.
    pub projects: Vec<Project>,
    /// In their order.
    pub story: Vec<Step>,
    /// By theme: tokens and their colours.
    pub colours: Colours,
    words: BTreeMap<String, Table>,
    trees: Vec<Table>,
}

impl Plan {
    /// Reads the folder.
    pub fn read(folder: &Path) -> Result<Self> {
        let map = table(&folder.join("map.toml"))?;
        let languages = map["languages"].as_array().context("map.toml: languages")?;
        let languages: Vec<String> = languages
            .iter()
            .filter_map(|code| code.as_str().map(str::to_owned))
            .collect();
        let mut words = BTreeMap::new();
        for code in &languages {
            words.insert(
                code.clone(),
                table(&folder.join(format!("words/{code}.toml")))?,
            );
        }
        let (mut projects, mut trees) = (Vec::new(), Vec::new());
        for entry in fs::read_dir(folder.join("projects"))? {
            let path = entry?.path();
            if path.extension().is_some_and(|end| end == "toml") {
                let tree = table(&path)?;
                projects.push(project(&tree).with_context(|| path.display().to_string())?);
                trees.push(tree);
            }
        }
        projects.sort_by(|a, b| a.id.cmp(&b.id));
        let slug = map["slug"].as_str().context("map.toml: slug")?;
        let districts = named(folder, "districts.toml", "district", "code")?;
        let zones = named(folder, "zones.toml", "zone", "id")?;
        let corridors = named(folder, "corridors.toml", "corridor", "id")?;
        let known = story::Known {
            districts: &districts,
            zones: &zones,
            corridors: &corridors,
            projects: &projects,
        };
        Ok(Self {
            slug: slug.to_owned(),
            address: map
                .get("address")
                .and_then(Value::as_str)
                .map(|url| format!("{}/", url.trim_end_matches('/'))),
            title: map["title"].clone(),
            extents: extents(&folder.join("districts.geojson"))?,
            story: story::read(folder, &known)?,
            districts,
            zones,
            corridors,
            colours: palette::read(&folder.join("palette.json"))?,
            languages,
            projects,
            words,
            trees,
        })
    }

    /// The projects' files as they are, by name.
    pub fn trees(&self) -> Result<Vec<serde_json::Value>> {
        self.trees
            .iter()
            .map(|tree| Ok(serde_json::to_value(tree)?))
            .collect()
    }

    /// The first language.
    pub fn first(&self) -> String {
        self.languages.first().cloned().unwrap_or_default()
    }

    /// Another language than the first, if there is another.
    pub fn other(&self) -> String {
        self.languages
            .get(1)
            .cloned()
            .unwrap_or_else(|| self.first())
    }

    /// Kind and id of one thing of every kind that the plan has.
    pub fn one_of_each_kind(&self) -> Vec<(&'static str, String)> {
        let project = self.projects.first().map(|it| ("project", it.id.clone()));
        let others = [
            ("district", &self.districts),
            ("corridor", &self.corridors),
            ("zone", &self.zones),
        ];
        let others = others
            .into_iter()
            .filter_map(|(kind, all)| Some((kind, all.first()?.id.clone())));
        project.into_iter().chain(others).collect()
    }

    /// The map's title.
    pub fn title(&self, lang: &str) -> &str {
        self.text(&self.title, lang)
    }

    /// A word of the interface.
    pub fn word(&self, lang: &str, key: &str) -> Result<&str> {
        let words = self
            .words
            .get(lang)
            .with_context(|| format!("no words for {lang}"))?;
        let of = |table: &str| words.get(table)?.get(key)?.as_str();
        // The map's, or those of the plan's page, or of whoever tells the story.
        let word = of("words").or_else(|| of("page")).or_else(|| of("hall"));
        word.with_context(|| format!("words/{lang}.toml has no {key}"))
    }

    /// An amount in a language's own unit: the first of its forms that the amount is large enough for.
    pub fn written(&self, amount: &Amount, lang: &str) -> Result<Written<'_>> {
        let words = self
            .words
            .get(lang)
            .with_context(|| format!("no words for {lang}"))?;
        written(words, amount)
            .with_context(|| format!("words/{lang}.toml has no form for {amount:?}"))
    }

    /// Name of a project.
    pub fn project_name(&self, project: &Project, lang: &str) -> String {
        self.text(&project.name, lang).to_owned()
    }

    /// Name of anything else.
    pub fn name(&self, thing: &Named, lang: &str) -> String {
        self.text(&thing.name, lang).to_owned()
    }

    /// A text in a language, or in the first one that has it.
    pub fn text<'a>(&'a self, text: &'a Value, lang: &str) -> &'a str {
        let by = |code: &str| text.get(code).and_then(Value::as_str);
        text.as_str()
            .or_else(|| by(lang))
            .or_else(|| self.languages.iter().find_map(|code| by(code)))
            .unwrap_or_default()
    }
}

fn table(path: &Path) -> Result<Table> {
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    text.parse().with_context(|| path.display().to_string())
}

/// The boxes round the shapes of a file.
fn extents(path: &Path) -> Result<BTreeMap<String, [f64; 4]>> {
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let shapes: serde_json::Value = serde_json::from_str(&text)?;
    let features = shapes["features"].as_array().context("features")?;
    features
        .iter()
        .map(|feature| {
            let id = feature["id"].as_str().context("a feature's id")?;
            let mut extent = [f64::MAX, f64::MAX, f64::MIN, f64::MIN];
            widen(&mut extent, &feature["geometry"]["coordinates"]);
            Ok((id.to_owned(), extent))
        })
        .collect()
}

/// Takes in positions, however deep in lists they lie.
fn widen(extent: &mut [f64; 4], coordinates: &serde_json::Value) {
    let [west, south, east, north] = *extent;
    match (coordinates[0].as_f64(), coordinates[1].as_f64()) {
        (Some(lon), Some(lat)) => {
            *extent = [west.min(lon), south.min(lat), east.max(lon), north.max(lat)];
        }
        _ => coordinates
            .as_array()
            .into_iter()
            .flatten()
            .for_each(|inner| widen(extent, inner)),
    }
}

fn named(folder: &Path, file: &str, key: &str, id: &str) -> Result<Vec<Named>> {
    let records = table(&folder.join(file))?;
    let records = records
        .get(key)
        .and_then(Value::as_array)
        .with_context(|| format!("{file}: {key}"))?;
    let one = |record: &Value| {
        Some(Named {
            id: record.get(id)?.as_str()?.to_owned(),
            name: record.get("name")?.clone(),
            zone: record
                .get("zone")
                .and_then(Value::as_str)
                .map(str::to_owned),
        })
    };
    records
        .iter()
        .map(|record| one(record).with_context(|| format!("{file}: {record:?}")))
        .collect()
}

fn project(record: &Table) -> Result<Project> {
    let status = record.get("status").context("status")?;
    let date = status
        .get("date")
        .and_then(Value::as_str)
        .context("status.date")?;
    let newest = record
        .get("capital")
        .and_then(Value::as_array)
        .and_then(|list| list.first());
    Ok(Project {
        id: record
            .get("id")
            .and_then(Value::as_str)
            .context("id")?
            .to_owned(),
        name: record.get("name").context("name")?.clone(),
        status_year: date.chars().take(4).collect(),
        amount: newest.map(amount).transpose()?,
    })
}
