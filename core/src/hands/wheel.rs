use super::WheelUnit;

/// Pixels of a line, and of a page.
const LINE_PX: f64 = 33.0;
const PAGE_PX: f64 = 400.0;
/// How fast a wheel zooms, by the natural logarithm of the factor for a pixel: a notch, some 100 px,
/// is a quarter.
const SPEED: f64 = 0.0022;
/// A pinch on a trackpad comes as a wheel with Control and small steps.
const PINCH_SPEED: f64 = 0.01;
/// The most that one event zooms: a notch of a wheel with Control is a step of the buttons.
const MOST: f64 = 0.9;
const MOST_WITH_CONTROL: f64 = 0.405;

/// The factor of a turn of the wheel; 1 for one that makes no sense.
pub(super) fn factor(delta: f64, unit: WheelUnit, control: bool) -> f64 {
    let px = match unit {
        WheelUnit::Pixel => delta,
        WheelUnit::Line => delta * LINE_PX,
        WheelUnit::Page => delta * PAGE_PX,
    };
    if px.is_nan() {
        return 1.0;
    }
    let (speed, most) = if control {
        (PINCH_SPEED, MOST_WITH_CONTROL)
    } else {
        (SPEED, MOST)
    };
    (-px * speed).clamp(-most, most).exp()
}
