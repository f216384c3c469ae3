//! The districts on the screen: which ground a text stands on.

use crate::{
    geo::{MapRect, ScreenBox, ScreenFromMap, scan},
    plan::{DistrictIx, Plan},
};

/// A part of a district on the screen.
pub struct Piece {
    pub district: DistrictIx,
    /// Its outer ring, not closed.
    pub ring: Vec<(f64, f64)>,
    pub extent: ScreenBox,
}

/// All parts of all districts, by district and size.
pub struct Land {
    pub pieces: Vec<Piece>,
}

impl Land {
    pub fn of(plan: &Plan, to_screen: &ScreenFromMap) -> Self {
        let mut pieces = Vec::new();
        for district in plan.district_ixs() {
            for part in &plan[district].parts {
                let Some(rect) = MapRect::around(part.ring.iter().copied()) else {
                    continue;
                };
                pieces.push(Piece {
                    district,
                    ring: part.ring.iter().map(|&p| to_screen.apply(p)).collect(),
                    extent: screen_box(&rect, to_screen),
                });
            }
        }
        Self { pieces }
    }

    /// The largest part of a district.
    pub fn main_part(&self, district: DistrictIx) -> Option<&Piece> {
        self.parts(district).next()
    }

    /// The parts of a district, the largest first.
    pub fn parts(&self, district: DistrictIx) -> impl Iterator<Item = &Piece> {
        self.pieces.iter().filter(move |p| p.district == district)
    }

    /// Whether a text stands on ground of some districts, be it a little.
    pub fn touched(&self, text: &ScreenBox, of: impl Fn(DistrictIx) -> bool) -> bool {
        self.pieces
            .iter()
            .filter(|p| p.extent.overlap(text) > 0.0 && of(p.district))
            .any(|p| scan::touches(&p.ring, text))
    }
}

pub fn screen_box(rect: &MapRect, to_screen: &ScreenFromMap) -> ScreenBox {
    let corner = |x: f32, y: f32| to_screen.apply(crate::geo::MapPoint { x, y });
    let ((x0, y0), (x1, y1)) = (corner(rect.x0, rect.y0), corner(rect.x1, rect.y1));
    ScreenBox { x0, y0, x1, y1 }
}
