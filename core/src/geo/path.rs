use super::MapPoint;
use std::fmt::Write as _;

/// SVG path data of some lines: whole map units, relative moves. A line without length is left out:
/// a command without numbers would end the whole path there.
pub fn path_data<'a>(lines: impl IntoIterator<Item = &'a [MapPoint]>, close: bool) -> String {
    let mut d = String::new();
    for line in lines {
        let rounded = line
            .iter()
            .map(|p| (p.x.round() as i64, p.y.round() as i64));
        let mut points: Vec<(i64, i64)> = rounded.collect();
        points.dedup();
        let [first, rest @ ..] = points.as_slice() else {
            continue;
        };
        if rest.is_empty() {
            continue;
        }
        let (mut lx, mut ly) = *first;
        let _ = write!(d, "M{lx} {ly}l");
        for &(x, y) in rest {
            let gap = if y < ly { "" } else { " " };
            let _ = write!(d, "{}{gap}{} ", x - lx, y - ly);
            (lx, ly) = (x, y);
        }
        d.truncate(d.trim_end().len());
        if close {
            d.push('z');
        }
    }
    d
}
