//! What a reader takes away: the wanted projects as a table, what is shown as GeoJSON, the link as a code.

mod book;
mod geo;
mod page;
mod qr;
mod sheet;
mod table;

pub use page::page;

use plan_core::{
    geo::MapPoint,
    i18n::Phrase,
    plan::{Lang, Plan, ProjectIx, Source, SourceIx},
    state::Layer,
};
use table::{COLUMNS, Cell};
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
    Zip(#[from] rawzip::Error),
    /// The same.
    #[error(transparent)]
    Write(#[from] std::io::Error),
}

/// What a map shows.
#[derive(Debug, Clone)]
pub struct Shown<'p> {
    pub(crate) plan: &'p Plan,
    pub(crate) lang: Lang,
    /// The wanted projects as they stand in the panel.
    pub(crate) projects: Vec<ProjectIx>,
    /// Layers that are on.
    pub(crate) layers: Vec<Layer>,
}

impl<'p> Shown<'p> {
    /// Projects and layers by their ids, with spaces between. The plan has them all: what it does not have is
    /// left out.
    pub fn new(plan: &'p Plan, lang: Lang, projects: &str, layers: &str) -> Self {
        let known = |layer: &Layer| layers.split(' ').any(|id| id == layer.id(plan));
        Self {
            plan,
            lang,
            projects: projects
                .split(' ')
                .filter_map(|id| plan.project(id))
                .collect(),
            layers: Layer::all(plan).filter(known).collect(),
        }
    }

    /// Degrees east and north, to some ten centimetres.
    pub(crate) fn degrees(&self, at: Option<MapPoint>) -> Option<[f64; 2]> {
        let at = at?;
        let projection = &self.plan.projection;
        let (lon, lat) = projection.geo_from_map(f64::from(at.x), f64::from(at.y));
        Some([lon, lat].map(|degrees| (degrees * 1e6).round() / 1e6))
    }

    /// The table: its head, then a row a project.
    pub(crate) fn rows(&self) -> Vec<Vec<Cell>> {
        let head = COLUMNS.map(|(column, _)| Cell::Text(column.head(self)));
        let mut rows = vec![head.to_vec()];
        for &project in &self.projects {
            rows.push(
                COLUMNS
                    .map(|(column, _)| column.cell(self, project))
                    .to_vec(),
            );
        }
        rows
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
            "xlsx" => book::xlsx(self),
            "geojson" => Ok(geo::collection(self).into_bytes()),
            other => Err(TakeError::Unknown(other.to_owned())),
        }
    }
}
