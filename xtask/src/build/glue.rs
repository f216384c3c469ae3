//! The JavaScript beside a module, by wasm-bindgen as a library: its command line takes minutes to
//! install.

use super::{Job, part::Part};
use crate::run::Step;
use anyhow::{Context, Result, bail};
use std::{fs, path::Path};
use wasm_bindgen_cli_support::Bindgen;

/// The glue keeps its instance in variables of its file: in a function it makes one a call. After
/// `end()` what is still called of an instance does nothing.
const INSTANCE: &str = "export async function instantiate(compiled) {
  const module = { exports: {} };
@GLUE@
  const { init, ...all } = module.exports;
  await init({ module_or_path: compiled });
  return {
    ...all,
    end() {
      wasm = new Proxy({}, { get: () => () => 0 });
    },
  };
}
";

/// Writes glue and module.
pub fn generate(job: &Job, part: Part, raw: &Path) -> Result<()> {
    println!("· generating the JavaScript of the {}", part.name);
    let mut output = Bindgen::new()
        .input_path(raw)
        .web(true)?
        .typescript(false)
        // The bundles say where the module is: they also live in documents that have no address.
        .omit_default_module_path(true)
        .remove_producers_section(true)
        .out_name(&format!("{}-glue", part.name))
        .generate_output()?;
    let snippets = output
        .snippets()
        .iter()
        .filter(|(_, code)| !code.is_empty());
    let foreign: Vec<&String> = snippets
        .map(|(name, _)| name)
        .chain(output.local_modules().keys())
        .collect();
    if !foreign.is_empty() {
        bail!("JavaScript that crates bring along has no place in the bundles: {foreign:?}");
    }
    output.emit(&job.work)?;
    wrap(job, part)
}

fn wrap(job: &Job, part: Part) -> Result<()> {
    let file = |what: &str| job.work.join(format!("{}-{what}.js", part.name));
    let (used, plain) = (file("used"), file("plain"));
    let Part {
        name, used: names, ..
    } = part;
    let export = format!("export {{ default as init, {names} }} from './{name}-glue.js';\n");
    fs::write(&used, export)?;
    let mut esbuild = job.npm.esbuild();
    esbuild
        .arg(&used)
        .args(["--bundle", "--format=cjs", "--log-level=warning"])
        .arg(format!("--outfile={}", plain.display()));
    Step::new("wrapping the module's JavaScript").run(&mut esbuild)?;
    let code = fs::read_to_string(&plain)?;
    // `end` sets this very variable.
    if !code.contains("wasm = instance.exports;") {
        bail!("wasm-bindgen keeps its instance elsewhere than in `wasm`");
    }
    fs::write(
        job.work.join(part.glue()),
        INSTANCE.replace("@GLUE@", &code),
    )
    .context("cannot write the module's JavaScript")
}
