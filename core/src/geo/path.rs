use super::MapPoint;
use std::fmt::Write as _;

/// SVG path data of some lines: whole map units, relative moves.
pub fn path_data<'a>(lines: impl IntoIterator<Item = &'a [MapPoint]>, close: bool) -> String {
    let mut d = String::new();
    for line in lines {
        let mut at: Option<(i64, i64)> = None;
        for p in line {
            let (x, y) = (p.x.round() as i64, p.y.round() as i64);
            let _ = match at {
                None => write!(d, "M{x} {y}l"),
                Some(last) if last == (x, y) => continue,
                Some((lx, ly)) if y < ly => write!(d, "{}{} ", x - lx, y - ly),
                Some((lx, ly)) => write!(d, "{} {} ", x - lx, y - ly),
            };
            at = Some((x, y));
        }
        d.truncate(d.trim_end().len());
        if close {
            d.push('z');
        }
    }
    d
}
