use super::{Language, Word, fill};
use crate::plan::{Currency, Figure, Money, PartialDate, Qualifier};
use serde::{Deserialize, Serialize};

/// How a language writes numbers, dates and money.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Format {
    /// Between whole part and decimals.
    pub decimal: String,
    /// Between groups of three digits.
    pub group: String,
    /// A year, with `{y}`.
    pub year: String,
    /// A month, with `{m}` (number) or `{month}` (name) and `{y}`.
    pub month: String,
    /// A day, with `{d}` as well.
    pub day: String,
    /// Names of the months; empty where dates are written in numbers.
    pub months: Vec<String>,
    /// Money, largest unit first for each currency.
    pub money: Vec<MoneyForm>,
}

/// How amounts from some size up are written in a currency.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MoneyForm {
    /// Currency.
    pub currency: Currency,
    /// From this amount up.
    pub from: f64,
    /// Counted in this many units of the currency.
    pub unit: f64,
    /// Amount in a sentence: `{n} tỷ đồng`.
    pub text: String,
    /// The unit alone, under a large figure: `tỷ đồng`.
    pub unit_text: String,
}

/// Decimals of a number.
const DECIMALS: u32 = 3;
/// Decimals of an amount: in millions of millions (万亿) it still keeps its millions.
const MONEY_DECIMALS: u32 = 6;

impl Format {
    /// A number with up to three decimals, grouped by thousands.
    pub fn number(&self, value: f64) -> String {
        self.rounded(value, DECIMALS)
    }

    fn rounded(&self, value: f64, decimals: u32) -> String {
        let scale = 10_u64.pow(decimals);
        let parts = (value.abs() * scale as f64).round() as u64;
        let (whole, rest) = (parts / scale, parts % scale);
        let digits = whole.to_string();
        let mut text = String::new();
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                text.push_str(&self.group);
            }
            text.push(digit);
        }
        if rest > 0 {
            text.push_str(&self.decimal);
            text.push_str(
                format!("{rest:0width$}", width = decimals as usize).trim_end_matches('0'),
            );
        }
        if value < 0.0 && parts > 0 {
            format!("−{text}")
        } else {
            text
        }
    }

    /// A date as precisely as it is known.
    pub fn date(&self, date: PartialDate) -> String {
        let form = match (date.month, date.day) {
            (None, _) => &self.year,
            (_, None) => &self.month,
            _ => &self.day,
        };
        let month = date.month.unwrap_or(1);
        let name = self
            .months
            .get(usize::from(month) - 1)
            .map_or("", String::as_str);
        fill(
            form,
            &[
                ("y", &date.year.to_string()),
                ("m", &month.to_string()),
                ("month", name),
                ("d", &date.day.unwrap_or(1).to_string()),
            ],
        )
    }

    fn money_form(&self, amount: f64, currency: Currency) -> Option<&MoneyForm> {
        let mut forms = self.money.iter().filter(|f| f.currency == currency);
        let fits = forms.clone().find(|f| amount >= f.from);
        fits.or_else(|| forms.next_back())
    }

    fn in_unit(&self, amount: f64, form: &MoneyForm) -> String {
        self.rounded(amount / form.unit, MONEY_DECIMALS)
    }

    /// An amount as people say it; the bare number and code where the language has no form for it.
    pub fn money(&self, amount: f64, currency: Currency) -> String {
        match self.money_form(amount, currency) {
            Some(form) => fill(&form.text, &[("n", &self.in_unit(amount, form))]),
            None => format!("{} {}", self.number(amount), currency.code()),
        }
    }

    /// An amount as a figure and its unit, to be set apart.
    pub fn money_parts(&self, amount: f64, currency: Currency) -> (String, String) {
        match self.money_form(amount, currency) {
            Some(form) => (self.in_unit(amount, form), form.unit_text.clone()),
            None => (self.number(amount), currency.code().to_owned()),
        }
    }
}

impl Language {
    /// "over", "about" or "nearly" before a number or an amount, as its source states it.
    pub fn qualified(&self, qualifier: Qualifier, number: &str) -> String {
        let word = match qualifier {
            Qualifier::Exact => return number.to_owned(),
            Qualifier::Over => Word::Over,
            Qualifier::About => Word::About,
            Qualifier::Nearly => Word::Nearly,
        };
        fill(self.words.get(word), &[("n", number)])
    }

    /// A sourced amount with its qualifier.
    pub fn money(&self, money: &Money) -> String {
        self.qualified(
            money.qualifier,
            &self.format.money(money.amount, money.currency),
        )
    }

    /// A number and its unit.
    pub fn measured(&self, number: &str, unit: &str) -> String {
        // A percent sign stands at its number.
        match unit.starts_with('%') {
            true => [number, unit].concat(),
            false => fill(
                self.words.get(Word::Measured),
                &[("n", number), ("unit", unit)],
            ),
        }
    }

    /// A sourced number with its qualifier, without its unit.
    pub fn figure(&self, figure: &Figure) -> String {
        self.qualified(figure.qualifier, &self.format.number(figure.value))
    }

    /// A date.
    pub fn date(&self, date: PartialDate) -> String {
        self.format.date(date)
    }
}
