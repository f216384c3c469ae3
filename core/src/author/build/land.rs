//! The districts in map units: borders once, each in levels of detail, and parts that walk along them.

use crate::{
    author::{
        geometry::{
            Chain, Network, Position, catmull_rom, label_spot, line_details, network_details, trim,
        },
        read::Folder,
    },
    geo::{Bands, MapPoint, MapRect, Projection},
    plan::{Border, BorderRank, Detail, DistrictIx, Line, Part, Walk, label_ring},
};
use std::collections::BTreeMap;

/// How far a road is drawn beyond the province, km.
const ROAD_REACH_KM: f64 = 4.0;

/// How far the coarser levels' lines may be from the truth, as shares of the province's longer side:
/// half a pixel where a phone shows all of it, and where a desk's screen shows half of it.
const LEVELS: [f64; 2] = [1.0 / 1000.0, 1.0 / 4000.0];

/// A level is worth having if it leaves out at least this share of the next finer one's points.
const LEAST_SAVING: f64 = 0.1;

/// How far a road or river may be from its true line in the finest level, map units.
const FINEST: f64 = 0.7;

/// Where things are, in map units.
pub struct Ground {
    pub projection: Projection,
    /// Extent of all districts.
    pub extent: MapRect,
    pub borders: Vec<Border>,
    /// Parts of each district by code, the largest first.
    pub district_parts: BTreeMap<String, Vec<Part>>,
    /// Each road's curves, smooth.
    pub roads: Vec<Vec<Vec<MapPoint>>>,
    /// Each river's lines.
    pub rivers: Vec<Vec<Vec<MapPoint>>>,
    /// By level of detail, map units.
    pub tolerances: Vec<f64>,
}

impl Ground {
    /// The ground of a checked folder.
    pub fn of(f: &Folder) -> Option<Self> {
        let all = || f.district_shapes.iter().flat_map(|s| s.positions());
        let plane = Projection::for_extent(super::shapes::degrees(f));
        let rough = MapRect::around(all().map(|(lon, lat)| plane.point(lon, lat)))?;
        let projection = plane.with_origin(f64::from(rough.x0), f64::from(rough.y0));
        let network = network(f);
        let point = |&(lon, lat): &Position| projection.point(lon, lat).rounded(1.0);
        let chains: Vec<Vec<MapPoint>> = network
            .chains
            .iter()
            .map(|chain| {
                let mut line: Vec<MapPoint> = chain.line.iter().map(point).collect();
                line.dedup();
                line
            })
            .collect();
        let mut ground = Self {
            projection,
            extent: MapRect::around(chains.iter().flatten().copied())?,
            borders: Vec::new(),
            district_parts: BTreeMap::new(),
            roads: Vec::new(),
            rivers: Vec::new(),
            tolerances: Vec::new(),
        };
        // Roads end where they leave the province, so its rings come first.
        let finest = chains.iter().map(|line| vec![Detail(0); line.len()]);
        ground.lay_borders(f, &network.chains, &chains, finest.collect())?;
        ground.lay_parts(f, &network)?;
        let lines =
            |lines: &[Vec<Position>]| -> Vec<_> { lines.iter().map(|l| ground.line(l)).collect() };
        let rings = ground.rings();
        let road = |l: &Vec<Position>| trim(&catmull_rom(&ground.line(l)), &rings, ROAD_REACH_KM);
        let roads = f
            .road_lines
            .iter()
            .map(|r| r.lines().iter().map(road).collect());
        let rivers = f.river_lines.iter().map(|r| lines(r.lines()));
        let (roads, rivers) = (roads.collect(), rivers.collect());
        (ground.roads, ground.rivers) = (roads, rivers);
        ground.tolerances = ground.levels(&chains);
        let details = network_details(&chains, &ground.tolerances);
        ground.lay_borders(f, &network.chains, &chains, details)?;
        Some(ground)
    }

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

    /// A line that stands alone, in levels of detail.
    pub fn detailed(&self, line: &[MapPoint]) -> Line {
        Line::new(alone(line, &self.tolerances))
    }

