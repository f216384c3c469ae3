use plan_core::geo::{MapPoint, path_data};
use proptest::{collection::vec, prelude::*};

fn points(all: &[(f32, f32)]) -> Vec<MapPoint> {
    all.iter().map(|&(x, y)| MapPoint { x, y }).collect()
}

fn path(all: &[(f32, f32)], close: bool) -> String {
    path_data([points(all).as_slice()], close)
}

/// Reads path data of this form back: lines of absolute points.
pub fn read(d: &str) -> Vec<Vec<(i64, i64)>> {
    let line = |text: &str| {
        let spaced = text
            .trim_end_matches('z')
            .replace('l', " ")
            .replace('-', " -");
        let numbers: Vec<i64> = spaced
            .split_whitespace()
            .map(|n| n.parse().expect(n))
            .collect();
        let mut at = (0, 0);
        let step = |pair: &[i64]| {
            at = (at.0 + pair[0], at.1 + pair[1]);
            at
        };
        numbers.chunks_exact(2).map(step).collect()
    };
    d.split('M').skip(1).map(line).collect()
}

#[test]
fn lines_are_written_in_whole_units_with_relative_moves() {
    assert_eq!(
        path(&[(10.4, 20.6), (15.0, 18.0), (12.0, 30.0)], false),
        "M10 21l5-3 -3 12"
    );
    assert_eq!(
        path(&[(0.0, 0.0), (5.0, 0.0), (5.0, 5.0)], true),
        "M0 0l5 0 0 5z"
    );
}

#[test]
fn several_lines_are_one_path() {
    let (a, b) = (
        points(&[(0.0, 0.0), (1.0, 2.0)]),
        points(&[(5.0, 5.0), (4.0, 4.0)]),
    );
    assert_eq!(
        path_data([a.as_slice(), b.as_slice()], false),
        "M0 0l1 2M5 5l-1-1"
    );
    assert_eq!(path_data([], false), "");
}

#[test]
fn points_that_round_to_the_same_place_stand_once() {
    assert_eq!(
        path(&[(0.0, 0.0), (0.2, 0.3), (4.0, 1.0), (4.1, 1.1)], false),
        "M0 0l4 1"
    );
}

#[test]
fn rounding_errors_do_not_add_up() {
    let all: Vec<(f32, f32)> = (0..1000)
        .map(|i| (i as f32 * 0.6, i as f32 * 0.4))
        .collect();
    let last = *read(&path(&all, false))[0].last().expect("points");
    assert_eq!(last, (599, 400));
}

#[test]
fn a_line_without_length_draws_nothing_and_breaks_nothing() {
    assert_eq!(path(&[], false), "");
    assert_eq!(path(&[], true), "");
    assert_eq!(path(&[(3.0, 4.0)], false), "");
    assert_eq!(path(&[(3.0, 4.0), (3.1, 4.2)], true), "");
}

proptest! {
    #[test]
    fn what_is_written_is_where_the_points_are(all in vec((-9000f32..9000.0, -9000f32..9000.0), 2..50)) {
        let mut rounded: Vec<(i64, i64)> =
            all.iter().map(|p| (p.0.round() as i64, p.1.round() as i64)).collect();
        rounded.dedup();
        prop_assume!(rounded.len() > 1);
        prop_assert_eq!(read(&path(&all, false)), vec![rounded]);
    }
}
