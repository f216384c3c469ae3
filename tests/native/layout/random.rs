//! Random obstacles and wishes.

use plan_core::geo::{
    ScreenBox,
    boxes::Boxes,
    labels::{Anchor, Extent, NO_MARK, Obstacles, Window, beside, contains},
    scan,
};
use proptest::{collection::vec, prelude::*};

fn a_box(reach: f64) -> impl Strategy<Value = ScreenBox> {
    let at = -reach..reach;
    (at.clone(), at, 0.1..200.0f64, 0.1..120.0f64).prop_map(|(x0, y0, w, h)| ScreenBox {
        x0,
        y0,
        x1: x0 + w,
        y1: y0 + h,
    })
}

proptest! {
    #[test]
    fn the_grid_finds_what_a_search_of_all_finds(
        all in vec(a_box(6000.0), 0..60),
        asked in vec(a_box(6000.0), 1..10),
    ) {
        let mut boxes = Boxes::default();
        for (i, one) in all.iter().enumerate() {
            boxes.push(*one, i as u32);
        }
        for one in asked.iter().chain(&all) {
            let mut found: Vec<(u32, f64)> = boxes.meeting(one).map(|(area, mark)| (mark, area)).collect();
            found.sort_by_key(|f| f.0);
            let expected: Vec<(u32, f64)> = all.iter().enumerate()
                .map(|(i, o)| (i as u32, o.overlap(one)))
                .filter(|(_, area)| *area > 0.0)
                .collect();
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn placed_texts_never_overlap_and_are_never_cut(
        wishes in vec((-200.0..1000.0f64, -200.0..700.0f64, 20.0..160.0f64, 9.0..20.0f64, any::<bool>()), 1..60),
        blocks in vec(a_box(700.0), 0..20),
        glass in vec(a_box(700.0), 0..3),
    ) {
        let bounds = ScreenBox { x0: 0.0, y0: 0.0, x1: 800.0, y1: 500.0 };
        let mut obstacles = Obstacles {
            window: Some(Window { bounds, glass: glass.clone() }),
            ..Obstacles::default()
        };
        for block in &blocks {
            obstacles.hard.push(*block, NO_MARK);
        }
        for (x, y, width, size, follows) in wishes {
            let extent = Extent { width, ascent: size, descent: 0.25 * size, size };
            let found = obstacles.find(&extent, &beside(x, y, 6.0, size), follows, |_| true);
            let Some(place) = found else { continue };
            let text = extent.at(&place);
            prop_assert!(obstacles.hard.meeting(&text).next().is_none(), "covers something");
            if bounds.overlap(&text) > 0.0 {
                prop_assert!(bounds.holds(&text), "cut off");
                prop_assert!(glass.iter().all(|g| g.overlap(&text) == 0.0), "under glass");
            }
            obstacles.hard.push(text, NO_MARK);
        }
    }

    #[test]
    fn a_box_with_room_is_inside_and_touches_its_ring(
        radii in vec(40.0..200.0f64, 5..30),
        half in (3.0..60.0f64, 2.0..20.0f64),
        y in -200.0..200.0f64,
    ) {
        let n = radii.len() as f64;
        let corner = |(i, r): (usize, &f64)| {
            let (sin, cos) = (i as f64 / n * std::f64::consts::TAU).sin_cos();
            (r * cos, r * sin)
        };
        let ring: Vec<(f64, f64)> = radii.iter().enumerate().map(corner).collect();
        for (from, to) in scan::room(&ring, y, half.0, half.1) {
            for x in [from, (from + to) / 2.0, to] {
                let (left, right) = (x - half.0 + 1e-6, x + half.0 - 1e-6);
                for line in [y - half.1, y, y + half.1] {
                    for px in [left, x, right] {
                        prop_assert!(contains(&ring, px, line), "{} {}", px, line);
                    }
                }
                prop_assert!(scan::touches(&ring, &ScreenBox::around(x, y, half.0, half.1)));
            }
        }
    }
}

#[test]
fn a_text_goes_home_unless_it_would_be_cut_there() {
    let bounds = ScreenBox {
        x0: 0.0,
        y0: 0.0,
        x1: 500.0,
        y1: 300.0,
    };
    let obstacles = Obstacles {
        window: Some(Window {
            bounds,
            glass: Vec::new(),
        }),
        ..Obstacles::default()
    };
    let extent = Extent {
        width: 60.0,
        ascent: 12.0,
        descent: 3.0,
        size: 14.0,
    };
    let at = |x: f64, cost: f64| plan_core::geo::labels::Candidate {
        x,
        y: 150.0,
        anchor: Anchor::Middle,
        cost,
    };
    let find = |places: &[_], follows| {
        obstacles
            .find(&extent, places, follows, |_| true)
            .map(|c| c.x)
    };
    // Home is seen.
    assert_eq!(find(&[at(400.0, 0.0), at(100.0, 5.0)], false), Some(400.0));
    // Home would be cut: the best that is seen.
    assert_eq!(
        find(&[at(490.0, 0.0), at(100.0, 9.0), at(200.0, 5.0)], false),
        Some(200.0)
    );
    // Nowhere is it seen whole.
    assert_eq!(find(&[at(490.0, 0.0)], true), None);
    // Home is out of sight: it waits there, unless it follows what is seen.
    assert_eq!(find(&[at(700.0, 0.0), at(100.0, 5.0)], false), Some(700.0));
    assert_eq!(find(&[at(700.0, 0.0), at(100.0, 5.0)], true), Some(100.0));
    assert_eq!(find(&[at(700.0, 0.0)], true), Some(700.0));
}
