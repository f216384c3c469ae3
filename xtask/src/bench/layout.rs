//! How long the layout takes, without a browser.

use super::data_site;
use crate::{
    build,
    cli::BenchOptions,
    run::{self, Step},
    site::Site,
};
use anyhow::Result;
use std::{fs, time::Instant};

/// Packs the plans and has plan-core's example lay them out, optimised as the wasm is.
pub fn time(site: &Site, options: &BenchOptions) -> Result<()> {
    let folder = site.target.join("bench/plans");
    fs::create_dir_all(&folder)?;
    let mut cargo = run::cargo();
    cargo.current_dir(&site.root).args([
        "run",
        "--quiet",
        "--locked",
        "--release",
        "--package=plan-core",
        "--example=layout_time",
        "--",
    ]);
    for name in options.sets() {
        let start = Instant::now();
        let plan = build::plan(&data_site(site, name)?)?;
        println!("· {name} is read in {:.1} s", start.elapsed().as_secs_f64());
        let file = folder.join(name).with_extension("bin");
        fs::write(&file, plan.pack())?;
        cargo.arg(file);
    }
    Step::new("timing the layout").loud().run(&mut cargo)
}
