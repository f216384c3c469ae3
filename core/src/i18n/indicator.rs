//! An indicator's figure as people say it.

use super::{Language, Word, fill};
use crate::plan::{Indicator, IndicatorFigure, Lang, Unit};

impl Language {
    /// A figure with its qualifier and unit; of a range, both ends. `lang` is this language.
    pub fn indicator(&self, indicator: &Indicator, figure: &IndicatorFigure, lang: Lang) -> String {
        let (low, high) = (figure.value, figure.up_to);
        let text = match &indicator.unit {
            Unit::Plain(unit) => {
                let ends = [Some(low), high].into_iter().flatten();
                let ends: Vec<String> = ends.map(|end| self.format.number(end)).collect();
                self.measured(&ends.join("–"), unit.get(lang))
            }
            Unit::Money(currency, per) => {
                let amount = match high {
                    None => self.format.money(low, *currency),
                    Some(high) => {
                        let ((from, unit), (to, same)) = (
                            self.format.money_parts(low, *currency),
                            self.format.money_parts(high, *currency),
                        );
                        let whole = self.format.money(high, *currency);
                        match unit == same {
                            true => whole.replacen(&to, &[&from, "–", &to].concat(), 1),
                            false => [&self.format.money(low, *currency), "–", &whole].concat(),
                        }
                    }
                };
                let brackets = self.words.get(Word::Brackets);
                let per = per
                    .as_ref()
                    .map(|per| fill(brackets, &[("n", per.get(lang))]));
                amount + &per.unwrap_or_default()
            }
        };
        self.qualified(figure.qualifier, &text)
    }
}
