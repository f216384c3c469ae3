//! What a reader takes away: the wanted projects as a table, what is shown as GeoJSON, the link as a code.

mod geo;
mod page;
mod qr;
mod sheet;
mod table;

pub use page::page;

use plan_core::{
    filter::{pick, pick_by, sort},
    i18n::Phrase,
    plan::{Lang, Plan, ProjectIx, Source, SourceIx},
    search::Search,
    state::{State, read_hash, reduce},
};
use thiserror::Error;

/// Why something could not be made.
#[derive(Debug, Error)]
pub enum TakeError {
    /// The script asks for something else.
    #[error("'{0}' is none of csv, xlsx, geojson")]
    Unknown(String),
    /// The table's writer.
    #[error(transparent)]
    Csv(#[from] csv::Error),
    /// The workbook's writer.
    #[error(transparent)]
    Xlsx(#[from] rust_xlsxwriter::XlsxError),
}

/// What a map shows.
#[derive(Debug, Clone)]
pub struct Shown<'p> {
    pub(crate) plan: &'p Plan,
    pub(crate) lang: Lang,
    pub(crate) state: State,
    /// The wanted projects as they stand in the panel.
    pub(crate) projects: Vec<ProjectIx>,
}

impl<'p> Shown<'p> {
    /// The state of a link, in a language.
    pub fn new(plan: &'p Plan, lang: Lang, link: &str) -> Self {
        let actions = read_hash(plan, link).actions;
        let state = actions
            .into_iter()
            .fold(State::new(plan, lang), |state, action| {
                reduce(plan, &state, action)
            });
        let picked = match state.filters.text.trim() {
            "" => pick(plan, &state.filters, &|_| true),
            _ => pick_by(plan, &state.filters, Search::new(plan).ok().as_ref()),
        };
        let mut projects = picked.projects;
        if let Some(order) = state.panel.table
            && let Some(by) = order.by
        {
            sort(plan, lang, &mut projects, by, order.falling);
        }
        Self {
            plan,
            lang,
            state,
            projects,
        }
    }

    /// A text of the second module.
    pub(crate) fn phrase(&self, phrase: Phrase) -> &'p str {
        let words = self.plan.programme.phrases.get(usize::from(self.lang.0));
        words.map_or("", |words| words.get(phrase))
    }

    /// What must stand with what is taken: the plan, what the borders are worth, whose geometry it is, and the
    /// sources.
    pub(crate) fn about(&self) -> Vec<String> {
        let (plan, lang) = (self.plan, self.lang);
        let texts = [
            &plan.title,
            &plan.decision.fact.text,
            &plan.borders_note,
            &plan.routes_note,
            &plan.districts_note,
        ];
        let mut lines: Vec<String> = texts.map(|text| text.get(lang).to_owned()).into();
        lines.extend(plan.attribution.iter().map(|a| a.name.clone()));
        let mut sources: Vec<SourceIx> = Vec::new();
        for &project in &self.projects {
            for source in plan[project].all_sources(plan) {
                if !sources.contains(&source) {
                    sources.push(source);
                }
            }
        }
        lines.extend(sources.iter().map(|&source| {
            let Source { publisher, url, .. } = &plan[source];
            format!("{publisher}: {url}")
        }));
        lines
    }

    /// A file: `csv`, `xlsx` or `geojson`.
    pub fn file(&self, format: &str) -> Result<Vec<u8>, TakeError> {
        match format {
            "csv" => sheet::csv(self),
            "xlsx" => sheet::xlsx(self),
            "geojson" => Ok(geo::collection(self).into_bytes()),
            other => Err(TakeError::Unknown(other.to_owned())),
        }
    }
}
