use super::{
    At, Check,
    shapes::{on_earth, place},
};
use crate::{
    author::{Code, geometry::Coverage, raw::LonLat, read::Folder},
    plan::Precision,
};

/// Smaller than what rounding leaves between two drawings of one border.
const LEAST_KM2: f64 = 0.02;
/// Borders on a map of a province are simplified: a point on one may fall a little to its other side.
const BORDER_KM: f64 = 2.0;

/// Districts cover the province once, and points lie where they are said to.
pub(super) fn all(f: &Folder, check: &mut Check) {
    const FILE: &str = "districts.geojson";
    let coverage = Coverage::of(&f.district_shapes);
    for overlap in coverage.overlaps(LEAST_KM2) {
        let [a, b] = overlap.of.map(|i| &f.district_shapes[i]);
        let (lon, lat) = overlap.at;
        let reason = format!(
            "covers {:.2} km² of '{}' as well, near {lon:.3}, {lat:.3}",
            overlap.km2, b.id
        );
        check.wrong(&place(FILE, a).field("geometry"), Code::Overlap, reason);
    }
    for gap in coverage.gaps(LEAST_KM2) {
        let (lon, lat) = gap.at;
        let reason = format!(
            "leaves {:.2} km² between districts to nobody, near {lon:.3}, {lat:.3}",
            gap.km2
        );
        check.wrong(&At::file(FILE), Code::Gap, reason);
    }
    let mut points = Points { coverage, check };
    for (i, town) in f.towns.iter().enumerate() {
        let at = At::record("towns.toml", "town", i);
        points.inside(&at.field("at"), town.at, &[], BORDER_KM);
    }
    for (i, gate) in f.gates.gate.iter().enumerate() {
        let at = At::record("gates.toml", "gate", i);
        let district = [gate.district.clone()];
        points.inside(
            &at.field("at"),
            gate.at,
            &district,
            gate.error_km.max(BORDER_KM),
        );
    }
    // A label's own place is inside what it names, to the metre: nobody rounds it.
    for (i, district) in f.districts.district.iter().enumerate() {
        let at = At::record("districts.toml", "district", i);
        if let Some(label) = district.label {
            points.inside(
                &at.field("label"),
                label,
                std::slice::from_ref(&district.code),
                0.0,
            );
        }
    }
    for (i, zone) in f.zones.iter().enumerate() {
        let at = At::record("zones.toml", "zone", i);
        let districts = f.districts.district.iter().filter(|d| d.zone == zone.id);
        let codes: Vec<String> = districts.map(|d| d.code.clone()).collect();
        if let Some(label) = zone.label {
            points.inside(&at.field("label"), label, &codes, 0.0);
        }
    }
    for (i, commune) in f.communes.commune.iter().enumerate() {
        let at = At::record("communes.toml", "commune", i);
        points.inside(&at.field("at"), commune.at, &commune.districts, BORDER_KM);
    }
    for project in &f.projects {
        let at = At::part(&project.file, "place.at");
        let known = matches!(
            project.place.precision,
            Precision::Exact | Precision::Commune
        );
        if let Some(point) = project.place.at.filter(|_| known) {
            points.inside(&at, point, &project.districts, BORDER_KM);
        }
    }
}

struct Points<'c, 'a> {
    coverage: Coverage,
    check: &'c mut Check<'a>,
}

impl Points<'_, '_> {
    /// Inside one of some districts, or of any where none is named, but for `error_km`.
    #[inline(never)]
    fn inside(&mut self, at: &At, point: LonLat, districts: &[String], error_km: f64) {
        let position = (point.lon, point.lat);
        if !on_earth(position) {
            return; // said already
        }
        let from_districts = self.coverage.distance_km(position, districts);
        if from_districts == Some(0.0) {
            return;
        }
        let Some((from_province, nearest)) = self.coverage.nearest(position) else {
            return;
        };
        let LonLat { lon, lat } = point;
        if from_province > error_km {
            let reason = format!("{lon}, {lat} is {from_province:.0} km outside the province");
            return self.check.wrong(at, Code::OutsideProvince, reason);
        }
        if let Some(km) = from_districts
            && km > error_km
        {
            let reason = format!(
                "{lon}, {lat} is {km:.0} km outside {}: it lies in '{nearest}'",
                districts.join(", ")
            );
            self.check.wrong(at, Code::OutsideDistrict, reason);
        }
    }
}
