use super::METRES_PER_UNIT;

/// A scale bar: a round distance and how long it is on the screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ScaleBar {
    /// Kilometres.
    pub km: f64,
    /// Its length, CSS pixels.
    pub px: f64,
}

impl ScaleBar {
    /// The longest of 1, 2, 5 × 10ⁿ km that is at most `most_px` long at a scale in pixels per map
    /// unit, and never less than 100 m.
    pub fn at(px_per_unit: f64, most_px: f64) -> Self {
        let px_per_km = px_per_unit * 1000.0 / METRES_PER_UNIT;
        let fits = |km: &f64| km * px_per_km <= most_px * (1.0 + 1e-9);
        let mut power = 0.1;
        while power < 1e6 && fits(&(power * 10.0)) {
            power *= 10.0;
        }
        let steps = [5.0, 2.0, 1.0].map(|step| step * power);
        let km = steps.into_iter().find(fits).unwrap_or(0.1);
        Self {
            km,
            px: km * px_per_km,
        }
    }
}
