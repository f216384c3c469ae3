//! A plan as a page gives it: an object whose members take the place of a data folder's files. What is not given
//! stays as it stands in the folder, shapes above all.

use super::{
    Code, Files, Loaded, Problem, lenient, load_from, load_with,
    long::{MOST_BYTES, long_texts},
    parts::{PARTS, PROJECTS, WORDS, file, tree_of},
    raw::Project,
};
use serde_json::{Map, Value};
use std::{collections::BTreeMap, io};

/// What is wrong with a plan that was given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where: `projects[3].capital[0].amount`; empty for the object as a whole.
    pub path: String,
    /// What kind of mistake.
    pub code: Code,
    /// What is wrong.
    pub reason: String,
    /// How to mend it.
    pub remedy: String,
}

/// Reads and checks a plan: a data folder, with members of an object in place of its files. Sources that are given
/// are added to those that stand, or take the place of those with the same ids.
///
/// # Errors
///
/// Everything that is wrong with it, by path.
pub fn load_given(base: &dyn Files, given: Value) -> Result<Loaded, Vec<Fault>> {
    let given = Given::new(base, given)?;
    let loaded = load_from(&given).map_err(|problems| {
        let faults = problems.into_iter().map(|problem| given.fault(problem));
        faults.collect::<Vec<_>>()
    })?;
    named(base, loaded)
}

/// The same of a plan whose projects were read already: nothing where anything is wrong, and what is has to be found
/// by [`load_given`].
pub(super) fn load_read(
    base: &dyn Files,
    rest: Map<String, Value>,
    mut projects: Vec<Project>,
) -> Option<Loaded> {
    for (i, project) in projects.iter_mut().enumerate() {
        project.file = file(i);
    }
    let given = Given::new(base, Value::Object(rest)).ok()?;
    load_with(&given, Some(projects)).ok()
}

/// A plan whose map is called as the folder's.
pub(super) fn named(base: &dyn Files, loaded: Loaded) -> Result<Loaded, Vec<Fault>> {
    // The element and its events are called so.
    match standing_slug(base) {
        Some(slug) if slug != loaded.plan.slug => {
            let remedy = format!("write '{slug}', or build a map of that name");
            let reason = "names the element: another plan cannot change it";
            Err(vec![fault(
                "map.slug",
                Code::FileName,
                reason,
                Some(remedy),
            )])
        }
        _ => Ok(loaded),
    }
}

fn standing_slug(base: &dyn Files) -> Option<String> {
    let tree = tree_of(base, "map.toml")?;
    tree.get("slug")?.as_str().map(str::to_owned)
}

/// A folder with members of an object in place of files.
struct Given<'b> {
    base: &'b dyn Files,
    /// By file.
    trees: BTreeMap<String, Value>,
    projects: Option<Vec<Value>>,
    /// Lists that stand for their file: `zones.toml` and `zone`.
    bare: BTreeMap<&'static str, &'static str>,
}

impl<'b> Given<'b> {
    fn new(base: &'b dyn Files, given: Value) -> Result<Self, Vec<Fault>> {
        let mut all = Self {
            base,
            trees: BTreeMap::new(),
            projects: None,
            bare: BTreeMap::new(),
        };
        let Value::Object(members) = given else {
            return Err(vec![fault(
                "",
                Code::WrongType,
                "is no object of a plan's parts",
                None,
            )]);
        };
        let mut faults = Vec::new();
        for (name, value) in members {
            let mut long = Vec::new();
            long_texts(&name, &value, &mut long);
            faults.extend(long.into_iter().map(|(path, bytes)| {
                let reason = format!("has {bytes} bytes: a text has {MOST_BYTES} at the most");
                fault(
                    &path,
                    Code::TooLarge,
                    &reason,
                    Some("write less".to_owned()),
                )
            }));
            if let Err(fault) = all.member(&name, value) {
                faults.push(fault);
            }
        }
        match faults.is_empty() {
            true => Ok(all),
            false => Err(faults),
        }
    }

