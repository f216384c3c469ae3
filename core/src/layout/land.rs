//! The districts on the screen: which ground a text stands on.

use crate::{
    geo::{MapPoint, MapRect, ScreenBox, ScreenFromMap, scan},
    plan::{DistrictIx, Plan},
};

/// A part of a district on the screen.
pub struct Piece<'a> {
    pub district: DistrictIx,
    /// Its ground.
    pub area: scan::Area<'a>,
    pub extent: ScreenBox,
}

/// All parts of all districts, by district and size.
pub struct Land<'a> {
    pieces: Vec<Piece<'a>>,
    /// The pieces by their left edge.
    by_left: Vec<usize>,
    widest: f64,
}

impl<'a> Land<'a> {
    pub fn of(plan: &'a Plan, to_screen: &ScreenFromMap) -> Self {
        let mut pieces = Vec::new();
        for district in plan.district_ixs() {
            for part in &plan[district].parts {
                let Some(rect) = &part.bands.extent else {
                    continue;
                };
                pieces.push(Piece {
                    district,
                    area: part.on_screen(*to_screen),
                    extent: screen_box(rect, to_screen),
                });
            }
        }
        let mut by_left: Vec<usize> = (0..pieces.len()).collect();
        let left = |at: usize| pieces[at].extent.x0;
        crate::order::by(&mut by_left, |&a, &b| left(a).total_cmp(&left(b)));
        let widths = pieces.iter().map(|p| p.extent.x1 - p.extent.x0);
        Self {
            widest: widths.fold(0.0, f64::max),
            by_left,
            pieces,
        }
    }

    /// The largest part of a district.
    pub fn main_part(&self, district: DistrictIx) -> Option<&Piece<'a>> {
        self.part(district, 0)
    }

    /// A part of a district, counted from the largest.
    pub fn part(&self, district: DistrictIx, nth: usize) -> Option<&Piece<'a>> {
        let first = self.pieces.partition_point(|p| p.district < district);
        let piece = self.pieces.get(first + nth)?;
        (piece.district == district).then_some(piece)
    }

    /// Whether a text stands on ground of some districts, be it a little.
    pub fn touched(&self, text: &ScreenBox, of: &dyn Fn(DistrictIx) -> bool) -> bool {
        let too_far = |&at: &usize| self.pieces[at].extent.x0 < text.x0 - self.widest;
        let first = self.by_left.partition_point(too_far);
        let near = self.by_left[first..].iter().map(|&at| &self.pieces[at]);
        near.take_while(|p| p.extent.x0 < text.x1)
            .any(|p| p.extent.overlap(text) > 0.0 && of(p.district) && scan::touches(&p.area, text))
    }

    /// Whether a text stands on any ground, be it a little.
    pub fn under(&self, text: &ScreenBox) -> bool {
        self.touched(text, &|_| true)
    }
}

fn screen_box(rect: &MapRect, to_screen: &ScreenFromMap) -> ScreenBox {
    let corner = |x: f32, y: f32| to_screen.apply(MapPoint { x, y });
    let ((x0, y0), (x1, y1)) = (corner(rect.x0, rect.y0), corner(rect.x1, rect.y1));
    ScreenBox { x0, y0, x1, y1 }
}
