use super::*;
use plan_core::{geo::MapRect, layout::Sight};

fn rect(x0: f64, y0: f64, x1: f64, y1: f64) -> MapRect {
    let [x0, y0, x1, y1] = [x0, y0, x1, y1].map(|v| v as f32);
    MapRect { x0, y0, x1, y1 }
}

/// Looks at each size, zoom and view: its name, the size of its screen, the sight, and a point of the screen
/// on the map.
fn each(look: impl Fn(&str, (f64, f64), Sight, &dyn Fn(f64, f64) -> MapPoint)) {
    let plan = real();
    for size in sizes() {
        for zoom in ZOOMS {
            for view in views(plan, zoom) {
                let sight = Sight::of(&view, &size.screen, &plan.extent);
                let t = view.screen_from_map(&size.screen, &plan.extent);
                let px = (size.screen.width, size.screen.height);
                let name = format!("{} ×{zoom}", size.name);
                look(&name, px, sight, &|x, y| t.map_from_screen(x, y));
            }
        }
    }
}

#[test]
fn all_that_is_seen_and_half_a_screen_more_is_worth_drawing() {
    each(|name, (w, h), sight, at| {
        for (x, y, seen) in [
            (1.0, 1.0, true),
            (w - 1.0, h - 1.0, true),
            (-0.49 * w, 0.5 * h, true),
            (0.5 * w, 1.49 * h, true),
            (-0.51 * w, 0.5 * h, false),
            (0.5 * w, 1.51 * h, false),
        ] {
            let (p, q) = (at(x - 1.0, y - 1.0), at(x + 1.0, y + 1.0));
            let (p, q) = ([p.x, p.y].map(f64::from), [q.x, q.y].map(f64::from));
            let there = sight.has(&rect(p[0], p[1], q[0], q[1]));
            assert_eq!(there, seen, "{name}: {x}, {y}");
        }
    });
}

#[test]
fn symbols_are_drawn_as_far_as_they_reach_into_what_is_seen() {
    each(|name, (w, h), sight, at| {
        for (x, y, seen) in [
            (w / 2.0, h / 2.0, true),
            (-60.0, h / 2.0, true),
            (w / 2.0, h + 60.0, true),
            (-68.0, h / 2.0, false),
            (w / 2.0, h + 68.0, false),
        ] {
            assert_eq!(sight.has_point(at(x, y)), seen, "{name}: {x}, {y}");
        }
    });
}

#[test]
fn specks_are_not_drawn_and_areas_that_reach_across_are() {
    let plan = real();
    let size = &sizes()[2];
    let view = Viewport::whole(&plan.extent);
    let sight = Sight::of(&view, &size.screen, &plan.extent);
    let px = 1.0 / view.screen_from_map(&size.screen, &plan.extent).scale;
    let (x, y) = {
        let center = plan.extent.center();
        (f64::from(center.x), f64::from(center.y))
    };
    assert!(!sight.has(&rect(x, y, x + 0.4 * px, y + 0.8 * px)));
    assert!(sight.has(&rect(x, y, x + 0.4 * px, y + 1.2 * px)));
    let far = 10_000.0 * px;
    assert!(sight.has(&rect(x - far, y - far, x + far, y + far)));
    let line = [MapPoint::new(x - far, y), MapPoint::new(x + far, y)];
    assert!(sight.has_line(&line) && !sight.has_line(&line[..1]) && !sight.has_line(&[]));
}

#[test]
fn near_in_few_districts_are_in_sight() {
    let plan = real();
    let size = &sizes()[2];
    let count = |zoom: f64| {
        let view = Viewport {
            zoom,
            ..Viewport::whole(&plan.extent)
        };
        let sight = Sight::of(&view, &size.screen, &plan.extent);
        plan.districts
            .iter()
            .filter(|d| sight.has(&d.extent))
            .count()
    };
    assert_eq!(count(1.0), plan.districts.len());
    assert!(count(8.0) < plan.districts.len());
}
