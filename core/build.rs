//! Names the form of packed plans: a plan that another version packed is refused, not misread.

use std::{fs, path::Path};

/// What is packed, and how: all of the core but what only reads data folders.
const SOURCES: [&str; 4] = ["src/geo", "src/i18n", "src/plan", "src/search"];

fn main() {
    let mut sum = FNV_START;
    for folder in SOURCES {
        println!("cargo::rerun-if-changed={folder}");
        add(Path::new(folder), &mut sum);
    }
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rustc-env=PLAN_FORM={sum}");
}

const FNV_START: u64 = 0xcbf2_9ce4_8422_2325;

/// FNV-1a of all files, in the order of their names; line ends count alike on every system.
fn add(path: &Path, sum: &mut u64) {
    if path.is_dir() {
        let mut inside: Vec<_> = fs::read_dir(path)
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path())
            .collect();
        inside.sort();
        inside.iter().for_each(|path| add(path, sum));
        return;
    }
    let bytes = fs::read(path).unwrap_or_default();
    for byte in bytes.into_iter().filter(|&byte| byte != b'\r') {
        *sum = (*sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
}
