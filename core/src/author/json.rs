//! A plan that a page gives, from its JSON. Projects are nearly all of it: they are read as they come, without a tree
//! of their values. Where anything is wrong, all is read anew with the tree, which knows what and where.

use super::{
    Fault, Files, Loaded,
    given::{load_given, load_read, named},
    parts::PROJECTS,
    raw::Project,
    read::MOST_RECORDS,
};
use serde::{
    Deserialize, Deserializer,
    de::{Error, MapAccess, SeqAccess, Visitor},
};
use serde_json::{Map, Value};
use std::fmt;

/// Why the text of a plan is refused.
#[derive(Debug)]
pub enum Refusal {
    /// It is no JSON.
    Syntax(serde_json::Error),
    /// What is wrong with the plan, by path.
    Faults(Vec<Fault>),
}

/// Reads and checks a plan as [`load_given`] does, from its JSON.
///
/// # Errors
///
/// Where it is no JSON, and everything that is wrong with it, by path.
pub fn load_json(base: &dyn Files, json: &str) -> Result<Loaded, Refusal> {
    let loaded = match quick(base, json) {
        Some(loaded) => named(base, loaded),
        None => {
            let given = serde_json::from_str(json).map_err(Refusal::Syntax)?;
            load_given(base, given)
        }
    };
    loaded.map_err(Refusal::Faults)
}

fn quick(base: &dyn Files, json: &str) -> Option<Loaded> {
    let Parts { projects, rest } = serde_json::from_str(json).ok()?;
    load_read(base, rest, projects?)
}

/// A plan whose projects have all they must have; the rest is not looked at yet.
struct Parts {
    projects: Option<Vec<Project>>,
    rest: Map<String, Value>,
}

impl<'de> Deserialize<'de> for Parts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Parts;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a plan's parts")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Parts, A::Error> {
                let (mut projects, mut rest) = (None, Map::new());
                while let Some(name) = members.next_key::<String>()? {
                    if name != PROJECTS {
                        rest.insert(name, members.next_value()?);
                        continue;
                    }
                    let List(all) = members.next_value()?;
                    projects = Some(all);
                }
                Ok(Parts { projects, rest })
            }
        }
        deserializer.deserialize_map(Object)
    }
}

/// As many projects as there may be.
struct List(Vec<Project>);

impl<'de> Deserialize<'de> for List {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Each;
        impl<'de> Visitor<'de> for Each {
            type Value = List;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<List, A::Error> {
                let mut all = Vec::new();
                while let Some(project) = next(&mut list)? {
                    if all.len() == MOST_RECORDS {
                        return Err(A::Error::custom("too many"));
                    }
                    all.push(project);
                }
                Ok(List(all))
            }
        }
        /// A function of its own: browsers compile well what is called often.
        #[inline(never)]
        fn next<'de, A: SeqAccess<'de>>(list: &mut A) -> Result<Option<Project>, A::Error> {
            list.next_element()
        }
        deserializer.deserialize_seq(Each)
    }
}
