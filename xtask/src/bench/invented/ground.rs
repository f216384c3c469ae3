//! The ground of an invented province: areas that share wavy borders, lines across them, and places.

use super::{Size, random::Random};
use std::f64::consts::TAU;

/// Degrees.
pub type Position = (f64, f64);

const WEST: f64 = 10.0;
const SOUTH: f64 = 45.0;
/// A cell of the grid that becomes an area, degrees: some 5 km.
const CELL: (f64, f64) = (0.064, 0.045);
/// How far corners are off the grid, and borders off the straight line, in cells.
const JITTER: f64 = 0.15;
const WAVE: f64 = 0.28;

/// Areas, lines and quiet places.
#[derive(Debug)]
pub struct Ground {
    columns: usize,
    rows: usize,
    /// Closed rings, counter-clockwise, column after column.
    pub rings: Vec<Vec<Position>>,
    /// Lines from one side to the other.
    pub lines: Vec<Vec<Position>>,
    /// Cells round which nothing stands, so that a map's colours can be seen.
    quiet: Vec<(f64, f64)>,
}

impl Ground {
    /// Makes it.
    pub fn new(size: &Size, random: &mut Random) -> Self {
        let (columns, rows) = (size.columns, size.rows);
        let mut corners = Vec::new();
        for x in 0..=columns {
            for y in 0..=rows {
                let off = (random.swing() * JITTER, random.swing() * JITTER);
                corners.push((x as f64 + off.0, y as f64 + off.1));
            }
        }
        let corner = |x: usize, y: usize| corners[x * (rows + 1) + y];
        let mut edge = |a, b| wave(a, b, size.points_a_border, random);
        let mut rising = Vec::new();
        for x in 0..=columns {
            rising.push(
                (0..rows)
                    .map(|y| edge(corner(x, y), corner(x, y + 1)))
                    .collect::<Vec<_>>(),
            );
        }
        let mut level = Vec::new();
        for x in 0..columns {
            level.push(
                (0..=rows)
                    .map(|y| edge(corner(x, y), corner(x + 1, y)))
                    .collect::<Vec<_>>(),
            );
        }
        let mut rings = Vec::new();
        for x in 0..columns {
            for y in 0..rows {
                let back = |line: &Vec<Position>| line.iter().rev().copied().collect::<Vec<_>>();
                let sides = [
                    level[x][y].clone(),
                    rising[x + 1][y].clone(),
                    back(&level[x][y + 1]),
                    back(&rising[x][y]),
                ];
                let mut ring = sides.concat();
                ring.dedup();
                rings.push(ring);
            }
        }
        let mut ground = Self {
            columns,
            rows,
            rings,
            lines: Vec::new(),
            quiet: quiet(columns, rows),
        };
        ground.lines = (0..size.lines).map(|i| ground.line(i, random)).collect();
        ground
    }

    /// The area of a column and a row.
    pub fn area(&self, column: usize, row: usize) -> usize {
        column * self.rows + row
    }

    /// How far east an area lies, 0 to 1.
    pub fn share_east(&self, area: usize) -> f64 {
        (area / self.rows) as f64 / self.columns as f64
    }

    /// A place well inside of an area where nothing need be left free, with the area.
    pub fn place(&self, random: &mut Random) -> (usize, Position) {
        loop {
            let (column, row) = (random.below(self.columns), random.below(self.rows));
            let x = column as f64 + 0.5 + random.swing() * 0.2;
            let y = row as f64 + 0.5 + random.swing() * 0.2;
            if self.is_free(x, y, self.columns as f64 / 11.0) {
                return (self.area(column, row), position((x, y)));
            }
        }
    }

    fn is_free(&self, x: f64, y: f64, reach: f64) -> bool {
        let far = |q: &(f64, f64)| (q.0 - x).hypot(q.1 - y) > reach;
        self.quiet.iter().all(far)
    }

    /// From west to east or from south to north, with a bend now and then.
    fn line(&self, i: usize, random: &mut Random) -> Vec<Position> {
        const STEPS: usize = 40;
        let across = i.is_multiple_of(2);
        let (long, wide) = match across {
            true => (self.columns as f64, self.rows as f64),
            false => (self.rows as f64, self.columns as f64),
        };
        let mut side = wide * (0.1 + 0.8 * random.share());
        (0..=STEPS)
            .map(|step| {
                let along = long * step as f64 / STEPS as f64;
                side = (side + random.swing() * 0.4).clamp(0.5, wide - 0.5);
                position(if across { (along, side) } else { (side, along) })
            })
            .collect()
    }
}

/// Eleven cells, spread over the grid.
fn quiet(columns: usize, rows: usize) -> Vec<(f64, f64)> {
    let spread = |i: usize| {
        let (column, row) = (i % 4, i / 4);
        let x = (column as f64 + 0.5) / 4.0 * columns as f64;
        let y = (row as f64 + 0.5) / 3.0 * rows as f64;
        (x.floor() + 0.5, y.floor() + 0.5)
    };
    (0..11).map(spread).collect()
}

/// A wavy line between two corners, within a lozenge that no other border enters.
fn wave(a: Position, b: Position, points: usize, random: &mut Random) -> Vec<Position> {
    let phases = [
        random.share() * TAU,
        random.share() * TAU,
        random.share() * TAU,
    ];
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let steps = points + 1;
    (0..=steps)
        .map(|step| {
            let t = step as f64 / steps as f64;
            let wave = (t * TAU * 1.5 + phases[0]).sin() * 0.5
                + (t * TAU * 4.0 + phases[1]).sin() * 0.3
                + (t * TAU * 9.0 + phases[2]).sin() * 0.2;
            let off = WAVE * t.min(1.0 - t) * wave;
            position((a.0 + dx * t - dy * off, a.1 + dy * t + dx * off))
        })
        .collect()
}

/// From cells to degrees, to a metre.
fn position((x, y): (f64, f64)) -> Position {
    let round = |degrees: f64| (degrees * 1e5).round() / 1e5;
    (round(WEST + x * CELL.0), round(SOUTH + y * CELL.1))
}
