use super::Measure;
use crate::{
    order,
    plan::{Lang, Plan, ProjectIx},
};
use std::cmp::Ordering;

/// A column of the table, by which its rows may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// Name.
    Name,
    /// Sector, in the legend's order.
    Sector,
    /// Main district.
    District,
    /// What stands behind it.
    Kind,
    /// How far it is.
    Step,
    /// Newest capital.
    Capital,
    /// Area.
    Area,
}

impl Column {
    /// All of them, from left to right.
    pub const ALL: [Self; 7] = [
        Self::Name,
        Self::Sector,
        Self::District,
        Self::Kind,
        Self::Step,
        Self::Capital,
        Self::Area,
    ];

    /// Its name in hooks.
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Sector => "sector",
            Self::District => "district",
            Self::Kind => "kind",
            Self::Step => "status",
            Self::Capital => "capital",
            Self::Area => "area",
        }
    }

    /// Whether it holds figures.
    pub fn is_figure(self) -> bool {
        matches!(self, Self::Capital | Self::Area)
    }
}

/// Sorts by a column, the least or the most first. What has nothing there comes last either way; what is
/// equal stays as it stood.
pub fn sort(plan: &Plan, lang: Lang, projects: &mut [ProjectIx], by: Column, falling: bool) {
    match by {
        Column::Name => {
            // Marks tell apart only what is the same without them.
            let key = |ix: ProjectIx| {
                let words = plan.letters.words(plan[ix].short.get(lang)).into_iter();
                let (plain, marks): (Vec<_>, Vec<_>) =
                    words.map(|w| (w.plain, (w.marked, w.tone))).unzip();
                Some((plain, marks))
            };
            by_key(projects, key, falling, Ord::cmp);
        }
        Column::Sector => by_key(projects, |ix| Some(plan[ix].sector), falling, Ord::cmp),
        Column::District => by_key(
            projects,
            |ix| plan[ix].districts.first().copied(),
            falling,
            Ord::cmp,
        ),
        Column::Kind => by_key(projects, |ix| Some(plan[ix].kind), falling, Ord::cmp),
        Column::Step => by_key(projects, |ix| Some(plan[ix].step), falling, Ord::cmp),
        Column::Capital => by_key(
            projects,
            |ix| Measure::Capital.of(plan, ix),
            falling,
            f64::total_cmp,
        ),
        Column::Area => by_key(
            projects,
            |ix| Measure::Area.of(plan, ix),
            falling,
            f64::total_cmp,
        ),
    }
}

fn by_key<K>(
    projects: &mut [ProjectIx],
    key: impl Fn(ProjectIx) -> Option<K>,
    falling: bool,
    compare: impl Fn(&K, &K) -> Ordering,
) {
    let mut keyed: Vec<(Option<K>, ProjectIx)> = projects.iter().map(|&ix| (key(ix), ix)).collect();
    order::by(&mut keyed, |(a, _), (b, _)| match (a, b) {
        (Some(a), Some(b)) if falling => compare(b, a),
        (Some(a), Some(b)) => compare(a, b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    });
    for (place, (_, ix)) in projects.iter_mut().zip(keyed) {
        *place = ix;
    }
}
