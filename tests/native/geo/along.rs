use plan_core::geo::{
    ScreenBox,
    along::{Along, AlongRequest, place_along},
    labels::{NO_MARK, Obstacles, Window},
};
use proptest::{collection::vec, prelude::*};

fn request(width: f64) -> AlongRequest {
    AlongRequest {
        width,
        size: 12.0,
        aside: 12.0,
        farther: 8.0,
        most_bend: 1.5,
        but: Some(3),
        horizon: None,
        seen: false,
    }
}

fn length(along: &Along) -> f64 {
    let step = |w: &[(f64, f64)]| (w[1].0 - w[0].0).hypot(w[1].1 - w[0].1);
    along.line.windows(2).map(step).sum()
}

#[test]
fn a_name_stands_above_a_straight_line_at_its_distance() {
    let along = place_along(
        &[(0.0, 100.0), (400.0, 100.0)],
        &request(120.0),
        &Obstacles::default(),
    );
    let along = along.expect("there is room");
    assert!(
        along.line.iter().all(|p| (p.1 - 88.0).abs() < 0.01),
        "{along:?}"
    );
    assert!(length(&along) >= 120.0);
}

#[test]
fn a_name_reads_from_left_to_right_whichever_way_the_line_runs() {
    for line in [[(0.0, 0.0), (300.0, 90.0)], [(300.0, 90.0), (0.0, 0.0)]] {
        let along = place_along(&line, &request(100.0), &Obstacles::default()).expect("room");
        let (first, last) = (along.line[0], along.line[along.line.len() - 1]);
        assert!(first.0 < last.0, "{line:?}");
    }
}

#[test]
fn a_line_that_is_too_short_or_bends_too_much_carries_no_name() {
    let place = |line: &[(f64, f64)]| place_along(line, &request(100.0), &Obstacles::default());
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
    let above = ScreenBox {
        x0: -50.0,
        y0: 0.0,
        x1: 450.0,
        y1: 97.0,
    };
    obstacles.hard.push(above, NO_MARK);
    let along = place_along(&[(0.0, 100.0), (400.0, 100.0)], &request(120.0), &obstacles);
    let along = along.expect("there is room below");
    assert!(along.line.iter().all(|p| p.1 > 100.0), "{along:?}");
}

#[test]
fn a_name_steps_farther_aside_on_either_side() {
    let line = [(0.0, 100.0), (400.0, 100.0)];
    // Of what stands in the way, its upper and its lower edge; and where the name goes.
    for (y0, y1, expected) in [(91.0, 300.0, 80.0), (-100.0, 109.0, 120.0)] {
        let mut obstacles = Obstacles::default();
        let block = ScreenBox {
            x0: -50.0,
            y0,
            x1: 450.0,
            y1,
        };
        obstacles.hard.push(block, NO_MARK);
        let along = place_along(&line, &request(120.0), &obstacles).expect("room farther aside");
        assert!(
            along.line.iter().all(|p| (p.1 - expected).abs() < 0.01),
            "{along:?}"
        );
    }
}

#[test]
fn no_stretch_is_better_than_one_that_collides() {
    let line = [(0.0, 100.0), (400.0, 100.0)];
    let block = ScreenBox::around(200.0, 100.0, 300.0, 100.0);
    let mut obstacles = Obstacles::default();
    obstacles.hard.push(block, NO_MARK);
    assert_eq!(place_along(&line, &request(120.0), &obstacles), None);
    // Its own band is nothing to keep off.
    let mut own = Obstacles::default();
    own.hard.push(block, 3);
    assert!(place_along(&line, &request(120.0), &own).is_some());
}

#[test]
fn a_name_that_the_edge_would_cut_waits_or_takes_a_seen_stretch() {
    let bounds = ScreenBox {
        x0: 150.0,
        y0: 0.0,
        x1: 600.0,
        y1: 300.0,
    };
    let obstacles = Obstacles {
        window: Some(Window {
            bounds,
            glass: Vec::new(),
        }),
        ..Obstacles::default()
    };
    let line = [(100.0, 100.0), (400.0, 100.0)];
    assert_eq!(
        place_along(&line, &request(120.0), &obstacles),
        None,
        "its home is cut"
    );
    let seen = AlongRequest {
        seen: true,
        ..request(120.0)
    };
    let along = place_along(&line, &seen, &obstacles).expect("a seen stretch");
    assert!(along.boxes(12.0).iter().all(|b| bounds.holds(b)));
    let unseen = [(-900.0, 100.0), (-500.0, 100.0)];
    assert!(
        place_along(&unseen, &request(120.0), &obstacles).is_some(),
        "it waits out of sight"
    );
}

#[test]
fn letters_are_not_crowded_on_the_inner_side_of_a_bend() {
    // A tight arc: on its inner side half of the length is left.
    let arc: Vec<_> = (0..=40)
        .map(|i| {
            let (sin, cos) = (f64::from(i) / 40.0 * std::f64::consts::PI).sin_cos();
            (-40.0 * cos, 40.0 * sin)
        })
        .collect();
    let wish = AlongRequest {
        most_bend: 9.0,
        ..request(60.0)
    };
    let along = place_along(&arc, &wish, &Obstacles::default());
    let far = along.iter().flat_map(|a| &a.line).map(|p| p.0.hypot(p.1));
    assert!(far.fold(f64::INFINITY, f64::min) > 40.0, "{along:?}");
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
    fn no_name_collides_or_is_cut(
        steps in vec((8.0..60.0f64, -25.0..25.0f64), 3..20),
        blocks in vec((0.0..700.0f64, -150.0..150.0f64, 3.0..30.0f64), 0..25),
        bands in vec((0.0..700.0f64, -150.0..150.0f64, 3.0..30.0f64), 0..5),
        width in 40.0..200.0f64,
        seen in any::<bool>(),
    ) {
        let mut line = vec![(0.0, 0.0)];
        for (dx, dy) in steps {
            let (x, y) = line[line.len() - 1];
            line.push((x + dx, y + dy));
        }
        let bounds = ScreenBox { x0: 0.0, y0: -150.0, x1: 600.0, y1: 150.0 };
        let mut obstacles = Obstacles {
            window: Some(Window { bounds, glass: Vec::new() }),
            ..Obstacles::default()
        };
        for (x, y, r) in blocks {
            obstacles.hard.push(ScreenBox::around(x, y, r, r), NO_MARK);
        }
        for (x, y, r) in bands {
            obstacles.soft.push(ScreenBox::around(x, y, r, r), NO_MARK);
        }
        let wish = AlongRequest { seen, ..request(width) };
        if let Some(along) = place_along(&line, &wish, &obstacles) {
            prop_assert!(length(&along) >= width, "the name does not fit");
            let boxes = along.boxes(wish.size);
            prop_assert!(boxes.iter().all(|b| obstacles.free(b, Some(3))), "covers something");
            let whole = boxes.iter().all(|b| bounds.holds(b));
            let none = boxes.iter().all(|b| bounds.overlap(b) == 0.0);
            prop_assert!(whole || (none && !seen), "is cut");
        }
    }
}
