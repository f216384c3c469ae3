//! Times what a page's plan of many projects takes, natively: `cargo run --release -p plan-core --features files
//! --example given_time [COUNT [lean]]`. Lean projects have what none may be without, and a capital.

use plan_core::author::{Dir, Kept, load_json, whole};
use serde_json::{Map, Value, json};
use std::{env, error::Error, path::PathBuf, time::Instant};

fn main() -> Result<(), Box<dyn Error>> {
    let count = env::args().nth(1).map_or(Ok(10_000), |text| text.parse())?;
    let folder = Dir(PathBuf::from(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../assets"
    )));
    let kept = Kept::of(&folder);
    let mut given = whole(&folder);
    let Some(Value::Array(projects)) = given.get_mut("projects") else {
        return Err("the folder has no projects".into());
    };
    let is_plain = |project: &&Value| {
        let has = |field: &str| project.get(field).is_some();
        !has("announced") && !has("part_of") && !has("scope")
    };
    let mut plain: Vec<Value> = projects.iter().filter(is_plain).cloned().collect();
    if env::args().nth(2).is_some_and(|kind| kind == "lean") {
        plain.iter_mut().for_each(make_lean);
    }
    for i in projects.len()..count {
        let mut project = plain[i % plain.len()].clone();
        project["id"] = json!(format!("p{i}"));
        projects.push(project);
    }
    let text = json!({ "projects": projects }).to_string();
    for _ in 0..3 {
        let start = Instant::now();
        let loaded = load_json(&kept, &text).map_err(|refusal| format!("{refusal:?}"))?;
        let checked = start.elapsed();
        let bytes = loaded.plan.pack();
        let packed = start.elapsed();
        println!(
            "{} kB of JSON read, checked and built by {checked:?}, packed by {packed:?}: {} kB",
            text.len() / 1000,
            bytes.len() / 1000
        );
    }
    Ok(())
}

const LEAN: [&str; 9] = [
    "id",
    "name",
    "sector",
    "kind",
    "status",
    "about",
    "districts",
    "place",
    "source",
];

/// Takes away what a project need not have, and all but the start of what it says of itself.
fn make_lean(project: &mut Value) {
    let clip = |text: &mut Value, most: usize| {
        let Value::Object(by) = text else {
            return;
        };
        for words in by.values_mut() {
            let start = words.as_str().unwrap_or_default().chars().take(most);
            *words = Value::String(start.collect());
        }
    };
    let capital = project["capital"].get(0).cloned();
    if let Value::Object(fields) = project {
        let kept = fields
            .iter()
            .filter(|(name, _)| LEAN.contains(&name.as_str()));
        *fields = kept
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect::<Map<_, _>>();
    }
    if let Some(mut capital) = capital {
        if let Value::Object(fields) = &mut capital {
            fields.remove("note");
        }
        project["capital"] = json!([capital]);
    }
    clip(&mut project["about"], 20);
    clip(&mut project["status"]["text"], 20);
}
