//! A ring whose edges are listed by height says the same as one that asks all its edges.

use crate::plan;
use plan_core::geo::{ScreenBox, ScreenFromMap, scan};

#[test]
fn districts_are_asked_by_height_with_the_same_answer() {
    let mut seed = 7_u32;
    let mut share = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f64::from(seed >> 8) / f64::from(1 << 24)
    };
    let (mut touched, mut roomy) = (0, 0);
    for part in plan().districts.iter().flat_map(|d| &d.parts) {
        let extent = part.bands.extent.expect("points");
        for scale in [0.04, 0.11, 0.37] {
            let to_screen = ScreenFromMap {
                scale,
                dx: 31.7,
                dy: -12.3,
            };
            let area = part.on_screen(to_screen);
            let ring: Vec<_> = part.ring.iter().map(|&p| to_screen.apply(p)).collect();
            for _ in 0..60 {
                // Round the district, too.
                let x = f64::from(extent.x0) + extent.width() * (1.4 * share() - 0.2);
                let y = f64::from(extent.y0) + extent.height() * (1.4 * share() - 0.2);
                let (x, y) = (x * scale + to_screen.dx, y * scale + to_screen.dy);
                let (w, h) = (1.0 + 60.0 * share(), 1.0 + 12.0 * share());
                let text = ScreenBox::around(x, y, w, h);
                assert_eq!(scan::touches(&area, &text), scan::touches(&ring, &text));
                assert_eq!(scan::contains(&area, x, y), scan::contains(&ring, x, y));
                let room = scan::room(&area, y, w, h);
                assert_eq!(room, scan::room(&ring, y, w, h));
                touched += usize::from(scan::touches(&area, &text));
                roomy += usize::from(!room.is_empty());
            }
        }
    }
    assert!(
        touched > 500 && roomy > 100,
        "{touched} touched, {roomy} with room"
    );
}

#[test]
fn a_box_that_a_long_level_edge_runs_through_is_touched() {
    use plan_core::geo::{Bands, MapPoint};
    let corners = [(0.0, 0.0), (1000.0, 0.0), (1000.0, 400.0), (0.0, 400.0)];
    let ring: Vec<MapPoint> = corners.iter().map(|&(x, y)| MapPoint::new(x, y)).collect();
    let area = scan::Area {
        ring: &ring,
        bands: &Bands::of(&ring),
        to_screen: ScreenFromMap {
            scale: 1.0,
            dx: 0.0,
            dy: 0.0,
        },
    };
    let at = |y: f64| ScreenBox::around(500.0, y, 20.0, 5.0);
    assert!(!scan::touches(&area, &at(-6.0)) && scan::touches(&area, &at(-2.0)));
    assert!(scan::touches(&area, &at(402.0)) && !scan::touches(&area, &at(406.0)));
}