    fn member(&mut self, name: &str, value: Value) -> Result<(), Fault> {
        let list = |value: Value| match value {
            Value::Array(all) => Ok(all),
            _ => Err(fault(name, Code::WrongType, "is no list […]", None)),
        };
        if name == PROJECTS {
            self.projects = Some(list(value)?);
            return Ok(());
        }
        if name == WORDS {
            let Value::Object(languages) = value else {
                return Err(fault(
                    name,
                    Code::WrongType,
                    "is no table {…} by language",
                    None,
                ));
            };
            let files = languages.into_iter();
            self.trees
                .extend(files.map(|(code, words)| (format!("words/{code}.toml"), words)));
            return Ok(());
        }
        let Some(&(_, file, only)) = PARTS.iter().find(|(known, ..)| *known == name) else {
            let known: Vec<&str> = PARTS.iter().map(|(known, ..)| *known).collect();
            let known = [known, vec![PROJECTS, WORDS]].concat();
            let near = lenient::nearest(name, &known);
            let remedy = near.map(|near| format!("did you mean '{near}'?"));
            let reason = "is no part of a plan that can be given";
            return Err(fault(name, Code::UnknownField, reason, remedy));
        };
        let tree = match value {
            Value::Array(all) if !only.is_empty() => {
                self.bare.insert(file, only);
                let all = match name {
                    "sources" => self.with_standing(all),
                    _ => all,
                };
                Value::Object(Map::from_iter([(only.to_owned(), Value::Array(all))]))
            }
            // Read as a table, it would be one of the fields in their order.
            Value::Array(_) => {
                return Err(fault(name, Code::WrongType, "is no table {…}", None));
            }
            other => other,
        };
        self.trees.insert(file.to_owned(), tree);
        Ok(())
    }

    /// Sources with those of the folder after them that have other ids.
    fn with_standing(&self, mut given: Vec<Value>) -> Vec<Value> {
        let id = |source: &Value| source.get("id").and_then(Value::as_str).map(str::to_owned);
        // The folder is sound: it is checked whole afterwards.
        let standing = tree_of(self.base, "sources.toml");
        let standing = standing.and_then(|mut tree| tree.get_mut("source").map(Value::take));
        let ids: Vec<Option<String>> = given.iter().map(id).collect();
        if let Some(Value::Array(standing)) = standing {
            given.extend(
                standing
                    .into_iter()
                    .filter(|source| !ids.contains(&id(source))),
            );
        }
        given
    }

    /// A problem of the folder as one of the object.
    fn fault(&self, problem: Problem) -> Fault {
        let Problem {
            file,
            path,
            code,
            reason,
            remedy,
            ..
        } = problem;
        let part = PARTS.iter().find(|(_, known, _)| *known == file);
        let words = file
            .strip_prefix("words/")
            .and_then(|f| f.strip_suffix(".toml"));
        let start = match (part, words) {
            (Some((name, ..)), _) => (*name).to_owned(),
            (None, Some(code)) => format!("{WORDS}.{code}"),
            (None, None) => file.clone(),
        };
        let bare = self.bare.get(file.as_str());
        let path = bare
            .and_then(|only| path.strip_prefix(only))
            .unwrap_or(&path);
        let dot = if path.is_empty() || path.starts_with('[') {
            ""
        } else {
            "."
        };
        Fault {
            path: [&start, dot, path].concat(),
            code,
            reason,
            remedy,
        }
    }
}

pub(super) fn fault(path: &str, code: Code, reason: &str, remedy: Option<String>) -> Fault {
    Fault {
        path: path.to_owned(),
        code,
        reason: reason.to_owned(),
        remedy: remedy.unwrap_or_else(|| code.remedy().to_owned()),
    }
}

impl Files for Given<'_> {
    fn names(&self, folder: &str) -> io::Result<Vec<String>> {
        self.base.names(folder)
    }

    fn size(&self, name: &str) -> io::Result<u64> {
        match self.trees.contains_key(name) {
            true => Ok(0),
            false => self.base.size(name),
        }
    }

    fn read(&self, name: &str) -> io::Result<Vec<u8>> {
        self.base.read(name)
    }

    fn tree(&self, name: &str) -> Option<&Value> {
        self.trees.get(name).or_else(|| self.base.tree(name))
    }

    fn projects(&self) -> Option<&[Value]> {
        self.projects.as_deref().or_else(|| self.base.projects())
    }
}
