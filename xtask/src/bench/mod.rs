//! `cargo xtask bench`: our page beside the same map made by other means.

mod asking;
mod checks;
mod day;
mod devtools;
mod export;
mod film;
mod floor;
mod invented;
mod layout;
mod measure;
mod parts;
mod peers;
mod report;
mod server;
mod stats;
mod subject;
mod tab;
mod targets;

use crate::{build, cli::BenchOptions, site::Site, tools};
use anyhow::{Context, Result, bail};
use devtools::Devtools;
use plan_core::plan::{Lang, Plan};
use report::Table;
use server::Pages;
use std::{fs, time::Instant};
use subject::Set;

/// Measures, and prints a table for each data set.
pub fn bench(site: &Site, options: &BenchOptions) -> Result<()> {
    if options.layout {
        return layout::time(site, options);
    }
    let unknown = options
        .only
        .iter()
        .find(|name| !peers::ALL.contains(&name.as_str()));
    if let Some(name) = unknown {
        bail!("no such page: {name}; there are {}", peers::ALL.join(", "));
    }
    let chosen = |name: &&str| options.only.is_empty() || options.only.iter().any(|o| o == name);
    let pages: Vec<&str> = peers::ALL.into_iter().filter(chosen).collect();
    let start = Instant::now();
    tools::browsers(site, &["chromium"])?;
    let chromium = tools::on_path(&["chromium", "google-chrome", "chrome"]);
    let chromium = chromium.context("Chromium is missing")?;
    let folder = site.target.join("bench");
    fs::create_dir_all(&folder)?;
    let mut sets = Vec::new();
    for name in options.sets() {
        let mut site = data_site(site, name)?;
        let plan = build::plan(&site)?;
        match &options.dist {
            Some(dist) if name == "S" => site.dist.clone_from(dist),
            _ if pages.contains(&peers::OURS) => build::build(&site)?,
            _ => {}
        }
        sets.push(Set::make(
            &site,
            name,
            &plan,
            &folder.join("pages").join(name),
            &pages,
        )?);
    }
    let server = Pages::serve(&folder.join("pages"))?;
    let mut devtools = Devtools::start(&chromium, &folder.join("profile"))?;
    let version = devtools.call("", "Browser.getVersion", serde_json::json!({}))?;
    for set in &mut sets {
        set.choose_checks(&mut devtools, &server, &pages)?;
    }
    let mut tables: Vec<Table> = sets.iter().map(|set| Table::new(set, &pages)).collect();
    for run in 1..=options.runs {
        for (set, table) in sets.iter().zip(&mut tables) {
            for &page in &pages {
                println!("· run {run} of {}: {page}, {}", options.runs, set.name);
                set.measure(&mut devtools, &server, page, table);
            }
        }
    }
    let about = report::About {
        chromium: version["product"].as_str().unwrap_or_default().to_owned(),
        runs: options.runs,
        minutes: start.elapsed().as_secs() / 60,
    };
    let text = report::text(&about, &tables);
    println!("\n{text}");
    if options.is_whole() {
        let file = site.root.join("docs/bench.md");
        fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(())
}

/// S is the site's own province, L an invented one.
fn data_site(site: &Site, set: &str) -> Result<Site> {
    if set == "S" {
        return Ok(site.clone());
    }
    let plan: Plan = build::plan(site)?;
    let data = site.target.join("bench/data");
    println!("· inventing a large province");
    let language = &plan.language(Lang::default()).code;
    invented::write(&invented::LARGE, &site.data, language, &data)?;
    Ok(Site {
        data,
        other_data: true,
        dist: site.target.join("bench/dist"),
        ..site.clone()
    })
}
