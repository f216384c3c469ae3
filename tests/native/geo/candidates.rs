//! Places that a label may take.

use crate::plan;
use plan_core::geo::{
    ScreenBox,
    labels::{Anchor, Extent, beside, contains, inside},
};

fn extent(width: f64, size: f64) -> Extent {
    Extent {
        width,
        ascent: 0.76 * size,
        descent: 0.25 * size,
        size,
    }
}

fn around(ring: &[(f64, f64)]) -> ScreenBox {
    let fold = |pick: fn(&(f64, f64)) -> f64, f: fn(f64, f64) -> f64| {
        ring.iter().map(pick).reduce(f).expect("a ring")
    };
    ScreenBox {
        x0: fold(|p| p.0, f64::min),
        y0: fold(|p| p.1, f64::min),
        x1: fold(|p| p.0, f64::max),
        y1: fold(|p| p.1, f64::max),
    }
}

#[test]
fn places_beside_a_symbol_never_touch_it() {
    let places = beside(100.0, 100.0, 8.0, 14.0);
    let symbol = ScreenBox::around(100.0, 100.0, 4.0, 4.0);
    assert_eq!(places.len(), 40);
    for c in &places {
        assert_eq!(extent(60.0, 14.0).at(c).overlap(&symbol), 0.0, "{c:?}");
    }
    let best = places.iter().min_by(|a, b| a.cost.total_cmp(&b.cost));
    let best = best.expect("places");
    assert!(
        best.anchor == Anchor::Start && best.x > 100.0,
        "the right side first: {best:?}"
    );
}

#[test]
fn names_in_an_area_stand_wholly_inside_the_nearest_to_the_best_place_first() {
    let triangle = [(0.0, 0.0), (300.0, 20.0), (120.0, 240.0)];
    let text = extent(70.0, 12.0);
    let places = inside(&triangle, (140.0, 80.0), &text, &around(&triangle));
    assert!(places.len() > 10, "{}", places.len());
    for c in &places {
        let covered = text.at(c);
        // The room for marks above and below is not part of the letters.
        for x in [covered.x0, covered.x1] {
            for y in [c.y - 9.0, c.y] {
                assert!(contains(&triangle, x, y), "{c:?}");
            }
        }
    }
    let best = places
        .iter()
        .min_by(|a, b| a.cost.total_cmp(&b.cost))
        .expect("places");
    assert!(
        (best.x - 140.0).hypot(best.y - 80.0) < 25.0,
        "nearest to the best place: {best:?}"
    );
}

#[test]
fn names_in_a_district_have_corners_and_middles_inside_its_border() {
    let text = extent(40.0, 13.0);
    let mut tested = 0;
    for district in &plan().districts {
        let px = |p: &plan_core::geo::MapPoint| (f64::from(p.x) * 0.06, f64::from(p.y) * 0.06);
        let ring: Vec<_> = district.parts[0].ring.iter().map(px).collect();
        let places = inside(&ring, px(&district.parts[0].label), &text, &around(&ring));
        tested += usize::from(!places.is_empty());
        for c in places {
            let covered = text.at(&c);
            for x in [covered.x0, c.x, covered.x1] {
                for y in [c.y - 0.72 * text.size, c.y] {
                    assert!(contains(&ring, x, y), "{}: {c:?}", district.code);
                }
            }
        }
    }
    assert!(
        tested >= 9,
        "only {tested} districts have room at this size"
    );
}

#[test]
fn an_area_that_is_too_small_has_no_place() {
    let sliver = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)];
    let none = inside(&sliver, (5.0, 5.0), &extent(100.0, 10.0), &around(&sliver));
    assert_eq!(none, []);
}

#[test]
fn a_part_of_an_area_narrows_the_places() {
    let square = [(0.0, 0.0), (400.0, 0.0), (400.0, 400.0), (0.0, 400.0)];
    let part = ScreenBox::around(300.0, 300.0, 60.0, 60.0);
    let places = inside(&square, (100.0, 100.0), &extent(40.0, 12.0), &part);
    assert!(!places.is_empty());
    for c in places {
        assert!((part.x0..=part.x1).contains(&c.x), "{c:?}");
        assert!((part.y0..=part.y1).contains(&c.y), "{c:?}");
    }
}

#[test]
fn inside_is_told_from_outside_also_in_a_hollow() {
    let u = [
        (0.0, 0.0),
        (9.0, 0.0),
        (9.0, 9.0),
        (6.0, 9.0),
        (6.0, 3.0),
        (3.0, 3.0),
        (3.0, 9.0),
        (0.0, 9.0),
    ];
    assert!(contains(&u, 1.0, 8.0) && contains(&u, 8.0, 8.0) && contains(&u, 4.5, 1.0));
    assert!(!contains(&u, 4.5, 8.0) && !contains(&u, -1.0, 1.0) && !contains(&u, 10.0, 1.0));
    assert!(!contains(&[], 0.0, 0.0));
}
