//! Terms that crates come on.

use crate::site::Site;
use anyhow::{Context, Result, anyhow};
use spdx::{Expression, Licensee};
use std::fs;
use toml::{Table, Value};

/// The licences that the project takes, in its order of preference: those of `deny.toml`, which cargo-deny reads too.
#[derive(Debug)]
pub struct Terms {
    allowed: Vec<Licensee>,
}

impl Terms {
    /// Reads them.
    pub fn read(site: &Site) -> Result<Self> {
        let path = site.root.join("deny.toml");
        let text =
            fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let table: Table = text.parse()?;
        let list = table.get("licenses").and_then(|it| it.get("allow"));
        let list = list
            .and_then(Value::as_array)
            .context("deny.toml allows no licences")?;
        let names = list.iter().filter_map(Value::as_str);
        Self::of(names)
    }

    fn of<'a>(names: impl Iterator<Item = &'a str>) -> Result<Self> {
        let allowed = names.map(|name| {
            Licensee::parse(name)
                .map_err(|error| anyhow!("deny.toml: {name} is no licence: {error}"))
        });
        Ok(Self {
            allowed: allowed.collect::<Result<_>>()?,
        })
    }

    /// Which licences something that offers several is taken on: as few as will do, the preferred ones.
    pub fn chosen(&self, licence: &str) -> Result<Vec<String>> {
        let offered = Expression::parse(licence)
            .map_err(|error| anyhow!("{licence}: no licence: {error}"))?;
        let chosen = offered
            .minimized_requirements(&self.allowed)
            .map_err(|_| anyhow!("{licence}: deny.toml does not allow that"))?;
        Ok(chosen.iter().map(ToString::to_string).collect())
    }
}

/// A crate's own word for its licences as SPDX has it now: formerly a slash meant "or".
pub fn expression(said: &str) -> Result<String> {
    let known = |error| anyhow!("{said}: no licence: {error}");
    let text = Expression::canonicalize(said).map_err(known)?;
    let text = text.unwrap_or_else(|| said.to_owned());
    Expression::parse(&text).map_err(known)?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_several_licences_the_preferred_one_is_taken() {
        let terms = Terms::of(["MIT", "Apache-2.0", "Unicode-3.0"].into_iter()).expect("licences");
        let chosen = |text| terms.chosen(text).map_err(|error| error.to_string());
        assert_eq!(chosen("Apache-2.0 OR MIT"), Ok(vec!["MIT".to_owned()]));
        assert_eq!(
            chosen("(MIT OR Apache-2.0) AND Unicode-3.0"),
            Ok(vec!["MIT".to_owned(), "Unicode-3.0".to_owned()])
        );
        assert_eq!(
            chosen("Zlib OR Apache-2.0"),
            Ok(vec!["Apache-2.0".to_owned()])
        );
        assert!(chosen("GPL-3.0-only").is_err_and(|text| text.contains("does not allow")));
        assert!(chosen("MIT AND GPL-3.0-only").is_err());
        assert!(chosen("as you like").is_err());
    }

    #[test]
    fn old_words_for_licences_are_understood() {
        assert_eq!(
            expression("MIT/Apache-2.0").ok().as_deref(),
            Some("MIT OR Apache-2.0")
        );
        assert_eq!(expression("Zlib").ok().as_deref(), Some("Zlib"));
        assert!(expression("do what you like").is_err());
    }
}
