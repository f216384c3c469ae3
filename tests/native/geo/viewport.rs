use super::{LAPTOP, PHONE};
use crate::plan;
use plan_core::geo::{MAX_ZOOM, MIN_ZOOM, MapPoint, MapRect, Padding, Screen, Viewport};
use proptest::{collection::vec, prelude::*};

fn whole() -> Viewport {
    Viewport::whole(&plan().extent)
}

/// What hands can do.
#[derive(Debug, Clone)]
enum Event {
    Pan(f64, f64),
    Zoom(f64, f64, f64),
    Look(f64, f32, f32),
    Show(f32, f32, f32, f32),
}

fn events() -> impl Strategy<Value = Event> {
    let px = -3000.0..3000.0f64;
    let factor = prop_oneof![0.01..100.0f64, any::<f64>()];
    prop_oneof![
        (px.clone(), px.clone()).prop_map(|(x, y)| Event::Pan(x, y)),
        (any::<f64>(), any::<f64>()).prop_map(|(x, y)| Event::Pan(x, y)),
        (factor, px.clone(), px).prop_map(|(f, x, y)| Event::Zoom(f, x, y)),
        (any::<f64>(), any::<f32>(), any::<f32>()).prop_map(|(z, x, y)| Event::Look(z, x, y)),
        (0f32..9e3, 0f32..9e3, 0f32..3e3, 0f32..3e3)
            .prop_map(|(x, y, w, h)| Event::Show(x, y, w, h)),
    ]
}

fn done(view: Viewport, event: &Event, screen: &Screen, extent: &MapRect) -> Viewport {
    match *event {
        Event::Pan(x, y) => view.panned(x, y, screen, extent),
        Event::Zoom(factor, x, y) => view.zoomed(factor, (x, y), screen, extent),
        Event::Look(zoom, x, y) => Viewport {
            zoom,
            center: MapPoint { x, y },
        }
        .clamped(extent),
        Event::Show(x, y, w, h) => Viewport::on(
            &MapRect {
                x0: x,
                y0: y,
                x1: x + w,
                y1: y + h,
            },
            extent,
        ),
    }
}

#[test]
fn at_the_ends_of_the_zoom_the_map_stands_still() {
    let e = plan().extent;
    let corner = (LAPTOP.width * 0.7, LAPTOP.height * 0.3);
    let nearest = whole().zoomed(MAX_ZOOM, corner, &LAPTOP, &e);
    assert_eq!(nearest.zoom, MAX_ZOOM);
    for (at_end, factor) in [(nearest, 1.5), (nearest, 40.0), (whole(), 0.5)] {
        let still = at_end.zoomed(factor, (300.0, 500.0), &LAPTOP, &e);
        let (dx, dy) = (
            (still.center.x - at_end.center.x).abs(),
            (still.center.y - at_end.center.y).abs(),
        );
        assert!(
            still.zoom == at_end.zoom && dx < 0.01 && dy < 0.01,
            "{still:?}, {at_end:?}"
        );
    }
}

#[test]
fn at_first_the_whole_province_is_inside_the_free_part() {
    let e = plan().extent;
    for screen in [LAPTOP, PHONE] {
        let t = whole().screen_from_map(&screen, &e);
        let (left, top) = t.apply(MapPoint { x: e.x0, y: e.y0 });
        let (right, bottom) = t.apply(MapPoint { x: e.x1, y: e.y1 });
        let Padding {
            top: pt,
            right: pr,
            bottom: pb,
            left: pl,
        } = screen.padding;
        assert!(
            left >= pl - 0.01 && right <= screen.width - pr + 0.01,
            "{left} {right}"
        );
        assert!(
            top >= pt - 0.01 && bottom <= screen.height - pb + 0.01,
            "{top} {bottom}"
        );
        let fills = (right - left) / (screen.width - pl - pr);
        let fills_down = (bottom - top) / (screen.height - pt - pb);
        assert!(
            (fills.max(fills_down) - 1.0).abs() < 1e-6,
            "{fills} {fills_down}"
        );
    }
}

#[test]
fn a_pan_moves_the_map_by_as_many_pixels() {
    let e = plan().extent;
    let view = Viewport {
        zoom: 4.0,
        ..whole()
    };
    let place = |v: Viewport| v.screen_from_map(&LAPTOP, &e).apply(e.center());
    let (before, after) = (place(view), place(view.panned(30.0, -50.0, &LAPTOP, &e)));
    assert!(
        (after.0 - before.0 - 30.0).abs() < 0.01,
        "{before:?} {after:?}"
    );
    assert!(
        (after.1 - before.1 + 50.0).abs() < 0.01,
        "{before:?} {after:?}"
    );
}

#[test]
fn zoom_stops_at_both_ends() {
    let e = plan().extent;
    let point = (100.0, 100.0);
    assert_eq!(whole().zoomed(1e9, point, &LAPTOP, &e).zoom, MAX_ZOOM);
    assert_eq!(whole().zoomed(1e-9, point, &LAPTOP, &e).zoom, MIN_ZOOM);
    for factor in [0.0, -2.0, f64::NAN, f64::INFINITY] {
        assert_eq!(
            whole().zoomed(factor, point, &LAPTOP, &e),
            whole(),
            "{factor}"
        );
    }
}

