//! Many upright boxes, asked which of them a box meets: a grid that wraps round, so that it needs no
//! bounds.

use super::ScreenBox;

/// Side of a cell, px.
const CELL_PX: f64 = 48.0;
/// Cells a side; a power of two. Farther boxes share cells with nearer ones and are told apart.
const SIDE: usize = 64;

/// Boxes, each with the mark of what it belongs to.
#[derive(Debug, Clone)]
pub struct Boxes {
    all: Vec<(ScreenBox, u32)>,
    cells: Vec<Vec<u32>>,
}

impl Default for Boxes {
    fn default() -> Self {
        Self {
            all: Vec::new(),
            cells: vec![Vec::new(); SIDE * SIDE],
        }
    }
}

impl Boxes {
    /// Adds a box.
    pub fn push(&mut self, one: ScreenBox, mark: u32) {
        let place = self.all.len() as u32;
        self.all.push((one, mark));
        for cell in cells(&one) {
            self.cells[slot(cell)].push(place);
        }
    }

    /// All boxes with their marks, in the order they came.
    pub fn all(&self) -> &[(ScreenBox, u32)] {
        &self.all
    }

    /// The boxes that share some area with this one, each once, with the area in px² and the mark.
    pub fn meeting<'a>(&'a self, one: &'a ScreenBox) -> impl Iterator<Item = (f64, u32)> + 'a {
        let in_cell = move |cell: (i32, i32)| {
            self.cells[slot(cell)].iter().filter_map(move |&place| {
                let (other, mark) = &self.all[place as usize];
                let area = other.overlap(one);
                // In one cell only: that of the common part's corner.
                let corner = cell_of(other.x0.max(one.x0), other.y0.max(one.y0));
                (area > 0.0 && corner == cell).then_some((area, *mark))
            })
        };
        cells(one).flat_map(in_cell)
    }
}

fn cell_of(x: f64, y: f64) -> (i32, i32) {
    ((x / CELL_PX).floor() as i32, (y / CELL_PX).floor() as i32)
}

fn slot((x, y): (i32, i32)) -> usize {
    let wrap = |at: i32| at.rem_euclid(SIDE as i32) as usize;
    wrap(y) * SIDE + wrap(x)
}

/// The cells a box touches; a box larger than the grid touches each slot once or more.
fn cells(one: &ScreenBox) -> impl Iterator<Item = (i32, i32)> + use<> {
    let (x0, y0) = cell_of(one.x0, one.y0);
    let (x1, y1) = cell_of(one.x1, one.y1);
    (y0..=y1).flat_map(move |y| (x0..=x1).map(move |x| (x, y)))
}
