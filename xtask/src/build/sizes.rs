//! How large the published files are.

use super::npm;
use crate::{files, run};
use anyhow::{Context, Result};
use serde_json::Value;
use std::{path::Path, process::Command};

/// Node has both compressors; it is there for wasm-opt anyhow. The package's copies are not compressed again.
const SCRIPT: &str = "const fs=require('fs'),z=require('zlib'),m=new Map();\
    console.log(JSON.stringify(process.argv.slice(1).map(f=>{const b=fs.readFileSync(f),k=b.toString('latin1');\
    if(!m.has(k))m.set(k,[b.length,z.gzipSync(b,{level:9}).length,BROTLI]);\
    return m.get(k)})))";

/// What is larger lies on disks; to compress it so takes longer than all else.
const MOST_BROTLI: u64 = 3_000_000;

/// A published file in bytes.
#[derive(Debug, Clone, PartialEq)]
pub struct Size {
    /// Path inside `dist/`, with `/`.
    pub name: String,
    /// As it is.
    pub raw: u64,
    /// After gzip.
    pub gzip: u64,
    /// After brotli, where that was asked for.
    pub brotli: u64,
}

/// The sizes of all files of a folder, by name; brotli's takes half a minute, and is nought where nobody asks for it.
pub fn measure(dist: &Path, brotli: bool) -> Result<Vec<Size>> {
    let files = files::all(dist)?;
    let mut node = Command::new("node");
    let counted = match brotli {
        true => format!("b.length>{MOST_BROTLI}?0:z.brotliCompressSync(b).length"),
        false => "0".to_owned(),
    };
    let script = SCRIPT.replace("BROTLI", &counted);
    node.args(["-e", &script, "--"]).args(&files);
    let text = run::output(&mut node).context("node cannot measure the files")?;
    let rows: Vec<[u64; 3]> =
        serde_json::from_str::<Value>(&text).and_then(serde_json::from_value)?;
    let sizes = files.iter().zip(rows);
    Ok(sizes
        .map(|(file, [raw, gzip, brotli])| Size {
            name: name(dist, file),
            raw,
            gzip,
            brotli,
        })
        .collect())
}

/// Prints sizes as a table; the package, whose files are copies for the most part, as one.
pub fn print(sizes: &[Size]) {
    let inside = |size: &&Size| size.name.starts_with(&format!("{}/", npm::FOLDER));
    let (package, mut rows): (Vec<&Size>, Vec<&Size>) = sizes.iter().partition(inside);
    let sum = |of: fn(&Size) -> u64| package.iter().map(|size| of(size)).sum();
    let package = Size {
        name: format!("{}/ ({} files)", npm::FOLDER, package.len()),
        raw: sum(|size| size.raw),
        gzip: sum(|size| size.gzip),
        brotli: sum(|size| size.brotli),
    };
    rows.push(&package);
    let width = rows.iter().map(|size| size.name.len()).max().unwrap_or(0);
    println!(
        "\n{:width$}  {:>10}  {:>10}  {:>10}",
        "file", "bytes", "gzip", "brotli"
    );
    for Size {
        name,
        raw,
        gzip,
        brotli,
    } in rows
    {
        let brotli = Some(brotli).filter(|&size| *size > 0);
        let brotli = brotli.map_or("-".to_owned(), u64::to_string);
        println!("{name:width$}  {raw:>10}  {gzip:>10}  {brotli:>10}");
    }
}

/// The path inside the folder, with `/`.
fn name(dist: &Path, file: &Path) -> String {
    let inside = file.strip_prefix(dist).unwrap_or(file);
    let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}
