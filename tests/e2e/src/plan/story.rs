//! What each step of the story must show, from the data folder.

use super::{Named, Project, table};
use anyhow::{Context, Result};
use std::path::Path;
use toml::{Table, Value};

/// A step of the story.
#[derive(Debug, Clone)]
pub struct Step {
    /// Its id.
    pub id: String,
    /// The text that its headline must be; `None` where no name or title is given for it.
    pub headline: Option<Value>,
    /// Codes of the districts that stay in the light; all where nothing stands back.
    pub districts: Vec<String>,
    /// Ids of the corridors that light up.
    pub corridors: Vec<String>,
    /// Ids of the projects that are shown.
    pub projects: Vec<String>,
    /// Whether the map comes near.
    pub close: bool,
    /// What only the speaker reads.
    pub notes: Option<Value>,
}

/// What steps speak of.
pub(super) struct Known<'a> {
    pub districts: &'a [Named],
    pub zones: &'a [Named],
    pub corridors: &'a [Named],
    pub projects: &'a [Project],
}

/// The story of a folder; none where it has none.
pub(super) fn read(folder: &Path, known: &Known) -> Result<Vec<Step>> {
    if !folder.join("story.toml").is_file() {
        return Ok(Vec::new());
    }
    let steps = table(&folder.join("story.toml"))?;
    let corridors = table(&folder.join("corridors.toml"))?;
    let plan = table(&folder.join("plan.toml"))?;
    let steps = steps.get("step").and_then(Value::as_array);
    let steps = steps.into_iter().flatten();
    steps
        .map(|step| {
            one(step, known, &corridors, &plan).with_context(|| format!("story.toml: {step:?}"))
        })
        .collect()
}

fn one(step: &Value, known: &Known, corridors: &Table, plan: &Table) -> Option<Step> {
    let about = step.get("about")?.as_str()?;
    let breakthrough = about.strip_prefix("breakthrough:").and_then(|nth| {
        let nth: usize = nth.parse().ok()?;
        plan.get("breakthrough")?
            .as_array()?
            .get(nth.checked_sub(1)?)
    });
    let mut shows: Vec<&str> = vec![about];
    for list in [Some(step), breakthrough].into_iter().flatten() {
        let list = list.get("shows").and_then(Value::as_array);
        shows.extend(list.into_iter().flatten().filter_map(Value::as_str));
    }
    let of = |kind: &str| -> Vec<String> {
        let ids = shows.iter().filter_map(|id| id.strip_prefix(kind));
        ids.map(str::to_owned).collect()
    };
    let (zones, lines) = (of("zone:"), of("corridor:"));
    let mut districts = of("district:");
    for line in corridors.get("corridor")?.as_array()? {
        if lines
            .iter()
            .any(|id| line.get("id").and_then(Value::as_str) == Some(id))
        {
            let through = line.get("districts")?.as_array()?;
            districts.extend(through.iter().filter_map(Value::as_str).map(str::to_owned));
        }
    }
    let in_zones = |d: &&Named| d.zone.as_ref().is_some_and(|zone| zones.contains(zone));
    districts.extend(
        known
            .districts
            .iter()
            .filter(in_zones)
            .map(|d| d.id.clone()),
    );
    if districts.is_empty() {
        districts = known.districts.iter().map(|d| d.id.clone()).collect();
    }
    districts.sort();
    districts.dedup();
    let name = |all: &[Named], id: &str| {
        let found = all.iter().find(|one| one.id == id);
        found.map(|one| one.name.clone())
    };
    let own = match about.split_once(':') {
        Some(("zone", id)) => name(known.zones, id),
        Some(("corridor", id)) => name(known.corridors, id),
        Some(("project", id)) => {
            let found = known.projects.iter().find(|one| one.id == id);
            found.map(|one| one.name.clone())
        }
        _ => breakthrough.and_then(|one| one.get("title").cloned()),
    };
    Some(Step {
        id: step.get("id")?.as_str()?.to_owned(),
        headline: step.get("title").cloned().or(own),
        districts,
        corridors: lines,
        projects: of("project:"),
        close: step.get("view").and_then(Value::as_str) == Some("close"),
        notes: step.get("notes").cloned(),
    })
}
