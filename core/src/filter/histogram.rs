use super::Measure;
use crate::plan::{Plan, ProjectIx};

/// Which bar each project of a plan is in. Bars begin at 1, 2 and 5 of each power of ten: capital and area
/// reach over four of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    /// The first bar's place on the endless scale.
    first: i32,
    /// How many bars there are.
    pub count: usize,
    /// The bar of each project that has a published figure.
    bars: Vec<Option<u16>>,
}

/// How many projects have a figure of which size.
#[derive(Debug, Clone, PartialEq)]
pub struct Histogram {
    /// How many projects are in each bar.
    pub bars: Vec<usize>,
    /// How many have no published figure.
    pub unpublished: usize,
}

/// Where bars begin within a power of ten.
const STEPS: [f64; 3] = [1.0, 2.0, 5.0];

/// The bar of a figure above zero.
fn place(figure: f64) -> i32 {
    let power = figure.log10().floor() as i32;
    // The logarithm may be off by its last bit.
    (power * 3 - 3..=power * 3 + 5)
        .rev()
        .find(|&at| start(at) <= figure)
        .unwrap_or(power * 3)
}

/// The least figure of a bar.
fn start(at: i32) -> f64 {
    let power = at.div_euclid(3);
    // Powers above one are whole numbers, and exact.
    let size = 10_f64.powi(power.abs());
    let step = STEPS[at.rem_euclid(3) as usize];
    if power < 0 { step / size } else { step * size }
}

impl Scale {
    /// A scale for all of a plan's projects; `None` where none has a figure.
    pub fn of(plan: &Plan, measure: Measure) -> Option<Self> {
        let place_of = |ix| {
            measure
                .of(plan, ix)
                .filter(|figure| *figure > 0.0)
                .map(place)
        };
        let places: Vec<Option<i32>> = plan.project_ixs().map(place_of).collect();
        let (mut first, mut last) = (i32::MAX, i32::MIN);
        for at in places.iter().flatten() {
            (first, last) = (first.min(*at), last.max(*at));
        }
        let bar = |at: Option<i32>| at.map(|at| (at - first) as u16);
        (first <= last).then(|| Self {
            first,
            count: (last - first) as usize + 1,
            bars: places.into_iter().map(bar).collect(),
        })
    }

    /// Counts some of the projects.
    pub fn histogram(&self, projects: &[ProjectIx]) -> Histogram {
        let mut histogram = Histogram {
            bars: vec![0; self.count],
            unpublished: 0,
        };
        for ix in projects {
            match self.bars[usize::from(ix.0)] {
                Some(bar) => histogram.bars[usize::from(bar)] += 1,
                None => histogram.unpublished += 1,
            }
        }
        histogram
    }

    /// The least figure of a bar, and of the one after the last.
    pub fn start(&self, bar: usize) -> f64 {
        start(self.first + bar as i32)
    }

    /// The bar that a figure lies in or begins.
    pub fn bar_of(&self, figure: f64) -> usize {
        let at = if figure > 0.0 {
            place(figure) - self.first
        } else {
            0
        };
        (at.max(0) as usize).min(self.count)
    }
}
