//! The JavaScript beside the module, by wasm-bindgen as a library: its command line takes minutes to
//! install.

use super::Job;
use anyhow::{Result, bail};
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

/// The glue's file in the work folder.
pub const GLUE: &str = "glue.js";
/// The module's file in the work folder.
pub const MODULE: &str = "glue_bg.wasm";

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
    Ok(())
}
