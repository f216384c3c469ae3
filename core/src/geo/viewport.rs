use super::{MapPoint, MapRect, Screen};

/// The whole province.
pub const MIN_ZOOM: f64 = 1.0;
/// Closest look.
pub const MAX_ZOOM: f64 = 8.0;

/// From where a single point is looked at, at the least.
const POINT_ZOOM: f64 = 2.5;
/// What sticks out of the free part by no more than this is still shown, px.
const SHOWS_PX: f64 = 6.0;

/// Where the reader looks: a value, changed only by making a new one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Viewport {
    /// 1: the province fits; 2: twice as large.
    pub zoom: f64,
    /// The map point in the middle of the free part of the screen.
    pub center: MapPoint,
}

/// The transform `screen = map · scale + offset`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ScreenFromMap {
    /// Pixels per map unit.
    pub scale: f64,
    /// Screen x of map x = 0.
    pub dx: f64,
    /// Screen y of map y = 0.
    pub dy: f64,
}

impl ScreenFromMap {
    /// A map point on the screen.
    pub fn apply(&self, p: MapPoint) -> (f64, f64) {
        (
            f64::from(p.x) * self.scale + self.dx,
            f64::from(p.y) * self.scale + self.dy,
        )
    }

    /// What becomes of a picture drawn with another transform: a scale about the screen's corner, then a
    /// shift, px. `None` where it is this very one.
    pub fn from_drawn(&self, drawn: &Self) -> Option<(f64, f64, f64)> {
        let scale = self.scale / drawn.scale;
        let (dx, dy) = (self.dx - scale * drawn.dx, self.dy - scale * drawn.dy);
        (*self != *drawn).then_some((scale, dx, dy))
    }

    /// The map point under a screen point.
    pub fn map_from_screen(&self, x: f64, y: f64) -> MapPoint {
        MapPoint::new((x - self.dx) / self.scale, (y - self.dy) / self.scale)
    }
}

impl Viewport {
    /// The whole province.
    pub fn whole(extent: &MapRect) -> Self {
        Self {
            zoom: MIN_ZOOM,
            center: extent.center(),
        }
    }

    /// The transform for a screen.
    pub fn screen_from_map(&self, screen: &Screen, extent: &MapRect) -> ScreenFromMap {
        let scale = screen.fit_scale(extent) * self.zoom;
        let (fx, fy) = screen.focus();
        ScreenFromMap {
            scale,
            dx: fx - f64::from(self.center.x) * scale,
            dy: fy - f64::from(self.center.y) * scale,
        }
    }

    /// Moved by pixels: positive `dx` moves the map to the right.
    pub fn panned(&self, dx: f64, dy: f64, screen: &Screen, extent: &MapRect) -> Self {
        let scale = screen.fit_scale(extent) * self.zoom;
        let center = MapPoint::new(
            f64::from(self.center.x) - dx / scale,
            f64::from(self.center.y) - dy / scale,
        );
        Self { center, ..*self }.clamped(extent)
    }

    /// Zoomed by a factor; the map point under `(x, y)` on the screen stays there.
    pub fn zoomed(
        &self,
        factor: f64,
        (x, y): (f64, f64),
        screen: &Screen,
        extent: &MapRect,
    ) -> Self {
        if !factor.is_finite() || factor <= 0.0 {
            return *self;
        }
        let zoom = (self.zoom * factor).clamp(MIN_ZOOM, MAX_ZOOM);
        let under = self.screen_from_map(screen, extent).map_from_screen(x, y);
        let scale = screen.fit_scale(extent) * zoom;
        let (fx, fy) = screen.focus();
        let center = MapPoint::new(
            f64::from(under.x) - (x - fx) / scale,
            f64::from(under.y) - (y - fy) / scale,
        );
        Self { zoom, center }.clamped(extent)
    }

    /// A viewport that shows a part of the map with some room round it.
    pub fn on(rect: &MapRect, extent: &MapRect) -> Self {
        let fill = (rect.width() / extent.width()).max(rect.height() / extent.height());
        let zoom = (0.6 / fill.max(1e-6)).clamp(MIN_ZOOM, MAX_ZOOM / 2.0);
        Self {
            zoom,
            center: rect.center(),
        }
        .clamped(extent)
    }

    /// Whether all of a part of the map stands in the free part of the screen. What lies outside of
    /// the province, as the ends of corridors do, does not count.
    pub fn shows(&self, rect: &MapRect, screen: &Screen, extent: &MapRect) -> bool {
        let transform = self.screen_from_map(screen, extent);
        let inside = |x: f32, y: f32| MapPoint {
            x: x.clamp(extent.x0, extent.x1),
            y: y.clamp(extent.y0, extent.y1),
        };
        let (x0, y0) = transform.apply(inside(rect.x0, rect.y0));
        let (x1, y1) = transform.apply(inside(rect.x1, rect.y1));
        let free = screen.free().grown(SHOWS_PX);
        x0 >= free.x0 && y0 >= free.y0 && x1 <= free.x1 && y1 <= free.y1
    }

    /// A viewport with a point in its middle, near enough to tell it from its neighbours.
    pub fn at_point(&self, center: MapPoint, extent: &MapRect) -> Self {
        let zoom = self.zoom.max(POINT_ZOOM);
        Self { zoom, center }.clamped(extent)
    }

    /// Kept so that the province never leaves the screen: the centre stays in its extent, and at
    /// zoom 1 in its middle.
    pub fn clamped(&self, extent: &MapRect) -> Self {
        let zoom = if self.zoom.is_finite() {
            self.zoom.clamp(MIN_ZOOM, MAX_ZOOM)
        } else {
            MIN_ZOOM
        };
        let mid = extent.center();
        let keep = |value: f32, mid: f32, half: f64| {
            // At zoom 1 a quarter of the half extent, towards the whole of it when close.
            let reach = (half * (1.0 - 0.75 / zoom)) as f32;
            if value.is_finite() {
                value.clamp(mid - reach, mid + reach)
            } else {
                mid
            }
        };
        Self {
            zoom,
            center: MapPoint {
                x: keep(self.center.x, mid.x, extent.width() / 2.0),
                y: keep(self.center.y, mid.y, extent.height() / 2.0),
            },
        }
    }
}
