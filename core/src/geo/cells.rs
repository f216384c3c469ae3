//! Lists in the cells of a plane that wraps round, so that it needs no bounds.

/// Cells a side; a power of two. Farther cells share a list with nearer ones: who asks tells them apart.
const SIDE: i32 = 64;
/// No further link.
const END: u32 = u32::MAX;

/// A list of numbers for each cell, in the order they came.
#[derive(Debug, Clone)]
pub struct Cells {
    /// First and last link of each cell.
    ends: Vec<[u32; 2]>,
    /// A number and the link after it.
    links: Vec<[u32; 2]>,
}

impl Default for Cells {
    fn default() -> Self {
        Self {
            ends: vec![[END; 2]; (SIDE * SIDE) as usize],
            links: Vec::new(),
        }
    }
}

impl Cells {
    /// Adds a number to a cell.
    pub fn push(&mut self, cell: (i32, i32), number: u32) {
        let link = self.links.len() as u32;
        self.links.push([number, END]);
        let [first, last] = &mut self.ends[slot(cell)];
        if *first == END {
            *first = link;
        } else {
            self.links[*last as usize][1] = link;
        }
        *last = link;
    }

    /// The numbers in a cell, and in those that share its list.
    pub fn at(&self, cell: (i32, i32)) -> InCell<'_> {
        InCell {
            links: &self.links,
            next: self.ends[slot(cell)][0],
        }
    }
}

/// The numbers in a cell.
#[derive(Debug, Clone)]
pub struct InCell<'a> {
    links: &'a [[u32; 2]],
    next: u32,
}

impl Iterator for InCell<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let [number, next] = *self.links.get(self.next as usize)?;
        self.next = next;
        Some(number)
    }
}

fn slot((x, y): (i32, i32)) -> usize {
    ((y & (SIDE - 1)) * SIDE + (x & (SIDE - 1))) as usize
}
