//! Filters in links: a key a facet, a span or the text.

use super::{Facet, Filters, Measure, Span};
use crate::{decimal, plan::Plan};

impl Filters {
    /// The text's key in links.
    pub const TEXT_KEY: &'static str = "q";

    /// Keys and values, those that are set.
    pub fn pairs(&self, plan: &Plan) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        for facet in Facet::ALL {
            let ids: Vec<String> = self
                .of(facet)
                .map(|option| facet.id(plan, option))
                .collect();
            if !ids.is_empty() {
                pairs.push((facet.key(), ids.join(",")));
            }
        }
        for measure in Measure::ALL {
            let span = self.span(measure);
            if !span.is_open() {
                let end = |end: Option<f64>| end.map_or(String::new(), written);
                pairs.push((
                    measure.key(),
                    format!("{}~{}", end(span.from), end(span.to)),
                ));
            }
        }
        if !self.text.is_empty() {
            pairs.push((Self::TEXT_KEY, self.text.clone()));
        }
        pairs
    }

    /// Takes over what a key and its value ask for. Returns what of the value makes no sense, or `None` if
    /// the key is not one of filters.
    pub fn read(&mut self, plan: &Plan, key: &str, value: &str) -> Option<Vec<String>> {
        if key == Self::TEXT_KEY {
            self.text = value.to_owned();
            return Some(Vec::new());
        }
        if let Some(facet) = Facet::ALL.into_iter().find(|facet| facet.key() == key) {
            let mut unknown = Vec::new();
            let mut next = self.clone();
            for id in value.split(',') {
                match facet.find(plan, id) {
                    Some(option) => next = next.with(facet, option, true),
                    None => unknown.push(id.to_owned()),
                }
            }
            *self = next;
            return Some(unknown);
        }
        let measure = Measure::ALL
            .into_iter()
            .find(|measure| measure.key() == key)?;
        match span(value) {
            Some(span) => {
                self.spans[measure as usize] = span;
                Some(Vec::new())
            }
            None => Some(vec![value.to_owned()]),
        }
    }
}

/// A figure to the hundredth, as short as that is. (To write all its digits needs tables of their own.)
fn written(figure: f64) -> String {
    let text = format!("{figure:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// `500~2000`, `500~` or `~2000`.
fn span(value: &str) -> Option<Span> {
    let (from, to) = value.split_once('~')?;
    let end = |text: &str| match text {
        "" => Some(None),
        text => decimal::parse(text)
            .filter(|figure| *figure >= 0.0)
            .map(Some),
    };
    let span = Span {
        from: end(from)?,
        to: end(to)?,
    };
    let is_one = span.from.zip(span.to).is_none_or(|(from, to)| from <= to);
    (is_one && !span.is_open()).then_some(span)
}
