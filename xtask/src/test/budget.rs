//! The published files against the limits in `www/budget.toml`, and against what is said of them.

use crate::{
    build::{self, Size},
    docs,
    site::Site,
};
use anyhow::{Context, Result, bail};
use plan_core::plan::Plan;
use std::fs;
use toml::{Table, Value};

#[derive(Debug)]
struct Limit {
    what: String,
    files: Vec<String>,
    raw: Option<u64>,
    gzip: Option<u64>,
}

/// Fails if a limit is passed, or a limited file is not there.
pub fn check(site: &Site) -> Result<()> {
    let path = site.www().join("budget.toml");
    let text =
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let plan: Plan = build::plan(site)?;
    let limits =
        read(&text.replace("{slug}", &plan.slug)).with_context(|| path.display().to_string())?;
    let sizes = build::measure(&site.dist, false)?;
    let mut passed = Vec::new();
    for limit in &limits {
        let files: Vec<&Size> = sizes
            .iter()
            .filter(|size| limit.files.iter().any(|form| docs::fits(form, &size.name)))
            .collect();
        if files.len() < limit.files.len() {
            bail!(
                "{}: of {} only {} file(s) are in dist/",
                limit.what,
                limit.files.join(", "),
                files.len()
            );
        }
        let raw: u64 = files.iter().map(|size| size.raw).sum();
        let gzip: u64 = files.iter().map(|size| size.gzip).sum();
        for (kind, size, limit_kb) in [("raw", raw, limit.raw), ("gzip", gzip, limit.gzip)] {
            let Some(limit_kb) = limit_kb else { continue };
            println!(
                "{:12} {kind:4} {:>7.1} kB of {limit_kb} kB",
                limit.what,
                size as f64 / 1000.0
            );
            if size > limit_kb * 1000 {
                passed.push(format!("{} ({kind})", limit.what));
            }
        }
    }
    docs::check_package(site, build::PACKAGE)?;
    if !site.other_data {
        docs::check_dist(site, &plan.slug)?;
    }
    if passed.is_empty() {
        Ok(())
    } else {
        bail!("too large: {}", passed.join(", "))
    }
}

fn read(text: &str) -> Result<Vec<Limit>> {
    let table: Table = text.parse()?;
    let limits = table
        .get("limit")
        .and_then(Value::as_array)
        .context("no [[limit]]")?;
    limits
        .iter()
        .map(|limit| {
            let files = limit
                .get("files")
                .and_then(Value::as_array)
                .context("a limit without files")?;
            let number = |key| {
                limit
                    .get(key)
                    .and_then(Value::as_integer)
                    .and_then(|number| u64::try_from(number).ok())
            };
            Ok(Limit {
                what: limit
                    .get("what")
                    .and_then(Value::as_str)
                    .context("a limit without what")?
                    .to_owned(),
                files: files
                    .iter()
                    .filter_map(Value::as_str)
                    .map(str::to_owned)
                    .collect(),
                raw: number("raw"),
                gzip: number("gzip"),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limits_are_read() {
        let limits = read(include_str!("../../../www/budget.toml")).expect("valid");
        assert!(
            limits
                .iter()
                .all(|limit| limit.raw.is_some() || limit.gzip.is_some())
        );
        assert!(!limits.is_empty());
    }
}
