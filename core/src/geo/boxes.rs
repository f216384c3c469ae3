//! Many upright boxes, asked which of them a box meets.

use super::{ScreenBox, cells::Cells};

/// Side of a cell, px.
const CELL_PX: f64 = 48.0;

/// Boxes, each with the mark of what it belongs to.
#[derive(Debug, Clone, Default)]
pub struct Boxes {
    all: Vec<(ScreenBox, u32)>,
    cells: Cells,
}

impl Boxes {
    /// Adds a box.
    pub fn push(&mut self, one: ScreenBox, mark: u32) {
        let place = self.all.len() as u32;
        self.all.push((one, mark));
        let ((x0, y0), (x1, y1)) = cells(&one);
        for y in y0..=y1 {
            for x in x0..=x1 {
                self.cells.push((x, y), place);
            }
        }
    }

    /// All boxes with their marks, in the order they came.
    pub fn all(&self) -> &[(ScreenBox, u32)] {
        &self.all
    }

    /// The boxes that share some area with this one, each once, with the area in px² and the mark.
    pub fn meeting<'a>(&'a self, one: &'a ScreenBox) -> impl Iterator<Item = (f64, u32)> + 'a {
        let mut found = Vec::new();
        self.until(one, &mut |area, mark| {
            found.push((area, mark));
            true
        });
        found.into_iter()
    }

    /// Whether all boxes that share some area with this one are `right`: told the area in px² and the
    /// mark, each once.
    pub fn until(&self, one: &ScreenBox, right: &mut dyn FnMut(f64, u32) -> bool) -> bool {
        let ((x0, y0), (x1, y1)) = cells(one);
        for y in y0..=y1 {
            for x in x0..=x1 {
                for place in self.cells.at((x, y)) {
                    let (other, mark) = &self.all[place as usize];
                    // Most do not meet.
                    if other.x0 >= one.x1
                        || other.x1 <= one.x0
                        || other.y0 >= one.y1
                        || other.y1 <= one.y0
                    {
                        continue;
                    }
                    let area = other.overlap(one);
                    // In one cell only: that of the common part's corner.
                    let corner = cell_of(other.x0.max(one.x0), other.y0.max(one.y0));
                    if area > 0.0 && corner == (x, y) && !right(area, *mark) {
                        return false;
                    }
                }
            }
        }
        true
    }
}

fn cell_of(x: f64, y: f64) -> (i32, i32) {
    ((x / CELL_PX).floor() as i32, (y / CELL_PX).floor() as i32)
}

/// The first and the last of the cells that a box touches; a box larger than the plane touches some more
/// than once.
fn cells(one: &ScreenBox) -> ((i32, i32), (i32, i32)) {
    (cell_of(one.x0, one.y0), cell_of(one.x1, one.y1))
}
