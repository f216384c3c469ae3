use plan_core::geo::{
    ScreenBox,
    along::{Along, AlongRequest, place_along},
    labels::Obstacles,
};
use proptest::{collection::vec, prelude::*};

fn request(width: f64) -> AlongRequest {
    AlongRequest {
        width,
        size: 12.0,
        aside: 12.0,
        farther: 8.0,
        most_bend: 1.5,
        tolerance: 4.0,
    }
}

fn length(along: &Along) -> f64 {
    let step = |w: &[(f64, f64)]| (w[1].0 - w[0].0).hypot(w[1].1 - w[0].1);
    along.line.windows(2).map(step).sum()
}

/// Collision of what `place_along` pushed, with what stood before.
fn collision(before: &Obstacles, after: &Obstacles) -> f64 {
    let pushed = &after.hard[before.hard.len()..];
    let of = |b: &ScreenBox| {
        before.hard_overlap(b) + 0.3 * before.soft_overlap(b) + 10.0 * before.outside(b)
    };
    pushed.iter().map(of).sum()
}

#[test]
fn a_name_stands_above_a_straight_line_at_its_distance() {
    let mut obstacles = Obstacles::default();
    let along = place_along(
        &[(0.0, 100.0), (400.0, 100.0)],
        &request(120.0),
        &mut obstacles,
    );
    let along = along.expect("there is room");
    assert!(
        along.line.iter().all(|p| (p.1 - 88.0).abs() < 0.01),
        "{along:?}"
    );
    assert!(length(&along) >= 120.0);
    assert!(!obstacles.hard.is_empty(), "others are kept off it");
}

#[test]
fn a_name_reads_from_left_to_right_whichever_way_the_line_runs() {
    for line in [[(0.0, 0.0), (300.0, 90.0)], [(300.0, 90.0), (0.0, 0.0)]] {
        let along = place_along(&line, &request(100.0), &mut Obstacles::default()).expect("room");
        let (first, last) = (along.line[0], along.line[along.line.len() - 1]);
        assert!(first.0 < last.0, "{line:?}");
    }
}

#[test]
fn a_line_that_is_too_short_or_bends_too_much_carries_no_name() {
    let place = |line: &[(f64, f64)]| place_along(line, &request(100.0), &mut Obstacles::default());
    assert_eq!(place(&[(0.0, 0.0), (80.0, 0.0)]), None);
    assert_eq!(place(&[(0.0, 0.0)]), None);
    assert_eq!(place(&[]), None);
    let zigzag: Vec<_> = (0..20)
        .map(|i| (f64::from(i) * 20.0, f64::from(i % 2) * 60.0))
        .collect();
    assert_eq!(place(&zigzag), None);
}

#[test]
fn a_name_passes_what_sits_on_the_line() {
    let mut obstacles = Obstacles::default();
    // Above the whole line something stands: the name goes below.
    obstacles.hard.push(ScreenBox {
        x0: -50.0,
        y0: 0.0,
        x1: 450.0,
        y1: 97.0,
    });
    let along = place_along(
        &[(0.0, 100.0), (400.0, 100.0)],
        &request(120.0),
        &mut obstacles,
    );
    let along = along.expect("there is room below");
    assert!(along.line.iter().all(|p| p.1 > 100.0), "{along:?}");
}

#[test]
fn no_stretch_is_better_than_one_that_collides() {
    let mut obstacles = Obstacles::default();
    obstacles
        .hard
        .push(ScreenBox::around(200.0, 100.0, 300.0, 100.0));
    let before = obstacles.hard.len();
    let found = place_along(
        &[(0.0, 100.0), (400.0, 100.0)],
        &request(120.0),
        &mut obstacles,
    );
    assert_eq!(found, None);
    assert_eq!(
        obstacles.hard.len(),
        before,
        "nothing is kept free for a name that is not shown"
    );
}

#[test]
fn the_path_starts_and_ends_where_the_curve_does() {
    let along = Along {
        line: vec![(0.0, 1.0), (10.0, 2.0), (20.0, 3.0)],
    };
    let d = along.path(|x, y| (x * 2.0, y));
    assert!(d.starts_with("M0.0 1.0") && d.ends_with("40.0 3.0"), "{d}");
}

proptest! {
    #[test]
    fn no_name_collides_above_its_tolerance(
        steps in vec((8.0..60.0f64, -25.0..25.0f64), 3..20),
        blocks in vec((0.0..700.0f64, -150.0..150.0f64, 3.0..30.0f64), 0..25),
        bands in vec((0.0..700.0f64, -150.0..150.0f64, 3.0..30.0f64), 0..5),
        width in 40.0..200.0f64,
    ) {
        let mut line = vec![(0.0, 0.0)];
        for (dx, dy) in steps {
            let (x, y) = line[line.len() - 1];
            line.push((x + dx, y + dy));
        }
        let boxes = |all: Vec<(f64, f64, f64)>| all.into_iter()
            .map(|(x, y, r)| ScreenBox::around(x, y, r, r)).collect();
        let before = Obstacles {
            hard: boxes(blocks),
            soft: boxes(bands),
            bounds: Some(ScreenBox { x0: 0.0, y0: -150.0, x1: 600.0, y1: 150.0 }),
        };
        let mut after = before.clone();
        let request = request(width);
        match place_along(&line, &request, &mut after) {
            Some(along) => {
                let collides = collision(&before, &after);
                prop_assert!(collides <= request.tolerance + 1e-9, "collides by {} px²", collides);
                prop_assert!(length(&along) >= width, "the name does not fit");
                prop_assert!(after.hard.len() > before.hard.len());
            }
            None => prop_assert_eq!(after.hard.len(), before.hard.len()),
        }
    }
}
