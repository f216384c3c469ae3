//! Lines of the folder as the plan's records.

use super::{Make, land::Ground};
use crate::{
    author::{geometry::Feature, read::Folder},
    geo::{MapPoint, path_data},
    plan::{Line, River, Road},
};

/// Extent of all districts in degrees: west, south, east, north.
pub fn degrees(f: &Folder) -> [f64; 4] {
    let all = f.district_shapes.iter().flat_map(|s| s.positions());
    all.fold(
        [f64::MAX, f64::MAX, f64::MIN, f64::MIN],
        |[w, s, e, n], (lon, lat)| [w.min(lon), s.min(lat), e.max(lon), n.max(lat)],
    )
}

/// Meridians and parallels, some five across the province, from well beyond it: a screen may be wide
/// where the province is tall.
pub fn graticule(ground: &Ground, [west, south, east, north]: [f64; 4]) -> String {
    const STEPS: [f64; 6] = [0.05, 0.1, 0.25, 0.5, 1.0, 2.0];
    let (width, height) = (east - west, north - south);
    let fits = |step: &f64| width.max(height) / step <= 6.0;
    let step = STEPS.into_iter().find(fits).unwrap_or(5.0);
    // A degree of longitude is that much shorter.
    let narrow = ((south + north) / 2.0).to_radians().cos();
    let ticks = |from: f64, to: f64, other_side: f64| {
        let beyond = (8.0 * step).max(1.5 * other_side - (to - from) / 2.0);
        let first = ((from - beyond) / step).ceil() as i32;
        let last = ((to + beyond) / step).floor() as i32;
        (first..=last).map(move |i| f64::from(i) * step)
    };
    let lons = || ticks(west, east, height / narrow);
    let lats = || ticks(south, north, width * narrow);
    let meridians = lons().map(|lon| lats().map(|lat| (lon, lat)).collect::<Vec<_>>());
    let parallels = lats().map(|lat| lons().map(|lon| (lon, lat)).collect());
    let lines: Vec<Vec<MapPoint>> = meridians
        .chain(parallels)
        .map(|l| ground.line(&l))
        .collect();
    path_data(lines.iter().map(Vec::as_slice), false)
}

/// Roads; only for a folder that was checked.
pub fn roads(make: &Make, ground: &Ground) -> Option<Vec<Road>> {
    let one = |(feature, lines): (&Feature, &Vec<Vec<MapPoint>>)| {
        Some(Road {
            id: feature.id.clone(),
            name: make.text(&feature.property("name").ok()?),
            kind: feature.property("kind").ok()?,
            state: feature.property("state").ok()?,
            lines: detailed(ground, lines),
        })
    };
    let roads = make.folder.road_lines.iter().zip(&ground.roads);
    roads.map(one).collect()
}

/// Rivers; only for a folder that was checked.
pub fn rivers(make: &Make, ground: &Ground) -> Option<Vec<River>> {
    let one = |(feature, lines): (&Feature, &Vec<Vec<MapPoint>>)| {
        Some(River {
            id: feature.id.clone(),
            name: make.text(&feature.property("name").ok()?),
            lines: detailed(ground, lines),
            line: Vec::new(),
        })
    };
    let rivers = make.folder.river_lines.iter().zip(&ground.rivers);
    rivers.map(one).collect()
}

fn detailed(ground: &Ground, lines: &[Vec<MapPoint>]) -> Vec<Line> {
    lines.iter().map(|line| ground.detailed(line)).collect()
}
