//! What of the map is worth drawing in a view: what is seen or soon may be, and is no speck.

use crate::geo::{MapPoint, MapRect, Screen, Viewport};

/// What is smaller shows nothing, px.
const LEAST_PX: f64 = 1.0;
/// How far a symbol reaches, with its step aside, px.
const REACH_PX: f64 = 64.0;

/// The part of the map that is seen, with half a screen round it for areas and lines, and as much as
/// symbols reach for those.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sight {
    part: MapRect,
    points: MapRect,
    least: f64,
}

impl Sight {
    /// Of a view.
    pub fn of(view: &Viewport, screen: &Screen, extent: &MapRect) -> Self {
        let to_screen = view.screen_from_map(screen, extent);
        let (w, h) = (screen.width, screen.height);
        let with = |x: f64, y: f64| {
            let from = to_screen.map_from_screen(-x, -y);
            let to = to_screen.map_from_screen(w + x, h + y);
            MapRect {
                x0: from.x,
                y0: from.y,
                x1: to.x,
                y1: to.y,
            }
        };
        Self {
            part: with(w / 2.0, h / 2.0),
            points: with(REACH_PX, REACH_PX),
            least: LEAST_PX / to_screen.scale,
        }
    }

    /// Whether what fills such a box is worth drawing.
    pub fn has(&self, one: &MapRect) -> bool {
        let part = &self.part;
        let near = one.x0 <= part.x1 && one.x1 >= part.x0 && one.y0 <= part.y1 && one.y1 >= part.y0;
        near && one.width().max(one.height()) >= self.least
    }

    /// Whether a symbol at a point is.
    pub fn has_point(&self, at: MapPoint) -> bool {
        let part = &self.points;
        (part.x0..=part.x1).contains(&at.x) && (part.y0..=part.y1).contains(&at.y)
    }

    /// Whether a line is.
    pub fn has_line(&self, line: &[MapPoint]) -> bool {
        MapRect::around(line.iter().copied()).is_some_and(|rect| self.has(&rect))
    }
}
