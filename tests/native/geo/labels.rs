use plan_core::geo::{
    ScreenBox,
    labels::{Anchor, Candidate, Obstacles, Request, SHOWN_PX2, beside},
};
use proptest::{collection::vec, prelude::*};

fn request(candidates: Vec<Candidate>) -> Request {
    Request {
        width: 60.0,
        size: 14.0,
        capitals: false,
        required: false,
        candidates,
    }
}

fn middle(x: f64, y: f64, cost: f64) -> Candidate {
    Candidate {
        x,
        y,
        anchor: Anchor::Middle,
        cost,
    }
}

#[test]
fn the_cheapest_free_place_is_taken_and_kept() {
    let mut obstacles = Obstacles::default();
    let places = vec![
        middle(0.0, 0.0, 5.0),
        middle(200.0, 0.0, 1.0),
        middle(400.0, 0.0, 9.0),
    ];
    let placed = obstacles.place(&request(places.clone())).map(|c| c.x);
    assert_eq!(placed, Some(200.0));
    // The same wish again: the next best.
    assert_eq!(
        obstacles.place(&request(places.clone())).map(|c| c.x),
        Some(0.0)
    );
    assert_eq!(
        obstacles.place(&request(places.clone())).map(|c| c.x),
        Some(400.0)
    );
    assert_eq!(obstacles.place(&request(places)), None);
    assert_eq!(obstacles.hard.len(), 3);
}

#[test]
fn a_required_label_is_shown_even_where_it_collides() {
    let mut obstacles = Obstacles::default();
    obstacles
        .hard
        .push(ScreenBox::around(0.0, 0.0, 100.0, 100.0));
    let wish = request(vec![middle(0.0, 0.0, 0.0)]);
    assert_eq!(obstacles.place(&wish), None);
    let wish = Request {
        required: true,
        ..wish
    };
    assert_eq!(obstacles.place(&wish), Some(wish.candidates[0]));
    assert_eq!(
        obstacles.place(&Request {
            candidates: Vec::new(),
            ..wish
        }),
        None
    );
}

#[test]
fn lines_are_covered_only_where_nothing_else_is_free() {
    let mut obstacles = Obstacles::default();
    obstacles.soft.push(ScreenBox::around(0.0, 0.0, 50.0, 50.0));
    let both = vec![middle(0.0, 0.0, 0.0), middle(300.0, 0.0, 30.0)];
    assert_eq!(obstacles.place(&request(both)).map(|c| c.x), Some(300.0));
    assert_eq!(
        obstacles
            .place(&request(vec![middle(0.0, 0.0, 0.0)]))
            .map(|c| c.x),
        Some(0.0)
    );
}

#[test]
fn labels_stay_inside_the_bounds() {
    let bounds = ScreenBox {
        x0: 0.0,
        y0: 0.0,
        x1: 500.0,
        y1: 300.0,
    };
    let mut obstacles = Obstacles {
        bounds: Some(bounds),
        ..Obstacles::default()
    };
    let outside = [(10.0, 150.0), (495.0, 150.0), (250.0, 5.0), (250.0, 310.0)];
    for (x, y) in outside {
        assert_eq!(
            obstacles.place(&request(vec![middle(x, y, 0.0)])),
            None,
            "{x} {y}"
        );
    }
    assert!(
        obstacles
            .place(&request(vec![middle(250.0, 150.0, 0.0)]))
            .is_some()
    );
}

#[test]
fn a_place_inside_the_bounds_is_better_than_a_cheaper_one_outside() {
    let bounds = ScreenBox {
        x0: 0.0,
        y0: 0.0,
        x1: 500.0,
        y1: 300.0,
    };
    let mut obstacles = Obstacles {
        bounds: Some(bounds),
        ..Obstacles::default()
    };
    let both = vec![middle(5.0, 150.0, 0.0), middle(250.0, 150.0, 90.0)];
    assert_eq!(obstacles.place(&request(both)).map(|c| c.x), Some(250.0));
}

#[test]
fn the_anchor_is_the_end_that_stands_on_the_point() {
    let wish = request(Vec::new());
    let at = |anchor| {
        wish.text_box(&Candidate {
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
    let capitals = Request {
        capitals: true,
        ..wish.clone()
    };
    let c = middle(0.0, 0.0, 0.0);
    assert!(
        capitals.text_box(&c).y0 < wish.text_box(&c).y0,
        "Ấ reaches higher than a"
    );
    assert!(wish.text_box(&c).y1 > 0.0, "ạ reaches below the baseline");
}

proptest! {
    #[test]
    fn labels_that_are_not_required_never_overlap(
        wishes in vec((0.0..800.0f64, 0.0..500.0f64, 20.0..160.0f64, 9.0..20.0f64, any::<bool>()), 1..40),
    ) {
        let mut obstacles = Obstacles::default();
        let mut placed: Vec<(ScreenBox, bool)> = Vec::new();
        for (x, y, width, size, required) in wishes {
            let wish = Request { width, size, capitals: false, required, candidates: beside(x, y, 6.0, size) };
            let Some(place) = obstacles.place(&wish) else {
                prop_assert!(!required, "a required label was left out");
                continue;
            };
            let text = wish.text_box(&place);
            let covered: f64 = placed.iter().map(|(other, _)| other.overlap(&text)).sum();
            prop_assert!(required || covered <= SHOWN_PX2, "covers {} px²", covered);
            placed.push((text, required));
        }
    }
}
