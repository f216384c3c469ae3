use super::METRES_PER_UNIT;

/// A scale bar: a round distance and how long it is on the screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ScaleBar {
    /// Length on the ground, km.
    pub km: f64,
    /// Length on the screen, CSS pixels.
    pub px: f64,
}

impl ScaleBar {
    /// The longest of 1, 2, 5 × 10ⁿ km (from 100 m to 500 km) that is at most so long at a scale in
    /// pixels per map unit.
    pub fn new(px_per_unit: f64, most_px: f64) -> Self {
        let px_per_km = px_per_unit * 1000.0 / METRES_PER_UNIT;
        let steps = [
            500.0, 200.0, 100.0, 50.0, 20.0, 10.0, 5.0, 2.0, 1.0, 0.5, 0.2,
        ];
        let fits = steps.into_iter().find(|km| km * px_per_km <= most_px);
        let km = fits.unwrap_or(0.1);
        Self {
            km,
            px: km * px_per_km,
        }
    }
}
