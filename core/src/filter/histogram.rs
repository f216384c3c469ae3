use super::Measure;
use crate::plan::{Plan, ProjectIx};

/// How many projects have a figure of which size. Bars begin at 1, 2 and 5 of each power of ten: capital and
/// area reach over four of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Histogram {
    /// The first bar's place on the endless scale.
    first: i32,
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

impl Histogram {
    /// Of some of a plan's projects, on a scale for all of them; `None` where no project has a figure.
    pub fn of(plan: &Plan, measure: Measure, projects: &[ProjectIx]) -> Option<Self> {
        let figure = |ix: ProjectIx| measure.of(plan, ix).filter(|figure| *figure > 0.0);
        let all = plan.project_ixs().filter_map(figure).map(place);
        let (first, last) = all.fold(None, |range: Option<(i32, i32)>, at| {
            let (first, last) = range.unwrap_or((at, at));
            Some((first.min(at), last.max(at)))
        })?;
        let mut histogram = Self {
            first,
            bars: vec![0; (last - first) as usize + 1],
            unpublished: 0,
        };
        for &ix in projects {
            match figure(ix) {
                Some(figure) => histogram.bars[(place(figure) - first) as usize] += 1,
                None => histogram.unpublished += 1,
            }
        }
        Some(histogram)
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
        (at.max(0) as usize).min(self.bars.len())
    }
}