#[test]
fn looking_at_a_district_shows_all_of_it() {
    let p = plan();
    for district in &p.districts {
        let view = Viewport::on(&district.extent, &p.extent);
        let t = view.screen_from_map(&LAPTOP, &p.extent);
        let r = district.extent;
        let (left, top) = t.apply(MapPoint { x: r.x0, y: r.y0 });
        let (right, bottom) = t.apply(MapPoint { x: r.x1, y: r.y1 });
        assert!(left > 0.0 && top > 0.0, "{}: {left} {top}", district.code);
        assert!(
            right < LAPTOP.width && bottom < LAPTOP.height,
            "{}",
            district.code
        );
        assert!(
            view.zoom > MIN_ZOOM,
            "{} is not looked at closer",
            district.code
        );
    }
}

#[test]
fn at_first_everything_is_in_view_and_from_near_by_only_what_is_there() {
    let p = plan();
    for screen in [LAPTOP, PHONE] {
        let extents = p.districts.iter().map(|d| d.extent);
        let extents = extents.chain(p.zones.iter().map(|z| z.extent));
        // Corridors go on beyond the border; what lies there is not waited for.
        let extents = extents.chain(p.corridors.iter().map(|c| c.extent));
        for rect in extents.clone() {
            assert!(whole().shows(&rect, &screen, &p.extent), "{rect:?}");
        }
        for project in p.projects.iter().filter_map(|q| q.at) {
            let rect = MapRect::around([project]).expect("a point");
            assert!(whole().shows(&rect, &screen, &p.extent), "{project:?}");
        }
        let north = p.district("180").map(|d| p[d].extent).expect("a district");
        let south = p.district("186").map(|d| p[d].extent).expect("a district");
        let view = Viewport::on(&north, &p.extent);
        assert!(view.shows(&north, &LAPTOP, &p.extent));
        assert!(!view.shows(&south, &LAPTOP, &p.extent));
    }
}

#[test]
fn what_lies_under_the_legend_is_not_shown() {
    let e = plan().extent;
    let view = Viewport {
        zoom: 4.0,
        ..whole()
    };
    let t = view.screen_from_map(&LAPTOP, &e);
    let seen = |x: f64| {
        let spot = MapRect::around([t.map_from_screen(x, 400.0)]).expect("a point");
        view.shows(&spot, &LAPTOP, &e)
    };
    assert!(seen(600.0) && seen(980.0));
    assert!(!seen(1100.0), "under the legend");
    assert!(!seen(1400.0), "off the screen");
}

#[test]
fn a_screen_without_room_still_has_a_scale() {
    let e = plan().extent;
    for (width, height) in [(0.0, 0.0), (1.0, 1.0), (50.0, 2000.0), (300.0, 40.0)] {
        let screen = Screen {
            width,
            height,
            ..LAPTOP
        };
        let scale = screen.fit_scale(&e);
        assert!(
            scale.is_finite() && scale > 0.0,
            "{width} × {height}: {scale}"
        );
        assert!((0.78..=1.25).contains(&screen.unit_px()));
    }
}

proptest! {
    #[test]
    fn zooming_keeps_the_point_under_the_cursor(
        zoom in 1.5..5.0f64, factor in 0.8..1.5f64, x in 300.0..700.0f64, y in 250.0..550.0f64,
    ) {
        let e = plan().extent;
        let before = Viewport { zoom, ..whole() };
        let after = before.zoomed(factor, (x, y), &LAPTOP, &e);
        let at = |v: Viewport| v.screen_from_map(&LAPTOP, &e).map_from_screen(x, y);
        let scale = before.screen_from_map(&LAPTOP, &e).scale;
        // A hundredth of a pixel.
        prop_assert!(at(before).distance(at(after)) * scale < 0.01);
        prop_assert!((after.zoom - zoom * factor).abs() < 1e-9);
    }

    #[test]
    fn no_sequence_of_events_leaves_the_province(all in vec(events(), 1..40)) {
        let e = plan().extent;
        let mut view = whole();
        for event in &all {
            view = done(view, event, &LAPTOP, &e);
            prop_assert!((MIN_ZOOM..=MAX_ZOOM).contains(&view.zoom), "{:?} after {:?}", view, event);
            let MapPoint { x, y } = view.center;
            prop_assert!((e.x0..=e.x1).contains(&x) && (e.y0..=e.y1).contains(&y), "{:?}", view);
            prop_assert_eq!(view, view.clamped(&e), "clamped twice is clamped once");
        }
    }

    #[test]
    fn the_transform_and_its_inverse_agree(view in crate::state::views(), x in 0.0..1280.0, y in 0.0..800.0) {
        let t = view.screen_from_map(&LAPTOP, &plan().extent);
        let (x2, y2) = t.apply(t.map_from_screen(x, y));
        prop_assert!((x - x2).hypot(y - y2) < 0.01, "{} {}", x2, y2);
    }
}
