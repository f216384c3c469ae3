//! The wanted projects in columns.

use super::shown::Shown;
use plan_core::{
    i18n::{Phrase, Word},
    plan::{Precision, ProjectIx},
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

/// A column. Amounts are whole, in their own currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    Id,
    Name,
    Sector,
    Zones,
    Districts,
    Communes,
    Kind,
    Step,
    StepOn,
    Capital,
    Currency,
    CapitalOn,
    AreaHa,
    PowerMw,
    LengthKm,
    Investor,
    Longitude,
    Latitude,
    Precision,
    Sources,
}

/// All columns from left to right, each with its width in letters.
pub const COLUMNS: [(Column, u8); 20] = [
    (Column::Id, 18),
    (Column::Name, 48),
    (Column::Sector, 20),
    (Column::Zones, 24),
    (Column::Districts, 28),
    (Column::Communes, 24),
    (Column::Kind, 24),
    (Column::Step, 20),
    (Column::StepOn, 14),
    (Column::Capital, 20),
    (Column::Currency, 8),
    (Column::CapitalOn, 14),
    (Column::AreaHa, 12),
    (Column::PowerMw, 12),
    (Column::LengthKm, 12),
    (Column::Investor, 28),
    (Column::Longitude, 12),
    (Column::Latitude, 12),
    (Column::Precision, 18),
    (Column::Sources, 60),
];

impl Column {
    /// What it is called, in the shown language.
    pub fn head(self, shown: &Shown) -> String {
        let words = &shown.plan.language(shown.lang).words;
        let in_unit =
            |name: Word, unit: Word| [words.get(name), " (", words.get(unit), ")"].concat();
        let name = match self {
            Self::Id => "id",
            Self::Name => words.get(Word::Project),
            Self::Sector => words.get(Word::Sector),
            Self::Zones => words.get(Word::Zone),
            Self::Districts => words.get(Word::Districts),
            Self::Communes => words.get(Word::Commune),
            Self::Kind => words.get(Word::Kind),
            Self::Step => words.get(Word::Status),
            Self::StepOn => shown.phrase(Phrase::StatusOn),
            Self::Capital => words.get(Word::Capital),
            Self::Currency => shown.phrase(Phrase::Currency),
            Self::CapitalOn => shown.phrase(Phrase::CapitalOn),
            Self::AreaHa => return in_unit(Word::Area, Word::Hectares),
            Self::PowerMw => return in_unit(Word::Power, Word::Megawatts),
            Self::LengthKm => return in_unit(Word::Length, Word::Kilometres),
            Self::Investor => words.get(Word::Investor),
            Self::Longitude => shown.phrase(Phrase::Longitude),
            Self::Latitude => shown.phrase(Phrase::Latitude),
            Self::Precision => words.get(Word::Place),
            Self::Sources => words.get(Word::Sources),
        };
        name.to_owned()
    }

    /// What stands in it for a project.
    pub fn cell(self, shown: &Shown, project: ProjectIx) -> Cell {
        let (plan, lang) = (shown.plan, shown.lang);
        let language = plan.language(lang);
        let project = &plan[project];
        let money = project.capital.first();
        let number = match self {
            Self::Capital => money.map(|m| m.amount),
            Self::AreaHa => project.area_ha.first().map(|f| f.value),
            Self::PowerMw => project.power_mw.as_ref().map(|f| f.value),
            Self::LengthKm => project.length_km.as_ref().map(|f| f.value),
            Self::Longitude => shown.degrees(project.at).map(|[lon, _]| lon),
            Self::Latitude => shown.degrees(project.at).map(|[_, lat]| lat),
            _ => None,
        };
        let date = match self {
            Self::StepOn => project.status.date,
            Self::CapitalOn => money.map(|m| m.as_of),
            _ => None,
        };
        match (number, date) {
            (Some(number), _) => return Cell::Number(number),
            (_, Some(date)) => return Cell::Text(language.date(date)),
            _ => {}
        }
        let mut names: Vec<&str> = Vec::new();
        match self {
            Self::Id => names.push(&project.id),
            Self::Name => names.push(project.name.get(lang)),
            Self::Sector => names.push(plan[project.sector].name.get(lang)),
            Self::Zones => {
                for &district in &project.districts {
                    let name = plan[plan[district].zone].name.get(lang);
                    if !names.contains(&name) {
                        names.push(name);
                    }
                }
            }
            Self::Districts => {
                for &district in &project.districts {
                    names.push(plan[district].full_name.get(lang));
                }
            }
            Self::Communes => {
                for &commune in &project.communes {
                    names.push(plan[commune].name.get(lang));
                }
            }
            Self::Kind => names.push(language.words.get(project.kind.word())),
            Self::Step => names.push(language.words.get(project.step.word())),
            Self::Currency => names.extend(money.map(|m| m.currency.code())),
            Self::Investor => names.extend(project.investor.as_ref().map(|f| f.text.get(lang))),
            Self::Precision => names.push(match (project.at, project.precision) {
                (None, _) => language.words.get(Word::NotPlaced),
                (_, Precision::Exact) => shown.phrase(Phrase::PlaceExact),
                _ => language.words.get(Word::Placed),
            }),
            Self::Sources => {
                for source in project.all_sources(plan) {
                    names.push(&plan[source].url);
                }
            }
            _ => {}
        }
        let between = match self {
            Self::Sources => " ",
            _ => language.words.get(Word::ListSeparator),
        };
        match names.is_empty() {
            true => Cell::Empty,
            false => Cell::Text(names.join(between)),
        }
    }
}

/// The table: its head, then a row a project.
pub fn rows(shown: &Shown) -> Vec<Vec<Cell>> {
    let head = COLUMNS.map(|(column, _)| Cell::Text(column.head(shown)));
    let mut rows = vec![head.to_vec()];
    for &project in &shown.projects {
        rows.push(
            COLUMNS
                .map(|(column, _)| column.cell(shown, project))
                .to_vec(),
        );
    }
    rows
}
