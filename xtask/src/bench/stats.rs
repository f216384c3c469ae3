//! What is said of several runs.

/// Figures of one kind, a run each.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Series(Vec<f64>);

impl Series {
    /// Adds a run's figure; one that could not be had is left out.
    pub fn add(&mut self, value: Option<f64>) {
        self.0.extend(value.filter(|value| value.is_finite()));
    }

    /// The middle one.
    pub fn median(&self) -> Option<f64> {
        quantile(&self.0, 0.5)
    }

    /// The least one.
    pub fn least(&self) -> Option<f64> {
        self.0.iter().copied().reduce(f64::min)
    }
}

/// The value below which a share of all lies, between its neighbours.
pub fn quantile(values: &[f64], share: f64) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let place = share * (sorted.len().checked_sub(1)? as f64);
    let (below, above) = (place.floor() as usize, place.ceil() as usize);
    Some(sorted[below] + (sorted[above] - sorted[below]) * (place - place.floor()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_median_is_the_middle_or_between_the_two_in_the_middle() {
        assert_eq!(quantile(&[3.0, 1.0, 100.0], 0.5), Some(3.0));
        assert_eq!(quantile(&[4.0, 1.0, 2.0, 9.0], 0.5), Some(3.0));
        assert_eq!(quantile(&[], 0.5), None);
    }

    #[test]
    fn a_quantile_is_among_the_greatest() {
        let values: Vec<f64> = (0..=100).map(f64::from).collect();
        assert_eq!(quantile(&values, 0.95), Some(95.0));
        assert_eq!(quantile(&values, 1.0), Some(100.0));
    }

    #[test]
    fn what_could_not_be_measured_does_not_count() {
        let mut series = Series::default();
        for value in [Some(2.0), None, Some(f64::NAN), Some(6.0), Some(5.0)] {
            series.add(value);
        }
        assert_eq!((series.median(), series.least()), (Some(5.0), Some(2.0)));
    }
}
