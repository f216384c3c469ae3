//! Random acts on the page, from a seed, with what must hold at any time asked after each. What fails is made
//! short and written down as a script that does it again.
//!
//! `LSM_ACTS=100000` in the environment says how many, `LSM_SEED=7` from what, `LSM_SCRIPT=FILE` does those of a file.

mod acts;
mod shrink;

use crate::{engine::Engine, page::Page};
use acts::Act;
use anyhow::{Context, Result, bail, ensure};
use serde_json::json;
use std::{env, fs, time::Instant};

/// Where nobody asks for more or for others; the other engines show what is their own much sooner.
const ACTS: usize = 2_000;
const ACTS_ELSEWHERE: usize = 500;
const SEED: u64 = 20_210_420;
/// Acts in one call of the driver's.
const AT_ONCE: usize = 50;
/// After so many everything that is made once has been made.
const FIRST: usize = 1_000;
/// By how many pages of 64 KiB the modules' memory may rise after those: plans that were given stay.
const TIDE_PAGES: u64 = 256;
/// More than the map ever needs; a map that leaves something behind passes it.
const LIMIT_NODES: u32 = 9_000;

const PRELUDE: &str = include_str!("../../script/soak-page.js");
const DO: &str = concat!(
    include_str!("../../script/soak-acts.js"),
    include_str!("../../script/soak.js"),
);

/// What went wrong, and with which act.
#[derive(Debug)]
pub struct Wrong {
    at: usize,
    what: String,
}

/// No act, in whatever order, brings the map to where it may not be.
pub fn soak(page: &mut Page) -> Result<()> {
    if let Some(path) = env::var_os("LSM_SCRIPT") {
        let acts: Vec<Act> = serde_json::from_slice(&fs::read(path)?)?;
        return match run(page, &acts)? {
            Some(wrong) => bail!("after act {}: {}", wrong.at, wrong.what),
            None => Ok(()),
        };
    }
    let number = |name: &str| env::var(name).ok().and_then(|n| n.parse::<u64>().ok());
    let usual = match page.lab.browser().engine {
        Engine::Chromium => ACTS,
        _ => ACTS_ELSEWHERE,
    };
    let many = number("LSM_ACTS").map_or(usual, |n| n as usize);
    let seed = number("LSM_SEED").unwrap_or(SEED);
    let acts = acts::acts(seed, many);
    let Some(wrong) = run(page, &acts)? else {
        return Ok(());
    };
    println!(
        "seed {seed}, act {}: {}; making it short",
        wrong.at, wrong.what
    );
    let until = &acts[..=wrong.at.min(acts.len() - 1)];
    let short = shrink::shrink(until, |acts| {
        let again = run(page, acts)?;
        Ok(again.is_some_and(|again| shrink::alike(&again.what, &wrong.what)))
    })?;
    let script = serde_json::to_string(&short)?;
    page.lab
        .keep(&format!("soak-{seed}.json"), script.as_bytes())?;
    bail!(
        "seed {seed}, act {}: {}\n{} acts do it again: {script}",
        wrong.at,
        wrong.what,
        short.len(),
    )
}

/// Does acts on a fresh page.
fn run(page: &mut Page, acts: &[Act]) -> Result<Option<Wrong>> {
    page.lab.server.prelude(Some(PRELUDE));
    page.open(&[])?;
    // What leads back past the page leads away: it goes forward again.
    page.run(
        "history.pushState('e2e', '');
         history.pushState(null, '');
         addEventListener('popstate', (event) => event.state === 'e2e' && history.forward());",
        &json!([]),
    )?;
    let plan = json!({ "projects": page.lab.plan.trees()? });
    let languages = page.lab.plan.languages.clone();
    let begun = Instant::now();
    let mut first = None;
    let mut done = 0;
    for part in acts.chunks(AT_ONCE) {
        page.step(format!("after {done} acts"));
        let args = json!([part, languages, plan, LIMIT_NODES]);
        let seen = page.run_async(DO, &args).unwrap_or_else(|error| {
            // A page that no longer answers has failed, too.
            json!({ "at": part.len() - 1, "wrong": format!("no answer: {error:#}") })
        });
        if let Some(what) = seen["wrong"].as_str() {
            let at = seen["at"].as_u64().context("which act")?;
            return Ok(Some(Wrong {
                at: done + usize::try_from(at)?,
                what: format!("{what}\nstate: {}", seen["state"]),
            }));
        }
        done += part.len();
        let pages = seen["pages"].as_u64().context("pages")?;
        if done >= FIRST {
            let first = *first.get_or_insert(pages);
            ensure!(
                pages <= first + TIDE_PAGES,
                "the modules' memory rose from {first} to {pages} pages within {done} acts"
            );
        }
        if done.is_multiple_of(1_000) {
            let took = begun.elapsed().as_secs();
            println!(
                "{done} acts in {took} s, {pages} pages, {} elements",
                seen["nodes"]
            );
        }
    }
    Ok(None)
}
