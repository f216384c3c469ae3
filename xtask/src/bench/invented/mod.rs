//! A large province that nobody lives in: a data folder of any size, the same for the same size.

mod files;
mod ground;
mod random;

use anyhow::{Context, Result};
use ground::Ground;
use random::Random;
use std::{fs, path::Path};

const SEED: u64 = 20_240_421;

/// How large it is.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    /// Areas from west to east.
    pub columns: usize,
    /// Areas from south to north.
    pub rows: usize,
    /// Points of a border between its ends.
    pub points_a_border: usize,
    /// Roads and rivers.
    pub lines: usize,
    /// Projects.
    pub projects: usize,
}

/// 700 areas with 100,000 vertices in their borders, 30 lines, 10,000 projects.
pub const LARGE: Size = Size {
    columns: 28,
    rows: 25,
    points_a_border: 69,
    lines: 30,
    projects: 10_000,
};

/// Writes the data folder. Words, typeface and colours are those of another one, `like`.
pub fn write(size: &Size, like: &Path, language: &str, out: &Path) -> Result<()> {
    if out.exists() {
        fs::remove_dir_all(out)?;
    }
    let mut random = Random::new(SEED);
    let ground = Ground::new(size, &mut random);
    for (name, content) in files::all(size, &ground, language, &mut random) {
        put(&out.join(name), &content)?;
    }
    let palette = fs::read_to_string(like.join("palette.json"))?;
    put(&out.join("palette.json"), &files::palette(&palette)?)?;
    let words = format!("words/{language}.toml");
    let copied = fs::read_dir(like.join("fonts"))?
        .map(|entry| Ok(format!("fonts/{}", entry?.file_name().to_string_lossy())))
        .chain([Ok(words)])
        .collect::<Result<Vec<_>>>()?;
    for name in copied {
        let content = fs::read(like.join(&name)).with_context(|| format!("cannot read {name}"))?;
        put(&out.join(&name), &content)?;
    }
    Ok(())
}

fn put(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    if let Some(dir) = path.parent() {
        fs::create_dir_all(dir)?;
    }
    fs::write(path, content).with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    const SMALL: Size = Size {
        columns: 6,
        rows: 5,
        points_a_border: 12,
        lines: 8,
        projects: 40,
    };

    fn made(name: &str) -> std::path::PathBuf {
        let dir = std::env::temp_dir().join(format!("lsm-invented-{name}-{}", std::process::id()));
        let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets");
        write(&SMALL, &assets, "en", &dir).expect("written");
        dir
    }

    #[test]
    fn it_is_a_sound_folder_of_the_size_that_was_asked_for() {
        let dir = made("sound");
        let loaded = plan_core::author::load(&dir);
        fs::remove_dir_all(&dir).expect("removable");
        let plan = loaded.unwrap_or_else(|all| panic!("{all:#?}")).plan;
        assert_eq!(plan.districts.len(), 30);
        assert_eq!(plan.projects.len(), 40);
        assert_eq!(plan.roads.len() + plan.rivers.len(), 8);
        let points: usize = plan.borders.iter().map(|b| b.line.full().len()).sum();
        // 71 borders of 14 points; at the corners of the grid two are one.
        assert!((900..1000).contains(&points), "{points}");
        assert!(plan.projects.iter().all(|project| project.at.is_some()));
    }

    #[test]
    fn it_is_the_same_every_time() {
        let [a, b] = ["a", "b"].map(made);
        for name in [
            "districts.geojson",
            "districts.toml",
            "projects/p00007.toml",
        ] {
            let [one, other] = [&a, &b].map(|dir| fs::read(dir.join(name)).expect("there"));
            assert_eq!(one, other, "{name}");
        }
        for dir in [a, b] {
            fs::remove_dir_all(dir).expect("removable");
        }
    }

    #[test]
    fn borders_are_shared_to_the_last_digit() {
        let ground = Ground::new(&SMALL, &mut Random::new(SEED));
        let bits = |p: &(f64, f64)| (p.0.to_bits(), p.1.to_bits());
        let points: BTreeSet<_> = ground.rings.iter().flatten().map(bits).collect();
        // 42 corners and 71 borders of 12 points.
        assert_eq!(points.len(), 42 + 71 * 12);
    }
}
