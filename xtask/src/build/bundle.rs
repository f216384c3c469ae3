//! The scripts: an ES module that fetches what lies beside it, a second one that it fetches when it is asked for, a classic script that holds everything,
//! the script of our pages, and the helper of pages that hold ours in a frame.

use super::{
    Job, fallback, integrity,
    part::{ANNEX, CHECK, EDITOR, HALL, MAP, Part},
    stamp,
    still::Stills,
};
use crate::run::Step;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::{fs, path::Path};

/// The oldest browsers that are served.
const TARGETS: &str = "--target=chrome109,edge109,firefox115,safari16.4";
/// Weights of the typeface, and the files that hold them.
const FONTS: [u16; 3] = [400, 600, 700];

/// Style sheets inside the later modules' scripts.
const RULES: [&str; 5] = [
    "later/page.css",
    "later/sheet.css",
    "hall/slide.css",
    "hall/over.css",
    "hall/desk.css",
];

/// Writes the scripts, and the files the module fetches.
pub fn bundle(job: &Job, stills: &Stills) -> Result<()> {
    let slug = &job.plan.slug;
    fs::write(job.work.join("config.js"), fallback::config(job.plan))?;
    let wasm = module(job, MAP, &format!("{slug}-"))?;
    let annex = module(job, ANNEX, &format!("{slug}.annex-"))?;
    let check = module(job, CHECK, &format!("{slug}.check-"))?;
    let hall = module(job, HALL, &format!("{slug}.hall-"))?;
    for rules in RULES {
        esbuild(job, rules, "esm", &job.work.join(named(rules)))?;
    }
    let later = job.work.join("later.js");
    esbuild(job, "later/begin.js", "esm", &later)?;
    let later = published(job, &later, &format!("{slug}.annex-"), "js")?;
    let teller = job.work.join("hall.js");
    esbuild(job, "hall/begin.js", "esm", &teller)?;
    let teller = published(job, &teller, &format!("{slug}.hall-"), "js")?;
    let script = job.work.join("check.js");
    esbuild(job, "later/check.js", "esm", &script)?;
    let script = published(job, &script, &format!("{slug}.check-"), "js")?;
    fs::write(
        job.work.join("check-inside.js"),
        format!(
            "export {{ default as wasm }} from './{}';\n",
            CHECK.optimized()
        ),
    )?;
    let whole_check = job.work.join("check.classic.js");
    esbuild(job, "later/check.classic.js", "iife", &whole_check)?;
    let whole_check = published(job, &whole_check, &format!("{slug}.check.classic-"), "js")?;
    let mut fonts = Vec::new();
    let mut inside = format!(
        "export {{ default as wasm }} from './{}';\nexport {{ default as annex }} from './{}';\n\
         export {{ default as hall }} from './{}';\nexport const style = {};\nexport const check = {};\n",
        MAP.optimized(),
        ANNEX.optimized(),
        HALL.optimized(),
        json!(stills.style),
        whole_check["file"]
    );
    for weight in FONTS {
        let bytes = font(job, weight)?;
        let name = format!("{slug}-{weight}-{}.woff2", stamp::short_hash(&bytes));
        job.write(&name, &bytes)?;
        fs::write(job.work.join(format!("{weight}.woff2")), &bytes)?;
        fonts.push(json!({ "weight": weight, "file": name, "integrity": integrity::of(&bytes) }));
        inside.push_str(&format!("import font{weight} from './{weight}.woff2';\n"));
    }
    let list: Vec<String> = FONTS
        .iter()
        .map(|weight| format!("{{ weight: {weight}, data: font{weight} }}"))
        .collect();
    inside.push_str(&format!("export const fonts = [{}];\n", list.join(", ")));
    fs::write(job.work.join("inside.js"), inside)?;
    let beside = format!(
        "export const wasm = {wasm};\nexport const annex = {annex};\nexport const later = {later};\n\
         export const hall = {hall};\nexport const hallScript = {teller};\n\
         export const check = {check};\nexport const checkScript = {script};\n\
         export const style = {};\nexport const fonts = {};\n",
        json!({ "file": stills.file, "integrity": integrity::of(stills.style.as_bytes()) }),
        json!(fonts)
    );
    fs::write(job.work.join("beside.js"), beside)?;
    let out = |name: &str| job.out.join(name);
    esbuild(job, "module.js", "esm", &out(&format!("{slug}.js")))?;
    let classic = format!("{slug}.classic.js");
    esbuild(job, "classic.js", "iife", &out(&classic))?;
    let hash = integrity::of_file(&out(&classic))?;
    let whole = json!({ "file": classic, "integrity": hash });
    fs::write(
        job.work.join("whole.js"),
        format!("export const classic = {whole};\n"),
    )?;
    esbuild(job, "page.js", "iife", &out("page.js"))?;
    esbuild(job, "frame.js", "iife", &out(&format!("{slug}.frame.js")))
}

