//! Areas as walks along borders that are stored once: what two districts share is one line in every
//! level of detail.

use super::{Detail, DistrictIx, Line, Part, Plan, ProjectIx};
use crate::geo::{Bands, MapPoint, MapRect, path_data};
use serde::{Deserialize, Serialize};

/// What a border parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum BorderRank {
    /// Districts of one zone.
    District,
    /// Zones.
    Zone,
    /// The province from what is round it.
    Province,
}

/// A border from junction to junction, or all round an area that touches no other.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Border {
    /// Its line.
    pub line: Line,
    /// What it parts.
    pub rank: BorderRank,
    /// The districts on its sides: one at the province's edge.
    pub sides: Vec<DistrictIx>,
}

/// A border as a ring walks it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Walk {
    /// Its place among the plan's borders.
    pub border: u16,
    /// From its end to its start.
    pub backward: bool,
}

/// A ring's points in a level of detail, not closed.
pub fn ring_points(borders: &[Border], walks: &[Walk], detail: Detail) -> Vec<MapPoint> {
    let mut ring: Vec<MapPoint> = Vec::new();
    for walk in walks {
        let Some(border) = borders.get(usize::from(walk.border)) else {
            continue;
        };
        let line = border.line.at(detail);
        if walk.backward {
            ring.extend(line.rev());
        } else {
            ring.extend(line);
        }
        // The next border begins where this one ends.
        ring.pop();
    }
    ring
}

/// One line round a part and its holes: each hole is cut open to where it is nearest, so that what
/// stands inside the line stands inside the part.
pub fn label_ring(borders: &[Border], rings: &[Vec<Walk>]) -> Vec<MapPoint> {
    rings
        .iter()
        .map(|walks| ring_points(borders, walks, Detail(u8::MAX)))
        .reduce(cut_open)
        .unwrap_or_default()
}

fn cut_open(ring: Vec<MapPoint>, hole: Vec<MapPoint>) -> Vec<MapPoint> {
    let pairs = (0..ring.len()).flat_map(|i| (0..hole.len()).map(move |j| (i, j)));
    let gap = |&(i, j): &(usize, usize)| ring[i].distance(hole[j]);
    let Some((i, j)) = pairs.min_by(|a, b| gap(a).total_cmp(&gap(b))) else {
        return ring;
    };
    let round = [&hole[j..], &hole[..=j]];
    [&ring[..=i], &round.concat(), &ring[i..]].concat()
}

/// How far a drawn line may be from the true one, px.
const OFF_PX: f64 = 0.5;

impl Plan {
    /// The coarsest level of detail whose lines stay within half a pixel of the finest, at a scale in
    /// pixels per map unit.
    pub fn detail(&self, px_per_unit: f64) -> Detail {
        let within = |off: &f32| f64::from(*off) * px_per_unit <= OFF_PX;
        let last = self.tolerances.len().saturating_sub(1);
        Detail(self.tolerances.iter().position(within).unwrap_or(last) as u8)
    }

    /// A part's outline with its holes, SVG path data in map units.
    pub fn part_path(&self, part: &Part, detail: Detail) -> String {
        let rings = part.rings.iter();
        let rings: Vec<_> = rings
            .map(|walks| ring_points(&self.borders, walks, detail))
            .collect();
        path_data(rings.iter().map(Vec::as_slice), true)
    }

    /// The outlines of some districts, each with its own, SVG path data in map units.
    pub fn parts_path(&self, is_in: impl Fn(DistrictIx) -> bool, detail: Detail) -> String {
        let districts = self.district_ixs().filter(|&d| is_in(d));
        let parts = districts.flat_map(|d| &self[d].parts);
        parts.map(|part| self.part_path(part, detail)).collect()
    }

    /// The borders of a rank, each once, SVG path data in map units.
    pub fn border_path(&self, rank: BorderRank, detail: Detail) -> String {
        self.path_of(|border| border.rank == rank, detail)
    }

    /// The line round some districts taken as one area, SVG path data in map units.
    pub fn edge_path(&self, is_in: impl Fn(DistrictIx) -> bool, detail: Detail) -> String {
        let is_edge = |border: &Border| {
            let inside = border.sides.iter().filter(|&&d| is_in(d)).count();
            inside > 0 && (inside < border.sides.len() || border.sides.len() == 1)
        };
        self.path_of(is_edge, detail)
    }

    fn path_of(&self, is_drawn: impl Fn(&Border) -> bool, detail: Detail) -> String {
        let drawn = self.borders.iter().filter(|b| is_drawn(b));
        lines_path(drawn.map(|b| &b.line), detail)
    }

    /// Lays out what is not packed because it follows from the borders and lines.
    pub(crate) fn lay_out(&mut self) {
        for part in self.districts.iter_mut().flat_map(|d| &mut d.parts) {
            part.ring = label_ring(&self.borders, &part.rings);
            part.bands = Bands::of(&part.ring);
            part.extent = MapRect::around(part.ring.iter().copied()).unwrap_or_default();
        }
        for (ix, project) in (0..).map(ProjectIx).zip(&self.projects) {
            for district in &project.districts {
                self.districts[usize::from(district.0)].projects.push(ix);
            }
        }
        for river in &mut self.rivers {
            let longest = river.lines.iter().max_by_key(|line| line.full().len());
            river.line = longest.map_or(Vec::new(), |line| line.full().to_vec());
        }
    }
}

/// Lines in a level of detail, SVG path data in map units.
pub fn lines_path<'a>(lines: impl IntoIterator<Item = &'a Line>, detail: Detail) -> String {
    let lines: Vec<Vec<MapPoint>> = lines
        .into_iter()
        .map(|line| line.at(detail).collect())
        .collect();
    path_data(lines.iter().map(Vec::as_slice), false)
}
