//! Amounts as the data folder states them, and as each language writes them.

use anyhow::{Context, Result, bail};
use toml::{Table, Value};

/// An amount of money.
#[derive(Debug, Clone)]
pub struct Amount {
    value: f64,
    currency: String,
}

/// How a language writes an amount.
#[derive(Debug, PartialEq)]
pub struct Written<'a> {
    /// Its digits, without separators: `63615` for 6.361,5 and 6,361.5.
    pub digits: String,
    /// The unit they are counted in.
    pub unit: &'a str,
}

/// An amount of a project's capital.
pub fn amount(money: &Value) -> Result<Amount> {
    let unit = match money.get("unit").and_then(Value::as_str) {
        Some("billion") => 1e9,
        Some("million") => 1e6,
        unit => bail!("capital.unit is {unit:?}"),
    };
    let value = money
        .get("amount")
        .and_then(number)
        .context("capital.amount")?;
    let currency = money
        .get("currency")
        .and_then(Value::as_str)
        .context("capital.currency")?;
    Ok(Amount {
        value: value * unit,
        currency: currency.to_owned(),
    })
}

fn number(value: &Value) -> Option<f64> {
    value
        .as_float()
        .or_else(|| value.as_integer().map(|whole| whole as f64))
}

/// How a words file writes an amount: the first of its forms that it is large enough for.
pub fn written<'a>(words: &'a Table, amount: &Amount) -> Option<Written<'a>> {
    let forms = words.get("format")?.get("money")?.as_array()?;
    let form = forms.iter().find(|form| {
        let currency = form.get("currency").and_then(Value::as_str);
        let from = form.get("from").and_then(number);
        currency == Some(&amount.currency) && from.is_some_and(|from| amount.value >= from)
    })?;
    let count = amount.value / form.get("unit").and_then(number)?;
    // Six decimals tell apart whatever a source states; the zeros after them are not written.
    let decimals = format!("{count:.6}");
    let digits = decimals.trim_end_matches('0').chars();
    Some(Written {
        digits: digits.filter(char::is_ascii_digit).collect(),
        unit: form.get("unit_text")?.as_str()?,
    })
}

#[cfg(test)]
mod tests {
    use super::{Amount, Written, written};
    use crate::plan::Plan;
    use std::path::Path;
    use toml::Table;

    const WORDS: &str = r#"
        [format]
        money = [
            { currency = "VND", from = 1e12, unit = 1e12, unit_text = "T" },
            { currency = "VND", from = 0, unit = 1e8, unit_text = "Y" },
            { currency = "USD", from = 1e6, unit = 1000000, unit_text = "M" },
        ]"#;

    #[test]
    fn an_amount_is_counted_in_the_unit_that_fits() {
        let words: Table = WORDS.parse().expect("TOML");
        let read = |value, currency: &str| {
            let currency = currency.to_owned();
            written(&words, &Amount { value, currency }).map(|w| (w.digits, w.unit))
        };
        let digits = |digits: &str, unit| Some((digits.to_owned(), unit));
        assert_eq!(read(6361e9, "VND"), digits("6361", "T"));
        assert_eq!(read(14_331.6e9, "VND"), digits("143316", "T"));
        assert_eq!(read(1000e9, "VND"), digits("1", "T"));
        assert_eq!(read(724.756e9, "VND"), digits("724756", "Y"));
        assert_eq!(read(355e9, "VND"), digits("3550", "Y"));
        assert_eq!(read(430.1 * 1e6, "USD"), digits("4301", "M"));
        assert_eq!(read(5.0, "USD"), None);
        assert_eq!(read(5e9, "CNY"), None);
    }

    #[test]
    fn every_language_has_a_form_for_every_amount() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets");
        let plan = Plan::read(&folder).expect("the real data");
        for lang in &plan.languages {
            for amount in plan.projects.iter().filter_map(|p| p.amount.as_ref()) {
                let form = plan.written(amount, lang).expect("a form");
                assert!(!form.digits.is_empty() && !form.unit.is_empty());
            }
        }
    }

    #[test]
    fn a_form_without_a_unit_is_none() {
        let words = "[format]\nmoney = [{ currency = \"VND\", from = 0 }]".parse();
        let words: Table = words.expect("TOML");
        let amount = Amount {
            value: 1.0,
            currency: "VND".to_owned(),
        };
        assert_eq!(written(&words, &amount), None::<Written>);
    }
}
