use super::{MAX_ZOOM, MIN_ZOOM, MapPoint, MapRect, Viewport};

/// Shortest and longest flight, ms: the look's `dur-3` and `dur-4`.
const SHORT_MS: f64 = 320.0;
const LONG_MS: f64 = 600.0;
/// Length of a path from which a flight takes longest.
const LONG: f64 = 4.0;
/// How much a far flight looks from above on its way: van Wijk and Nuij's ρ, lower than their 1.42,
/// as a flight is short.
const RHO: f64 = 1.2;

/// A way from one viewport to another: out, over and in, as seen from above ("Smooth and efficient
/// zooming and panning", van Wijk and Nuij 2003).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Flight {
    from: Viewport,
    to: Viewport,
    extent: MapRect,
    path: Path,
}

/// The optimal path in the plane of distance and width, or along one of the two.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Path {
    /// Centres are (nearly) the same.
    Zoom {
        length: f64,
    },
    Over {
        length: f64,
        r0: f64,
        distance: f64,
    },
}

impl Flight {
    /// A flight between two viewports of a map of this extent.
    pub fn new(from: Viewport, to: Viewport, extent: &MapRect) -> Self {
        let (from, to) = (from.clamped(extent), to.clamped(extent));
        let (w0, w1) = (width(&from, extent), width(&to, extent));
        let distance = from.center.distance(to.center);
        let path = if distance < w0.min(w1) * 1e-3 {
            Path::Zoom {
                length: (w1 / w0).ln().abs() / RHO,
            }
        } else {
            // The paper's b and r; asinh(-b) without cancellation.
            let d2 = RHO.powi(2) * distance;
            let b = |w: f64, sign: f64| (w1 * w1 - w0 * w0 + sign * d2 * d2) / (2.0 * w * d2);
            let (r0, r1) = (asinh(-b(w0, 1.0)), asinh(-b(w1, -1.0)));
            Path::Over {
                length: (r1 - r0) / RHO,
                r0,
                distance,
            }
        };
        Self {
            from,
            to,
            extent: *extent,
            path,
        }
    }

    /// How long it takes, ms.
    pub fn duration_ms(&self) -> f64 {
        let (Path::Zoom { length } | Path::Over { length, .. }) = self.path;
        SHORT_MS + (LONG_MS - SHORT_MS) * (length / LONG).clamp(0.0, 1.0)
    }

    /// What is shown after this many milliseconds: the start, the end, or what a reader can come to
    /// between them.
    pub fn at(&self, ms: f64) -> Viewport {
        let t = ms / self.duration_ms();
        if t <= 0.0 {
            return self.from;
        }
        // Also when the clock makes no sense.
        if t >= 1.0 || t.is_nan() {
            return self.to;
        }
        self.along(ease_enter(t)).clamped(&self.extent)
    }

    /// The viewport at a share of the path, not clamped.
    fn along(&self, share: f64) -> Viewport {
        let w0 = width(&self.from, &self.extent);
        let (w, over) = match self.path {
            Path::Zoom { length } => {
                let w1 = width(&self.to, &self.extent);
                let way = (w1 - w0).signum() * length * share * RHO;
                (w0 * way.exp(), share)
            }
            Path::Over {
                length,
                r0,
                distance,
            } => {
                let r = r0 + RHO * length * share;
                let ((cosh0, sinh0), (cosh, sinh)) = (hyperbolic(r0), hyperbolic(r));
                let u = w0 / RHO.powi(2) * (cosh0 * sinh / cosh - sinh0);
                (w0 * cosh0 / cosh, u / distance)
            }
        };
        let between = |a: f32, b: f32| f64::from(a) + (f64::from(b) - f64::from(a)) * over;
        let (a, b) = (self.from.center, self.to.center);
        Viewport {
            zoom: (self.extent.width() / w).clamp(MIN_ZOOM, MAX_ZOOM),
            center: MapPoint::new(between(a.x, b.x), between(a.y, b.y)),
        }
    }
}

/// Map units that the screen is wide, as far as the extent fills it at zoom 1.
fn width(view: &Viewport, extent: &MapRect) -> f64 {
    extent.width().max(1.0) / view.zoom
}

/// The look's curve for what comes in: CSS `cubic-bezier(.2, 0, 0, 1)`, from 0 to 1.
pub fn ease_enter(t: f64) -> f64 {
    let bezier = |s: f64, a: f64, b: f64| {
        let r = 1.0 - s;
        3.0 * r * r * s * a + 3.0 * r * s * s * b + s * s * s
    };
    if t <= 0.0 || t.is_nan() {
        return 0.0;
    }
    if t >= 1.0 {
        return 1.0;
    }
    // Halving: x grows with s, and 40 halvings are exact enough for any screen.
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..40 {
        let mid = (low + high) / 2.0;
        if bezier(mid, 0.2, 0.0) < t {
            low = mid;
        } else {
            high = mid;
        }
    }
    bezier((low + high) / 2.0, 0.0, 1.0)
}

/// By one logarithm, and without cancellation.
fn asinh(x: f64) -> f64 {
    (x.abs() + (x * x + 1.0).sqrt()).ln().copysign(x)
}

/// Hyperbolic cosine and sine, by one power.
fn hyperbolic(x: f64) -> (f64, f64) {
    let (power, inverse) = (x.exp(), (-x).exp());
    ((power + inverse) / 2.0, (power - inverse) / 2.0)
}
