//! What a command may be told.

use std::path::PathBuf;

/// A data folder that is to be.
#[derive(Debug, PartialEq)]
pub struct NewProvince {
    /// Where.
    pub dir: PathBuf,
    /// The GeoJSON of its districts.
    pub districts: PathBuf,
    /// What else is asked, by option.
    pub options: Vec<(&'static str, String)>,
}

/// The options of `new-province` that have a value of their own.
pub const OF_PROVINCE: [&str; 7] = [
    "region",
    "slug",
    "languages",
    "currency",
    "id",
    "name",
    "full-name",
];

/// Which tests run; empty lists mean all.
#[derive(Debug, Default, PartialEq)]
pub struct TestOptions {
    /// Browser engines.
    pub engines: Vec<String>,
    /// Suites.
    pub only: Vec<String>,
}

/// What is measured.
#[derive(Debug, PartialEq)]
pub struct BenchOptions {
    /// Pages; empty: all.
    pub only: Vec<String>,
    /// How often.
    pub runs: usize,
    /// One data set only.
    pub set: Option<&'static str>,
    /// Our page, built elsewhere or before.
    pub dist: Option<PathBuf>,
    /// Only the layout is timed, without a browser.
    pub layout: bool,
}

impl BenchOptions {
    /// The data sets.
    pub fn sets(&self) -> Vec<&'static str> {
        self.set.map_or(SETS.to_vec(), |set| vec![set])
    }

    /// Whether it is the whole benchmark, whose table is kept.
    pub fn is_whole(&self) -> bool {
        self.only.is_empty() && self.set.is_none() && self.dist.is_none() && self.runs >= RUNS
    }
}

/// The data sets that are measured.
pub(super) const SETS: [&str; 2] = ["S", "L"];
/// So many runs have a median.
pub(super) const RUNS: usize = 7;

/// Where screenshots go.
#[derive(Debug, Default, PartialEq)]
pub struct ShotOptions {
    /// Folder; the README's pictures and the contact sheets have one of their own.
    pub out: Option<PathBuf>,
    /// Which ones.
    pub kind: ShotKind,
}

/// Which screenshots.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub enum ShotKind {
    /// Every language, size and theme.
    #[default]
    Series,
    /// The README's pictures.
    Readme,
    /// Contact sheets.
    Contact,
    /// The story, a sheet for each language.
    Story,
    /// The pictures that messengers show, and the home screen's icon.
    Preview,
}
