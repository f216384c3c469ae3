//! `dist/`: compiled, optimised, bundled, written aside and then put in its place at once.

mod bill;
mod bundle;
mod compile;
mod dev;
mod editor;
mod embed;
mod fallback;
mod features;
mod glue;
mod head;
pub mod icon;
mod inline;
mod integrity;
mod notices;
mod npm;
mod optimize;
mod pages;
mod part;
pub mod pictures;
pub mod places;
mod sizes;
mod stamp;
mod still;
mod swap;

pub use bill::FILE as BILL;
pub use compile::{CALLS as MODULES, select};
pub use dev::dev_page;
pub use npm::FOLDER as PACKAGE;
pub use sizes::{Size, measure};
pub use swap::fresh;

use crate::{crates::Shipped, run, site::Site, tools};
use anyhow::{Context, Result, anyhow, bail};
use part::Part;
use plan_core::{author::Problem, plan::Plan};
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    thread,
    time::Instant,
};

/// What the parts of a build share.
#[derive(Debug)]
struct Job<'a> {
    site: &'a Site,
    plan: &'a Plan,
    npm: &'a tools::Npm,
    /// Intermediate files.
    work: PathBuf,
    /// Becomes the built folder.
    out: PathBuf,
}

impl Job<'_> {
    /// The typeface's licence; a data folder without a typeface of its own has the project's.
    fn typeface_licence(&self) -> PathBuf {
        npm::of_data(self.site, "fonts/OFL.txt")
    }

    /// Writes a file that is published.
    fn write(&self, name: &str, content: impl AsRef<[u8]>) -> Result<()> {
        let path = self.out.join(name);
        if let Some(dir) = path.parent() {
            fs::create_dir_all(dir)?;
        }
        fs::write(&path, content).with_context(|| format!("cannot write {}", path.display()))
    }
}

/// Makes the site's built folder, unless it is there already from the same files.
pub fn build(site: &Site) -> Result<()> {
    let start = Instant::now();
    let npm = tools::Npm::get(site)?;
    let compiler = tools::Compiler::get(site)?;
    let inputs = stamp::inputs(site, &compiler.name())?;
    if stamp::is_current(site, &inputs) {
        println!("{} is up to date", site.dist_shown());
        return Ok(());
    }
    let plan = plan(site)?;
    let natively = still::compile(site);
    let work = swap::fresh(&site.work())?;
    let out = swap::fresh(&site.dist.with_extension("part"))?;
    let job = Job {
        site,
        plan: &plan,
        npm: &npm,
        work,
        out,
    };
    let used = modules(&job, compiler)?;
    let stills = still::render(&job, natively)?;
    bundle::bundle(&job, &stills)?;
    let shipped = Shipped::of(site)?;
    bill::write(&job, &shipped, compiler)?;
    notices::write(&job, &shipped)?;
    pages::write(&job, &stills)?;
    editor::write(&job)?;
    npm::write(&job)?;
    places::check_made(&job)?;
    swap::replace(&job.out, &site.dist)?;
    stamp::write(site, &inputs)?;
    let used: Vec<String> = used.into_iter().collect();
    println!("\nWebAssembly features in use: {}", used.join(", "));
    sizes::print(&measure(&site.dist, true)?);
    integrity::print(&site.dist)?;
    println!(
        "\n{} made in {}",
        site.dist_shown(),
        run::seconds(start.elapsed())
    );
    Ok(())
}

/// Makes the modules, and gives the features that they use. One is made small while the next is compiled.
fn modules(job: &Job, compiler: tools::Compiler) -> Result<BTreeSet<String>> {
    thread::scope(|scope| {
        let mut making = Vec::new();
        for parts in compile::CALLS {
            let folder = compile::compile(job.site, compiler, parts)?;
            for &part in parts {
                let raw = folder.join(part.compiled());
                making.push(scope.spawn(move || module(job, part, &raw)));
            }
        }
        let mut used = BTreeSet::new();
        for made in making {
            used.extend(
                made.join()
                    .map_err(|_| anyhow!("a module was not made"))??,
            );
        }
        Ok(used)
    })
}

/// Whether a file is a module in WebAssembly.
fn is_module(file: &Path) -> bool {
    file.extension().is_some_and(|end| end == "wasm")
}

fn module(job: &Job, part: Part, raw: &Path) -> Result<Vec<String>> {
    let used = features::check(raw)?;
    glue::generate(job, part, raw)?;
    optimize::optimize(job, part)?;
    features::check(&job.work.join(part.optimized()))?;
    Ok(used)
}

/// The plan of the data folder; every problem in it at once, if there are any.
pub fn plan(site: &Site) -> Result<Plan> {
    match plan_core::author::load(&site.data) {
        Ok(loaded) => Ok(loaded.plan),
        Err(problems) => bail!("{}", list(&problems)),
    }
}

/// Problems, one a line.
pub fn list(problems: &[Problem]) -> String {
    let lines: Vec<String> = problems
        .iter()
        .map(|problem| format!("  {problem}"))
        .collect();
    format!(
        "the data has {} problem(s):\n{}",
        problems.len(),
        lines.join("\n")
    )
}
