//! The words of the interface, without what is true of one province only.

use super::order::Order;
use plan_core::{author::Files, plan::Currency};
use std::collections::BTreeMap;
use toml_edit::{DocumentMut, value};

/// By language and table: what reads otherwise when it is not known where the map is of.
const NEUTRAL: &str = include_str!("neutral.toml");

/// The language whose words stand in for those of one that has none yet.
const STAND_IN: &str = "en";

/// A words file for each language.
pub(super) fn of(
    base: &dyn Files,
    order: &Order,
    notes: &mut Vec<String>,
) -> Result<BTreeMap<String, String>, Vec<String>> {
    let mut all = BTreeMap::new();
    let mut faults = Vec::new();
    let currency = order.sound_currency();
    if let Err(fault) = &currency {
        faults.push(fault.clone());
    }
    // A language's code is a file's name.
    let plain = |code: &&String| code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    for code in order.languages.iter().filter(plain) {
        let file = |code: &str| base.read(&format!("words/{code}.toml")).ok();
        let own = file(code);
        if own.is_none() {
            notes.push(format!(
                "words/{code}.toml is in English so far, as there are no words in '{code}': translate it"
            ));
        }
        let from = if own.is_some() { code } else { STAND_IN };
        let text = own.or_else(|| file(STAND_IN)).unwrap_or_default();
        match one(code, from, &String::from_utf8_lossy(&text)) {
            Ok((text, known)) => {
                let missing = |currency: &Currency| !known.contains(&currency.code().to_owned());
                if let Some(currency) = currency.as_ref().ok().filter(|c| missing(c)) {
                    faults.push(format!(
                        "--currency {}: the words in '{code}' know {} only. Take one of them now, and write yours \
                         into them later, as ADOPT.md says",
                        currency.code(),
                        known.join(", ")
                    ));
                }
                all.insert(code.clone(), text);
            }
            Err(fault) => faults.push(fault),
        }
    }
    match faults.is_empty() {
        true => Ok(all),
        false => Err(faults),
    }
}

/// The words in one language, and the currencies that they know.
fn one(code: &str, from: &str, text: &str) -> Result<(String, Vec<String>), String> {
    let broken = |error: toml_edit::TomlError| format!("words/{from}.toml: {}", error.message());
    let mut words: DocumentMut = text.parse().map_err(broken)?;
    let neutral: DocumentMut = NEUTRAL.parse().map_err(broken)?;
    if code != from {
        words["name"] = value(code);
    }
    for table in ["words", "page"] {
        let changes = neutral.get(from).and_then(|of| of.get(table)?.as_table());
        for (key, text) in changes.into_iter().flat_map(|table| table.iter()) {
            if let Some(text) = text.as_str() {
                words[table][key] = value(text);
            }
        }
    }
    let money = words["format"]["money"].as_array();
    let mut known: Vec<String> = Vec::new();
    for form in money.into_iter().flatten() {
        let currency = form.as_inline_table().and_then(|form| form.get("currency"));
        known.extend(currency.and_then(|c| c.as_str()).map(str::to_owned));
    }
    known.dedup();
    Ok((words.to_string(), known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_left_that_is_true_of_one_province_only() {
        let base = concat!(env!("CARGO_MANIFEST_DIR"), "/../assets/words/");
        for code in ["vi", "en", "zh"] {
            let text = std::fs::read_to_string(format!("{base}{code}.toml")).expect("words");
            let (neutral, known) = one(code, code, &text).expect("words");
            assert_eq!(known, ["VND", "USD", "CNY"]);
            for own in ["2025", "OCOP", "tỉnh", "rovince", "省", "Lạng"] {
                let line = neutral.lines().find(|line| line.contains(own));
                assert_eq!(line, None, "{code}");
            }
            assert_eq!(neutral.lines().count(), text.lines().count(), "{code}");
        }
    }
}