/// The package's module, which imports those of these files that are scripts.
pub fn package(job: &Job, out: &Path, files: &[String]) -> Result<()> {
    let scripts = files.iter().filter(|name| name.ends_with(".js"));
    let outside: Vec<String> = scripts.map(|name| format!("--external:./{name}")).collect();
    esbuild_with(job, "package/index.js", "esm", out, &outside)
}

/// Publishes a module, and gives its name and hash.
fn module(job: &Job, part: Part, before_hash: &str) -> Result<Value> {
    published(job, &job.work.join(part.optimized()), before_hash, "wasm")
}

/// The same of any file.
fn published(job: &Job, file: &Path, before_hash: &str, extension: &str) -> Result<Value> {
    let bytes = fs::read(file)?;
    let name = format!("{before_hash}{}.{extension}", stamp::short_hash(&bytes));
    job.write(&name, &bytes)?;
    Ok(json!({ "file": name, "integrity": integrity::of(&bytes) }))
}

/// The last part of a path.
fn named(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// The output is ASCII: a classic script is read in its page's encoding, whatever that is.
pub fn esbuild(job: &Job, entry: &str, format: &str, out: &Path) -> Result<()> {
    esbuild_with(job, entry, format, out, &[])
}

fn esbuild_with(job: &Job, entry: &str, format: &str, out: &Path, more: &[String]) -> Result<()> {
    let mut esbuild = job.npm.esbuild();
    esbuild.arg(job.site.www().join(entry));
    for (alias, file) in [
        ("glue", MAP.glue()),
        ("annex", ANNEX.glue()),
        ("hall", HALL.glue()),
        ("check", CHECK.glue()),
        ("check-inside", "check-inside.js".to_owned()),
        ("editor", EDITOR.glue()),
        ("editor-inside", "editor-inside.js".to_owned()),
        ("config", "config.js".to_owned()),
        ("beside", "beside.js".to_owned()),
        ("inside", "inside.js".to_owned()),
        ("whole", "whole.js".to_owned()),
        ("packed", "packed.js".to_owned()),
    ]
    .into_iter()
    .chain(RULES.map(|rules| (named(rules), named(rules).to_owned())))
    {
        esbuild.arg(format!(
            "--alias:@build/{alias}={}",
            job.work.join(file).display()
        ));
    }
    esbuild
        .args([
            "--bundle",
            "--minify",
            "--log-level=warning",
            "--legal-comments=none",
            TARGETS,
        ])
        .args([
            "--loader:.wasm=base64",
            "--loader:.woff2=base64",
            "--loader:.gz=base64",
        ])
        .args((!entry.ends_with(".css")).then_some("--loader:.css=text"))
        .args(more)
        .arg(format!("--format={format}"))
        .arg(format!("--outfile={}", out.display()));
    Step::new(&format!("bundling {entry}")).run(&mut esbuild)
}

/// The typeface comes with the plan; a plan without one shows the code's own.
fn font(job: &Job, weight: u16) -> Result<Vec<u8>> {
    let name = format!("fonts/lsm-{weight}.woff2");
    let own = job.site.data.join(&name);
    let path = if own.is_file() {
        own
    } else {
        job.site.root.join("assets").join(name)
    };
    fs::read(&path).with_context(|| format!("cannot read {}", path.display()))
}
