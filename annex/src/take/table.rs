//! The wanted projects in columns.

use super::Shown;
use plan_core::{
    i18n::{Phrase, Word},
    plan::{Precision, Project, SourceIx},
};

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Words.
    Text(String),
    /// A number.
    Number(f64),
    /// Not published.
    Empty,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Option<f64>> for Cell {
    fn from(number: Option<f64>) -> Self {
        number.map_or(Self::Empty, Self::Number)
    }
}

/// A column: its head, its width in letters, and what stands in it.
pub struct Column<'p> {
    pub head: String,
    pub width: f64,
    cell: Box<dyn Fn(&Project) -> Cell + 'p>,
}

impl Column<'_> {
    pub fn cell(&self, project: &Project) -> Cell {
        (self.cell)(project)
    }
}

/// All columns, in the shown language. Amounts are whole, in their own currency; lengths in kilometres.
pub fn columns<'p>(shown: &'p Shown<'p>) -> Vec<Column<'p>> {
    let (plan, lang) = (shown.plan, shown.lang);
    let language = plan.language(lang);
    let word = |word: Word| language.words.get(word).to_owned();
    let separator = language.words.get(Word::ListSeparator);
    let phrase = |phrase| shown.phrase(phrase).to_owned();
    let with_unit = |name: Word, unit: &str| format!("{} ({unit})", language.words.get(name));
    let districts = move |project: &Project| -> String {
        let names: Vec<&str> = project
            .districts
            .iter()
            .map(|&d| plan[d].full_name.get(lang))
            .collect();
        names.join(separator)
    };
    let zones = move |project: &Project| -> String {
        let mut names: Vec<&str> = Vec::new();
        for &district in &project.districts {
            let name = plan[plan[district].zone].name.get(lang);
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.join(separator)
    };
    let communes = move |project: &Project| -> String {
        let names: Vec<&str> = project
            .communes
            .iter()
            .map(|&c| plan[c].name.get(lang))
            .collect();
        names.join(separator)
    };
    let money = |project: &Project| project.capital.first().cloned();
    let sources = move |project: &Project| -> String {
        let urls: Vec<&str> = project
            .all_sources(plan)
            .iter()
            .map(|&SourceIx(ix)| plan.sources[usize::from(ix)].url.as_str())
            .collect();
        urls.join(" ")
    };
    let degrees = move |project: &Project| {
        let at = project.at?;
        Some(
            plan.projection
                .geo_from_map(f64::from(at.x), f64::from(at.y)),
        )
    };
    let exact = [
        phrase(Phrase::PlaceExact),
        word(Word::Placed),
        word(Word::NotPlaced),
    ];
    let column = |head: String, width: f64, cell: Box<dyn Fn(&Project) -> Cell + 'p>| Column {
        head,
        width,
        cell,
    };
    vec![
        column("id".to_owned(), 18.0, Box::new(|p| p.id.as_str().into())),
        column(
            word(Word::Project),
            48.0,
            Box::new(move |p| p.name.get(lang).into()),
        ),
        column(
            word(Word::Sector),
            20.0,
            Box::new(move |p| plan[p.sector].name.get(lang).into()),
        ),
        column(word(Word::Zone), 24.0, Box::new(move |p| zones(p).into())),
        column(
            word(Word::Districts),
            28.0,
            Box::new(move |p| districts(p).into()),
        ),
        column(
            word(Word::Commune),
            24.0,
            Box::new(move |p| communes(p).into()),
        ),
        column(
            word(Word::Kind),
            24.0,
            Box::new(move |p| language.words.get(p.kind.word()).into()),
        ),
        column(
            word(Word::Status),
            20.0,
            Box::new(move |p| language.words.get(p.step.word()).into()),
        ),
        column(
            phrase(Phrase::StatusOn),
            14.0,
            Box::new(move |p| {
                p.status
                    .date
                    .map_or(Cell::Empty, |d| language.date(d).into())
            }),
        ),
        column(
            word(Word::Capital),
            20.0,
            Box::new(move |p| money(p).map(|m| m.amount).into()),
        ),
        column(
            phrase(Phrase::Currency),
            8.0,
            Box::new(move |p| money(p).map_or(Cell::Empty, |m| m.currency.code().into())),
        ),
        column(
            phrase(Phrase::CapitalOn),
            14.0,
            Box::new(move |p| money(p).map_or(Cell::Empty, |m| language.date(m.as_of).into())),
        ),
        column(
            with_unit(Word::Area, language.words.get(Word::Hectares)),
            12.0,
            Box::new(|p| p.area_ha.first().map(|f| f.value).into()),
        ),
        column(
            with_unit(Word::Power, language.words.get(Word::Megawatts)),
            12.0,
            Box::new(|p| p.power_mw.as_ref().map(|f| f.value).into()),
        ),
        column(
            with_unit(Word::Length, language.words.get(Word::Kilometres)),
            12.0,
            Box::new(|p| p.length_km.as_ref().map(|f| f.value).into()),
        ),
        column(
            word(Word::Investor),
            28.0,
            Box::new(move |p| {
                let investor = p.investor.as_ref();
                investor.map_or(Cell::Empty, |fact| fact.text.get(lang).into())
            }),
        ),
        column(
            phrase(Phrase::Longitude),
            12.0,
            Box::new(move |p| degrees(p).map(|(lon, _)| rounded(lon)).into()),
        ),
        column(
            phrase(Phrase::Latitude),
            12.0,
            Box::new(move |p| degrees(p).map(|(_, lat)| rounded(lat)).into()),
        ),
        column(
            word(Word::Place),
            18.0,
            Box::new(move |p| {
                let [exact, placed, none] = &exact;
                match (p.at, p.precision) {
                    (None, _) => none.as_str().into(),
                    (_, Precision::Exact) => exact.as_str().into(),
                    _ => placed.as_str().into(),
                }
            }),
        ),
        column(
            word(Word::Sources),
            60.0,
            Box::new(move |p| sources(p).into()),
        ),
    ]
}

/// Degrees to some ten centimetres.
pub fn rounded(degrees: f64) -> f64 {
    (degrees * 1e6).round() / 1e6
}
