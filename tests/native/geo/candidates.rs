//! Places that a label may take.

use crate::plan;
use plan_core::geo::{
    ScreenBox,
    labels::{Anchor, Candidate, Request, beside, contains, inside},
};

fn request(candidates: Vec<Candidate>) -> Request {
    Request {
        width: 60.0,
        size: 14.0,
        capitals: false,
        required: false,
        candidates,
    }
}

#[test]
fn places_beside_a_symbol_never_touch_it() {
    let wish = request(beside(100.0, 100.0, 8.0, 14.0));
    let symbol = ScreenBox::around(100.0, 100.0, 4.0, 4.0);
    assert_eq!(wish.candidates.len(), 24);
    for c in &wish.candidates {
        assert_eq!(wish.text_box(c).overlap(&symbol), 0.0, "{c:?}");
    }
    let best = wish
        .candidates
        .iter()
        .min_by(|a, b| a.cost.total_cmp(&b.cost));
    let best = best.expect("24 places");
    assert!(
        best.anchor == Anchor::Start && best.x > 100.0,
        "the right side first: {best:?}"
    );
}

#[test]
fn names_in_a_convex_area_stand_wholly_inside() {
    let triangle = [(0.0, 0.0), (300.0, 20.0), (120.0, 240.0)];
    let wish = |candidates| Request {
        width: 70.0,
        size: 12.0,
        capitals: false,
        required: false,
        candidates,
    };
    let places = inside(&triangle, (140.0, 80.0), 70.0, 12.0);
    assert!(places.len() > 10, "{}", places.len());
    for c in &places {
        let text = wish(Vec::new()).text_box(c);
        // The room for marks above and below is not part of the letters.
        for (x, y) in [
            (text.x0, c.y - 9.0),
            (text.x1, c.y - 9.0),
            (text.x0, c.y),
            (text.x1, c.y),
        ] {
            assert!(contains(&triangle, x, y), "{c:?}");
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
    let (width, size) = (40.0, 13.0);
    let mut tested = 0;
    for district in &plan().districts {
        let px = |p: &plan_core::geo::MapPoint| (f64::from(p.x) * 0.06, f64::from(p.y) * 0.06);
        let ring: Vec<_> = district.parts[0].ring.iter().map(px).collect();
        let places = inside(&ring, px(&district.parts[0].label), width, size);
        if places.len() == 1 {
            continue;
        }
        tested += 1;
        let (half_w, half_h) = (width / 2.0 + 2.0, 0.55 * size);
        for c in places {
            // The baseline stands 0.36 of the size under the middle.
            let middle = c.y - 0.36 * size;
            for u in [-1.0, 0.0, 1.0] {
                for y in [middle - half_h, middle + half_h] {
                    assert!(
                        contains(&ring, c.x + u * half_w, y),
                        "{}: {c:?}",
                        district.code
                    );
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
fn where_no_place_is_inside_the_best_one_stands_alone() {
    let sliver = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)];
    let places = inside(&sliver, (5.0, 5.0), 100.0, 10.0);
    let alone = Candidate {
        x: 5.0,
        y: 5.0 + 3.6,
        anchor: Anchor::Middle,
        cost: 0.0,
    };
    assert_eq!(places, [alone]);
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
