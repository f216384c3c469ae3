//! The pages that are compared: ours as it is published, and the same map by other means.

use super::{export, floor};
use crate::{
    files,
    run::{self, Step},
    site::Site,
    tools::{self, Npm},
};
use anyhow::{Context, Result};
use plan_core::plan::Plan;
use serde_json::Value;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Our own page.
pub const OURS: &str = "ours";
/// The hand-written picture.
pub const FLOOR: &str = "floor";
/// All pages, in the table's order.
pub const ALL: [&str; 8] = [
    OURS,
    FLOOR,
    "leaflet",
    "d3-svg",
    "d3-canvas",
    "openlayers",
    "echarts",
    "maplibre",
];
/// Compresses files as hosts do, once, and tells their sizes.
const COMPRESS: &str = "const fs=require('fs'),z=require('zlib');\
    console.log(JSON.stringify(process.argv.slice(1).map(f=>{const b=fs.readFileSync(f),r=z.brotliCompressSync(b);\
    if(r.length<b.length)fs.writeFileSync(f+'.br',r);return [b.length,z.gzipSync(b,{level:9}).length,r.length]})))";

/// Bytes: raw, after gzip, after brotli.
pub type Bytes = [u64; 3];

/// Sizes of files by their path.
#[derive(Debug, Default)]
pub struct Sizes(BTreeMap<PathBuf, Bytes>);

impl Sizes {
    /// A file's size.
    pub fn of(&self, file: &Path) -> Bytes {
        self.0.get(file).copied().unwrap_or_default()
    }
}

/// Makes the pages of one plan in a folder, each in its own, and gives the sizes of all files there.
/// `dist` is our page, built.
pub fn make(site: &Site, plan: &Plan, dist: &Path, out: &Path, peers: &[&str]) -> Result<Sizes> {
    if out.exists() {
        fs::remove_dir_all(out)?;
    }
    let npm = Npm::get(site)?;
    let source = site.root.join("tests/bench");
    let modules = tools::install(site, &source, "bench", "the libraries of the benchmark")?;
    let modules = modules.join("node_modules");
    let data = export::data(plan).to_string();
    for &peer in peers {
        let dir = out.join(peer);
        fs::create_dir_all(&dir)?;
        if peer == OURS {
            files::copy(dist, &dir, None)?;
            // What they hold of the plan, to be told apart from their code.
            fs::write(dir.join("plan.bin"), plan.pack())?;
            continue;
        }
        if peer == FLOOR {
            fs::write(dir.join("index.html"), floor::page(plan))?;
        } else {
            fs::copy(source.join("page.html"), dir.join("index.html"))?;
            fs::write(dir.join("data.json"), &data)?;
        }
        bundle(&npm, &modules, &source, peer, &dir)?;
    }
    compress(out)
}

fn bundle(npm: &Npm, modules: &Path, source: &Path, peer: &str, dir: &Path) -> Result<()> {
    let mut esbuild = npm.esbuild();
    esbuild
        .current_dir(source)
        .env("NODE_PATH", modules)
        .arg(format!("app=peers/{peer}.js"))
        .args(["--bundle", "--minify", "--splitting", "--format=esm"])
        .args([
            "--target=chrome109,firefox115,safari16.4",
            "--supported:top-level-await=true",
        ])
        .args(["--legal-comments=none", "--loader:.png=dataurl"])
        .arg("--define:process.env.NODE_ENV=\"production\"")
        .arg(format!("--outdir={}", dir.display()));
    match peer {
        FLOOR => _ = esbuild.arg("app=page.css"),
        "maplibre" => _ = esbuild.arg("worker=maplibre-gl/dist/maplibre-gl-worker.mjs"),
        _ => {}
    }
    Step::new("bundling a page of the benchmark")
        .whole_on_failure()
        .run(&mut esbuild)
}

fn compress(out: &Path) -> Result<Sizes> {
    let files = files::all(out)?;
    let mut node = Command::new("node");
    node.args(["-e", COMPRESS, "--"]).args(&files);
    let text = run::output(&mut node).context("node cannot compress the pages")?;
    let rows: Vec<Bytes> = serde_json::from_str::<Value>(&text).and_then(serde_json::from_value)?;
    Ok(Sizes(files.into_iter().zip(rows).collect()))
}
