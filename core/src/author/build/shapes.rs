use super::Make;
use crate::{
    author::{
        geometry::{Feature, Position, borders, catmull_rom, chains, label_spot, trim},
        read::Folder,
    },
    geo::{MapPoint, MapRect, Projection, path_data},
    plan::{Borders, Part, River, Road},
};
use std::collections::BTreeMap;

/// How far a road is drawn beyond the province, km.
const ROAD_REACH_KM: f64 = 4.0;

/// Where things are, in map units.
pub struct Ground {
    pub projection: Projection,
    /// Parts of each district by code, the largest first.
    pub district_parts: BTreeMap<String, Vec<Part>>,
}

impl Ground {
    pub fn point(&self, (lon, lat): Position) -> MapPoint {
        self.projection.point(lon, lat)
    }

    pub fn line(&self, line: &[Position]) -> Vec<MapPoint> {
        line.iter().map(|&p| self.point(p)).collect()
    }

    /// The outer rings of all districts.
    pub fn rings(&self) -> Vec<Vec<(f64, f64)>> {
        let plain = |p: &Part| {
            p.ring
                .iter()
                .map(|q| (f64::from(q.x), f64::from(q.y)))
                .collect()
        };
        self.district_parts.values().flatten().map(plain).collect()
    }
}

/// Extent of all districts in degrees: west, south, east, north.
pub fn degrees(f: &Folder) -> [f64; 4] {
    let all = f.district_shapes.iter().flat_map(|s| s.positions());
    all.fold(
        [f64::MAX, f64::MAX, f64::MIN, f64::MIN],
        |[w, s, e, n], (lon, lat)| [w.min(lon), s.min(lat), e.max(lon), n.max(lat)],
    )
}

/// The projection for a province, its extent, and its districts in map units.
pub fn districts(f: &Folder) -> Option<(Projection, MapRect, BTreeMap<String, Vec<Part>>)> {
    let all = || f.district_shapes.iter().flat_map(|s| s.positions());
    let plane = Projection::for_extent(degrees(f));
    let rough = MapRect::around(all().map(|(lon, lat)| plane.point(lon, lat)))?;
    let projection = plane.with_origin(f64::from(rough.x0), f64::from(rough.y0));
    let extent = MapRect::around(all().map(|(lon, lat)| projection.point(lon, lat)))?;
    let parts = f
        .district_shapes
        .iter()
        .map(|shape| {
            let mut parts: Vec<Part> = shape
                .polygons()
                .iter()
                .filter_map(|rings| part(&projection, rings))
                .collect();
            parts.sort_by(|a, b| ring_area(&b.ring).total_cmp(&ring_area(&a.ring)));
            (shape.id.clone(), parts)
        })
        .collect();
    Some((projection, extent, parts))
}

fn part(projection: &Projection, rings: &[Vec<Position>]) -> Option<Part> {
    let project = |ring: &Vec<Position>| -> Vec<MapPoint> {
        // The last position repeats the first.
        ring[..ring.len() - 1]
            .iter()
            .map(|&(lon, lat)| projection.point(lon, lat))
            .collect()
    };
    let rings: Vec<Vec<MapPoint>> = rings.iter().map(project).collect();
    let path = path_data(rings.iter().map(Vec::as_slice), true);
    let ring = rings.into_iter().reduce(cut_open)?;
    Some(Part {
        path,
        // A sliver has no inside to speak of.
        label: label_spot(&ring).or_else(|| ring.first().copied())?,
        ring,
    })
}

/// A ring with a hole cut open to it where they are nearest: what stands inside the one line round
/// both stands inside the area.
fn cut_open(ring: Vec<MapPoint>, hole: Vec<MapPoint>) -> Vec<MapPoint> {
    let pairs = (0..ring.len()).flat_map(|i| (0..hole.len()).map(move |j| (i, j)));
    let gap = |&(i, j): &(usize, usize)| ring[i].distance(hole[j]);
    let Some((i, j)) = pairs.min_by(|a, b| gap(a).total_cmp(&gap(b))) else {
        return ring;
    };
    let round = [&hole[j..], &hole[..=j]];
    [&ring[..=i], &round.concat(), &ring[i..]].concat()
}

/// Area inside a ring, square map units.
fn ring_area(ring: &[MapPoint]) -> f64 {
    let next = ring.iter().cycle().skip(1);
    let twice: f64 = ring
        .iter()
        .zip(next)
        .map(|(a, b)| f64::from(a.x) * f64::from(b.y) - f64::from(b.x) * f64::from(a.y))
        .sum();
    (twice / 2.0).abs()
}

/// Each stretch of border once, in the line of its rank.
pub fn border_lines(f: &Folder, ground: &Ground) -> Borders {
    let zone_of: Vec<&str> = f
        .district_shapes
        .iter()
        .map(|s| {
            f.districts
                .district
                .iter()
                .find(|d| d.code == s.id)
                .map_or("", |d| d.zone.as_str())
        })
        .collect();
    let rings = f.district_shapes.iter().enumerate().flat_map(|(i, shape)| {
        shape
            .polygons()
            .iter()
            .flatten()
            .map(move |ring| (i, ring.as_slice()))
    });
    let edges = borders(rings);
    let path = |rank: fn(usize) -> bool| {
        let zones = |areas: &[usize]| {
            let mut zones: Vec<&str> = areas.iter().map(|&a| zone_of[a]).collect();
            zones.sort_unstable();
            zones.dedup();
            zones.len()
        };
        // Rank 0 is the outside, 1 between districts of a zone, 2 between zones.
        let of_rank = edges.iter().filter(|e| {
            rank(if e.areas.len() == 1 {
                0
            } else {
                zones(&e.areas)
            })
        });
        let lines: Vec<Vec<MapPoint>> = chains(of_rank).iter().map(|l| ground.line(l)).collect();
        path_data(lines.iter().map(Vec::as_slice), false)
    };
    Borders {
        district: path(|rank| rank == 1),
        zone: path(|rank| rank == 2),
        province: path(|rank| rank == 0),
    }
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
    let rings = ground.rings();
    let one = |feature: &Feature| {
        let lines: Vec<Vec<MapPoint>> = feature
            .lines()
            .iter()
            .map(|l| trim(&catmull_rom(&ground.line(l)), &rings, ROAD_REACH_KM))
            .collect();
        Some(Road {
            id: feature.id.clone(),
            name: make.text(&feature.property("name").ok()?),
            kind: feature.property("kind").ok()?,
            state: feature.property("state").ok()?,
            path: path_data(lines.iter().map(Vec::as_slice), false),
        })
    };
    make.folder.road_lines.iter().map(one).collect()
}

/// Rivers; only for a folder that was checked.
pub fn rivers(make: &Make, ground: &Ground) -> Option<Vec<River>> {
    let one = |feature: &Feature| {
        let lines: Vec<Vec<MapPoint>> = feature.lines().iter().map(|l| ground.line(l)).collect();
        let longest = lines.iter().max_by_key(|l| l.len())?;
        Some(River {
            id: feature.id.clone(),
            name: make.text(&feature.property("name").ok()?),
            path: path_data(lines.iter().map(Vec::as_slice), false),
            line: longest.clone(),
        })
    };
    make.folder.river_lines.iter().map(one).collect()
}
