use plan_core::geo::{
    ScreenBox,
    labels::{Anchor, Candidate, Extent, NO_MARK, Obstacles, Window},
};

const TEXT: Extent = Extent {
    width: 60.0,
    ascent: 12.0,
    descent: 3.5,
    size: 14.0,
};

const BOUNDS: ScreenBox = ScreenBox {
    x0: 0.0,
    y0: 0.0,
    x1: 500.0,
    y1: 300.0,
};

fn middle(x: f64, y: f64, cost: f64) -> Candidate {
    Candidate {
        x,
        y,
        anchor: Anchor::Middle,
        cost,
    }
}

/// Places a text and keeps others off it.
fn place(obstacles: &mut Obstacles, places: &[Candidate]) -> Option<f64> {
    let found = obstacles.find(&TEXT, places, false, |_| true)?;
    obstacles.hard.push(TEXT.at(&found), NO_MARK);
    Some(found.x)
}

#[test]
fn the_cheapest_free_place_is_taken_and_kept() {
    let mut obstacles = Obstacles::default();
    let places = [
        middle(0.0, 0.0, 5.0),
        middle(200.0, 0.0, 1.0),
        middle(400.0, 0.0, 9.0),
    ];
    // The same wish again: the next best, until none is left.
    let taken: Vec<_> = (0..4).map(|_| place(&mut obstacles, &places)).collect();
    assert_eq!(taken, [Some(200.0), Some(0.0), Some(400.0), None]);
}

#[test]
fn a_place_must_be_allowed() {
    let obstacles = Obstacles::default();
    let places = [middle(0.0, 0.0, 0.0), middle(200.0, 0.0, 9.0)];
    let east = obstacles.find(&TEXT, &places, false, |text| text.x0 > 100.0);
    assert_eq!(east.map(|c| c.x), Some(200.0));
    assert_eq!(obstacles.find(&TEXT, &places, false, |_| false), None);
}

#[test]
fn what_bears_a_mark_is_covered_by_its_own_only() {
    let mut obstacles = Obstacles::default();
    obstacles
        .hard
        .push(ScreenBox::around(0.0, 0.0, 50.0, 50.0), 7);
    let inside = ScreenBox::around(10.0, 10.0, 5.0, 5.0);
    assert!(obstacles.free(&inside, Some(7)));
    assert!(!obstacles.free(&inside, Some(8)) && !obstacles.free(&inside, None));
}

#[test]
fn what_is_better_not_covered_is_covered_only_where_nothing_else_is_free() {
    let mut obstacles = Obstacles::default();
    let soft = ScreenBox::around(0.0, 0.0, 50.0, 50.0);
    obstacles.soft.push(soft, NO_MARK);
    let both = [middle(0.0, 0.0, 0.0), middle(300.0, 0.0, 30.0)];
    assert_eq!(place(&mut obstacles.clone(), &both), Some(300.0));
    assert_eq!(place(&mut obstacles, &both[..1]), Some(0.0));
}

#[test]
fn texts_stay_inside_the_window_and_off_its_glass() {
    let glass = ScreenBox {
        x0: 400.0,
        y0: 0.0,
        x1: 500.0,
        y1: 100.0,
    };
    let mut obstacles = Obstacles {
        window: Some(Window {
            bounds: BOUNDS,
            glass: vec![glass],
        }),
        ..Obstacles::default()
    };
    for (x, y) in [
        (10.0, 150.0),
        (495.0, 150.0),
        (250.0, 5.0),
        (250.0, 299.0),
        (430.0, 60.0),
    ] {
        assert_eq!(place(&mut obstacles, &[middle(x, y, 0.0)]), None, "{x} {y}");
    }
    assert!(place(&mut obstacles, &[middle(250.0, 150.0, 0.0)]).is_some());
}

#[test]
fn the_anchor_is_the_end_that_stands_on_the_point() {
    let at = |anchor| {
        TEXT.at(&Candidate {
            x: 100.0,
            y: 50.0,
            anchor,
            cost: 0.0,
        })
    };
    assert_eq!((at(Anchor::Start).x0, at(Anchor::Start).x1), (100.0, 160.0));
    assert_eq!(
        (at(Anchor::Middle).x0, at(Anchor::Middle).x1),
        (70.0, 130.0)
    );
    assert_eq!((at(Anchor::End).x0, at(Anchor::End).x1), (40.0, 100.0));
    assert_eq!((at(Anchor::End).y0, at(Anchor::End).y1), (38.0, 53.5));
}