    /// The levels that are worth having: how far each may be off, the coarsest first, and 0 for all
    /// points.
    fn levels(&self, chains: &[Vec<MapPoint>]) -> Vec<f64> {
        let longer = self.extent.width().max(self.extent.height());
        let mut tolerances: Vec<f64> = LEVELS.iter().map(|share| share * longer).collect();
        tolerances.push(0.0);
        loop {
            let mut points = vec![0usize; tolerances.len()];
            let lone = self.roads.iter().chain(&self.rivers).flatten();
            let lone = lone
                .flat_map(|line| alone(line, &tolerances))
                .map(|(_, d)| d);
            let shared = network_details(chains, &tolerances).into_iter().flatten();
            for detail in shared.chain(lone) {
                points[usize::from(detail.0)..]
                    .iter_mut()
                    .for_each(|n| *n += 1);
            }
            let little = |pair: &[usize]| pair[0] as f64 > (1.0 - LEAST_SAVING) * pair[1] as f64;
            match points.windows(2).position(little) {
                Some(level) => drop(tolerances.remove(level)),
                None => return tolerances,
            }
        }
    }

    fn lay_borders(
        &mut self,
        f: &Folder,
        chains: &[Chain],
        lines: &[Vec<MapPoint>],
        details: Vec<Vec<Detail>>,
    ) -> Option<()> {
        let borders = chains.iter().zip(lines).zip(details);
        let border = |((chain, line), details): ((&Chain, &Vec<MapPoint>), Vec<Detail>)| {
            let sides: Vec<DistrictIx> = chain
                .areas
                .iter()
                .map(|&area| district(f, &f.district_shapes.get(area)?.id))
                .collect::<Option<_>>()?;
            Some(Border {
                line: Line::new(line.iter().copied().zip(details)),
                rank: rank(f, &sides),
                sides,
            })
        };
        self.borders = borders.map(border).collect::<Option<_>>()?;
        Some(())
    }

    fn lay_parts(&mut self, f: &Folder, network: &Network) -> Option<()> {
        for shape in &f.district_shapes {
            let mut parts: Vec<Part> = shape
                .polygons()
                .iter()
                .map(|rings| self.part(network, rings))
                .collect::<Option<_>>()?;
            parts.sort_by(|a, b| ring_area(&b.ring).total_cmp(&ring_area(&a.ring)));
            self.district_parts.insert(shape.id.clone(), parts);
        }
        Some(())
    }

    fn part(&self, network: &Network, rings: &[Vec<Position>]) -> Option<Part> {
        let walks = |ring: &Vec<Position>| {
            let steps = network.walk(ring).into_iter().map(|step| {
                Some(Walk {
                    border: u16::try_from(step.chain).ok()?,
                    backward: step.backward,
                })
            });
            steps.collect::<Option<Vec<Walk>>>()
        };
        let rings: Vec<Vec<Walk>> = rings.iter().map(walks).collect::<Option<_>>()?;
        let ring = label_ring(&self.borders, &rings);
        Some(Part {
            // A sliver has no inside to speak of.
            label: label_spot(&ring).or_else(|| ring.first().copied())?,
            rings,
            bands: Bands::of(&ring),
            extent: MapRect::around(ring.iter().copied())?,
            ring,
        })
    }
}

fn alone(line: &[MapPoint], tolerances: &[f64]) -> Vec<(MapPoint, Detail)> {
    let mut rounded: Vec<MapPoint> = line.iter().map(|p| p.rounded(1.0)).collect();
    rounded.dedup();
    let tolerances: Vec<f64> = tolerances.iter().map(|t| t.max(FINEST)).collect();
    line_details(&rounded, &tolerances)
}

fn network(f: &Folder) -> Network {
    Network::of(f.district_shapes.iter().enumerate().flat_map(|(i, shape)| {
        let rings = shape.polygons().iter().flatten();
        rings.map(move |ring| (i, ring.as_slice()))
    }))
}

fn district(f: &Folder, code: &str) -> Option<DistrictIx> {
    super::place(&f.districts.district, code, |d| &d.code).map(DistrictIx)
}

fn rank(f: &Folder, sides: &[DistrictIx]) -> BorderRank {
    let mut zones = sides
        .iter()
        .map(|d| &f.districts.district[usize::from(d.0)].zone);
    let first = zones.next();
    match sides {
        [_] => BorderRank::Province,
        _ if zones.all(|zone| Some(zone) == first) => BorderRank::District,
        _ => BorderRank::Zone,
    }
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
