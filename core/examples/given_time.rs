//! Times what a page's plan of many projects takes, natively: `cargo run --release -p plan-core --features files
//! --example given_time [COUNT]`.

use plan_core::author::{Dir, Kept, load_given, whole};
use serde_json::{Value, json};
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
    let plain: Vec<Value> = projects.iter().filter(is_plain).cloned().collect();
    for i in projects.len()..count {
        let mut project = plain[i % plain.len()].clone();
        project["id"] = json!(format!("p{i}"));
        projects.push(project);
    }
    let text = json!({ "projects": projects }).to_string();
    for _ in 0..3 {
        let start = Instant::now();
        let tree = serde_json::from_str(&text)?;
        let read = start.elapsed();
        let loaded = load_given(&kept, tree).map_err(|faults| format!("{faults:?}"))?;
        let checked = start.elapsed();
        let bytes = loaded.plan.pack();
        let packed = start.elapsed();
        println!(
            "{} kB of JSON read in {read:?}, checked and built by {checked:?}, packed by {packed:?}: {} kB",
            text.len() / 1000,
            bytes.len() / 1000
        );
    }
    Ok(())
}
