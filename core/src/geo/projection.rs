use super::{
    METRES_PER_UNIT, MapPoint,
    turn::{sin, sin_cos},
};
use serde::{Deserialize, Serialize};

// WGS84.
const SEMI_MAJOR_M: f64 = 6_378_137.0;
const FLATTENING: f64 = 1.0 / 298.257_223_563;
const ECC2: f64 = FLATTENING * (2.0 - FLATTENING);

/// A transverse Mercator projection on the WGS84 ellipsoid, centred on the province.
///
/// Conformal, and within 0.02 % of true length up to 100 km from the central meridian, so one scale
/// bar serves the whole map. Series after Snyder (USGS PP 1395, eq. 8-9 to 8-25).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Projection {
    /// Central meridian, degrees.
    pub lon0: f64,
    /// Latitude of the plane's origin, degrees.
    pub lat0: f64,
    /// Easting of map x = 0, metres from the central meridian.
    pub west_m: f64,
    /// Northing of map y = 0, metres from `lat0`.
    pub north_m: f64,
}

impl Projection {
    /// A projection for an extent in degrees (`west, south, east, north`).
    ///
    /// Its map origin is the central point until [`Projection::with_origin`] moves it.
    pub fn for_extent([west, south, east, north]: [f64; 4]) -> Self {
        Self {
            lon0: (west + east) / 2.0,
            lat0: (south + north) / 2.0,
            west_m: 0.0,
            north_m: 0.0,
        }
    }

    /// The same plane with map `(0, 0)` at a point given in the present map space.
    pub fn with_origin(self, x: f64, y: f64) -> Self {
        Self {
            west_m: self.west_m + x * METRES_PER_UNIT,
            north_m: self.north_m - y * METRES_PER_UNIT,
            ..self
        }
    }

    /// Degrees to map units.
    pub fn map_from_geo(&self, lon: f64, lat: f64) -> (f64, f64) {
        let (east, north) = self.metres_from_geo(lon, lat);
        (
            (east - self.west_m) / METRES_PER_UNIT,
            (self.north_m - north) / METRES_PER_UNIT,
        )
    }

    /// Degrees to a map point.
    pub fn point(&self, lon: f64, lat: f64) -> MapPoint {
        let (x, y) = self.map_from_geo(lon, lat);
        MapPoint::new(x, y)
    }

    /// Map units to degrees, `(lon, lat)`; within 1 mm of the inverse.
    pub fn geo_from_map(&self, x: f64, y: f64) -> (f64, f64) {
        let (mut lon, mut lat) = (self.lon0, self.lat0);
        // Newton's method with the plane's own scale: the forward series is the only formula.
        for _ in 0..8 {
            let (px, py) = self.map_from_geo(lon, lat);
            let phi = lat.to_radians();
            let (m, n) = radii_m(phi);
            lon += ((x - px) * METRES_PER_UNIT / (n * sin_cos(phi).1)).to_degrees();
            lat -= ((y - py) * METRES_PER_UNIT / m).to_degrees();
        }
        (lon, lat)
    }

    fn metres_from_geo(&self, lon: f64, lat: f64) -> (f64, f64) {
        let phi = lat.to_radians();
        let (sin, cos) = sin_cos(phi);
        let t = (sin / cos).powi(2);
        let second_ecc2 = ECC2 / (1.0 - ECC2);
        let c = second_ecc2 * cos * cos;
        let a = (lon - self.lon0).to_radians() * cos;
        let (_, n) = radii_m(phi);
        let east = n
            * (a + (1.0 - t + c) * a.powi(3) / 6.0
                + (5.0 - 18.0 * t + t * t + 72.0 * c - 58.0 * second_ecc2) * a.powi(5) / 120.0);
        let north = meridian_arc_m(phi) - meridian_arc_m(self.lat0.to_radians())
            + n * (sin / cos)
                * (a * a / 2.0
                    + (5.0 - t + 9.0 * c + 4.0 * c * c) * a.powi(4) / 24.0
                    + (61.0 - 58.0 * t + t * t + 600.0 * c - 330.0 * second_ecc2) * a.powi(6)
                        / 720.0);
        (east, north)
    }
}

/// Radii of curvature at a latitude in radians: along the meridian, and across it.
fn radii_m(phi: f64) -> (f64, f64) {
    let w2 = 1.0 - ECC2 * sin(phi).powi(2);
    let n = SEMI_MAJOR_M / w2.sqrt();
    (n * (1.0 - ECC2) / w2, n)
}

/// Distance along the meridian from the equator.
fn meridian_arc_m(phi: f64) -> f64 {
    let (e2, e4, e6) = (ECC2, ECC2.powi(2), ECC2.powi(3));
    SEMI_MAJOR_M
        * ((1.0 - e2 / 4.0 - 3.0 * e4 / 64.0 - 5.0 * e6 / 256.0) * phi
            - (3.0 * e2 / 8.0 + 3.0 * e4 / 32.0 + 45.0 * e6 / 1024.0) * sin(2.0 * phi)
            + (15.0 * e4 / 256.0 + 45.0 * e6 / 1024.0) * sin(4.0 * phi)
            - (35.0 * e6 / 3072.0) * sin(6.0 * phi))
}
