//! The JavaScript beside the module, by wasm-bindgen as a library: its command line takes minutes to
//! install.

use super::Job;
use crate::run::Step;
use anyhow::{Context, Result, bail};
use std::{fs, path::Path};
use wasm_bindgen_cli_support::Bindgen;

/// The glue's file in the work folder: it exports `instantiate(module)`.
pub const GLUE: &str = "glue-instance.js";
/// The module's file in the work folder.
pub const MODULE: &str = "glue_bg.wasm";

/// What is used of the module; the bundler drops the rest.
const USED: &str = "export { default as init, mount, onPanic } from './glue.js';\n";

/// The glue keeps its instance in variables of its file: in a function it makes one a call. After
/// `end()` what is still called of an instance does nothing.
const INSTANCE: &str = "export async function instantiate(compiled) {
  const module = { exports: {} };
@GLUE@
  const { init, ...map } = module.exports;
  await init({ module_or_path: compiled });
  return {
    ...map,
    end() {
      wasm = new Proxy({}, { get: () => () => 0 });
    },
  };
}
";

/// Writes glue and module.
pub fn generate(job: &Job, raw: &Path) -> Result<()> {
    println!("· generating the module's JavaScript");
    let mut output = Bindgen::new()
        .input_path(raw)
        .web(true)?
        .typescript(false)
        // The bundles say where the module is: they also live in documents that have no address.
        .omit_default_module_path(true)
        .remove_producers_section(true)
        .out_name("glue")
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
    wrap(job)
}

fn wrap(job: &Job) -> Result<()> {
    let (used, plain) = (
        job.work.join("glue-used.js"),
        job.work.join("glue-plain.js"),
    );
    fs::write(&used, USED)?;
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
    fs::write(job.work.join(GLUE), INSTANCE.replace("@GLUE@", &code))
        .context("cannot write the module's JavaScript")
}
