//! Files too large for a map are refused in a moment, unread.

use super::bad::good_folder;
use plan_core::author::{Code, load};
use std::{
    fs::{self, File},
    io::{BufWriter, Write},
    path::Path,
    time::{Duration, Instant},
};

#[track_caller]
fn refused(dir: &Path, file: &str) {
    let start = Instant::now();
    let problems = load(dir).err().unwrap_or_default();
    let took = start.elapsed();
    fs::remove_dir_all(dir).expect("the copy");
    let found: Vec<_> = problems.iter().map(|p| (p.file.as_str(), p.code)).collect();
    assert_eq!(found, [(file, Code::TooLarge)], "{problems:?}");
    assert!(took < Duration::from_secs(5), "{took:?}");
}

#[test]
fn a_hundred_megabytes_of_text() {
    let dir = good_folder("text");
    let file = "projects/mill.toml";
    let mut out = BufWriter::new(File::create(dir.join(file)).expect(file));
    let line = "# the mill goes round and round and round and round and round\n";
    for _ in 0..100 * 1024 * 1024 / line.len() {
        out.write_all(line.as_bytes()).expect(file);
    }
    out.into_inner().expect(file);
    refused(&dir, file);
}

#[test]
fn a_million_features() {
    let dir = good_folder("features");
    let file = "districts.geojson";
    let mut out = BufWriter::new(File::create(dir.join(file)).expect(file));
    write!(out, "{{\"type\":\"FeatureCollection\",\"features\":[").expect(file);
    for i in 0..1_000_000 {
        let comma = if i == 0 { "" } else { "," };
        write!(
            out,
            "{comma}{{\"type\":\"Feature\",\"id\":{i},\"geometry\":null}}"
        )
        .expect(file);
    }
    write!(out, "]}}").expect(file);
    out.into_inner().expect(file);
    refused(&dir, file);
}

#[test]
fn more_features_than_a_map_has_in_a_file_that_is_small_enough() {
    let dir = good_folder("many");
    let features: Vec<String> = (0..20_001).map(|i| format!("{{\"id\":{i}}}")).collect();
    let text = format!("{{\"features\":[{}]}}", features.join(","));
    fs::write(dir.join("rivers.geojson"), text).expect("rivers.geojson");
    let problems = load(&dir).err().unwrap_or_default();
    fs::remove_dir_all(&dir).expect("the copy");
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(problems[0].code, Code::TooMany);
}
