//! Outlines of point symbols as SVG path data, in pixels round `(0, 0)`.

use super::sin_cos;
use crate::plan::Shape;
use std::fmt::Write as _;

/// A marker's outline at radius `r`.
pub fn marker_path(shape: Shape, r: f64) -> String {
    match shape {
        Shape::Circle => format!(
            "M{0:.2} 0A{r:.2} {r:.2} 0 1 1 {r:.2} 0A{r:.2} {r:.2} 0 1 1 {0:.2} 0Z",
            -r
        ),
        Shape::Square => rounded(&[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)], r),
        Shape::Hexagon => {
            let corner = |i: u32| sin_cos((f64::from(i) * 60.0).to_radians());
            let points: Vec<_> = (0..6)
                .map(corner)
                .map(|(s, c)| (1.1 * s, -1.1 * c))
                .collect();
            rounded(&points, r)
        }
        Shape::Diamond => diamond(r * 1.26, r * 0.22),
    }
}

/// A diamond of half diagonal `r`, corners rounded by `corner`.
pub fn diamond(r: f64, corner: f64) -> String {
    corners(&[(0.0, -r), (r, 0.0), (0.0, r), (-r, 0.0)], corner)
}

/// A corridor's head: a triangle that points to +x, its base at 0, for a band of a width.
pub fn head_corners(width: f64) -> [(f64, f64); 3] {
    let (long, half) = (1.7 * width, 1.15 * width);
    [(0.0, -half), (long, 0.0), (0.0, half)]
}

/// The same as path data, for a band `width` px wide.
pub fn head_path(width: f64) -> String {
    let [(_, up), (long, _), (_, down)] = head_corners(width);
    format!("M0 {up:.1}L{long:.1} 0L0 {down:.1}Z")
}

fn rounded(unit: &[(f64, f64)], r: f64) -> String {
    let points: Vec<_> = unit.iter().map(|(x, y)| (x * r, y * r)).collect();
    corners(&points, 0.22 * r)
}

fn corners(points: &[(f64, f64)], cut: f64) -> String {
    let mut d = String::new();
    let n = points.len();
    for (i, &p) in points.iter().enumerate() {
        let toward = |q: (f64, f64)| {
            let t = cut / (q.0 - p.0).hypot(q.1 - p.1);
            (p.0 + (q.0 - p.0) * t, p.1 + (q.1 - p.1) * t)
        };
        let (from, to) = (toward(points[(i + n - 1) % n]), toward(points[(i + 1) % n]));
        let command = if i == 0 { 'M' } else { 'L' };
        let _ = write!(
            d,
            "{command}{:.2} {:.2}Q{:.2} {:.2} {:.2} {:.2}",
            from.0, from.1, p.0, p.1, to.0, to.1
        );
    }
    d.push('Z');
    d
}
