//! Which rows of a long list are made: those that are seen and some around them. Of the others there is
//! only the room that they take.

use std::ops::Range;

/// So many rows come and go together.
pub const BLOCK: usize = 10;
/// The height of a row before any has been measured, px.
const ROW_PX: f64 = 66.0;

/// What stands in a list, from its top to its end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Piece {
    /// A row.
    Row(usize),
    /// Room for rows that are not made, px.
    Room(f64),
}

/// The rows of a list and what is known of their heights.
#[derive(Debug, Clone, PartialEq)]
pub struct Rows {
    count: usize,
    /// By block, px.
    known: Vec<Option<f64>>,
    /// Of a row that has not been measured, px.
    row_px: f64,
}

impl Rows {
    /// So many rows, none of them measured.
    pub fn new(count: usize) -> Self {
        Self {
            count,
            known: vec![None; count.div_ceil(BLOCK)],
            row_px: ROW_PX,
        }
    }

    /// Forgets all heights: the list has become wider or narrower.
    pub fn forget(&mut self) {
        self.known.fill(None);
    }

    /// A block has been measured. Blocks that do not exist are none.
    pub fn learn(&mut self, block: usize, px: f64) {
        let Some(known) = self.known.get_mut(block) else {
            return;
        };
        *known = Some(px);
        // The others are like those that are known.
        let (mut all_px, mut rows) = (0.0, 0);
        for (block, px) in self.known.iter().enumerate() {
            if let Some(px) = px {
                all_px += px;
                rows += self.rows(block).len();
            }
        }
        self.row_px = all_px / rows as f64;
    }

    /// The rows, in whole blocks, that are seen between two heights of the list (px from its top), and so
    /// many blocks before and after them.
    pub fn seen(&self, top_px: f64, bottom_px: f64, around: usize) -> Range<usize> {
        let last = self.known.len().saturating_sub(1);
        let (mut first, mut after) = (None, self.known.len());
        let mut end = 0.0;
        for block in 0..self.known.len() {
            end += self.height(block);
            if first.is_none() && end > top_px {
                first = Some(block);
            }
            if end >= bottom_px {
                after = block + 1;
                break;
            }
        }
        // Scrolled beyond the end, the last is seen.
        let first = first.unwrap_or(last).saturating_sub(around);
        self.rows(first).start..self.rows((after + around).saturating_sub(1).min(last)).end
    }

    /// What stands in the list when these rows are made, and one more that must stay wherever it is.
    pub fn pieces(&self, made: Range<usize>, kept: Option<usize>) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut at = 0;
        let made = made.start..made.end.min(self.count);
        let kept = kept.filter(|row| *row < self.count && !made.contains(row));
        let kept = kept.map_or(made.end..made.end, |row| row..row + 1);
        let stretches = if kept.start < made.start {
            [kept, made]
        } else {
            [made, kept]
        };
        for stretch in stretches {
            self.room(&mut pieces, at..stretch.start);
            at = stretch.end;
            pieces.extend(stretch.map(Piece::Row));
        }
        self.room(&mut pieces, at..self.count);
        pieces
    }

    /// The rows of a block.
    pub fn rows(&self, block: usize) -> Range<usize> {
        block * BLOCK..((block + 1) * BLOCK).min(self.count)
    }

    fn room(&self, pieces: &mut Vec<Piece>, rows: Range<usize>) {
        if rows.is_empty() {
            return;
        }
        let mut px = 0.0;
        for block in rows.start / BLOCK..rows.end.div_ceil(BLOCK) {
            let all = self.rows(block);
            let part = all.start.max(rows.start)..all.end.min(rows.end);
            px += self.height(block) * part.len() as f64 / all.len() as f64;
        }
        pieces.push(Piece::Room(px));
    }

    /// Height of a block, px.
    fn height(&self, block: usize) -> f64 {
        self.known[block].unwrap_or(self.row_px * self.rows(block).len() as f64)
    }
}
