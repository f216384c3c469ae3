use plan_core::geo::{MapPoint, MapRect, ScreenBox};

#[test]
fn a_box_round_points_holds_them_all() {
    let points = [(3.0, 4.0), (-1.0, 9.0), (2.0, -5.0)].map(|(x, y)| MapPoint::new(x, y));
    let rect = MapRect::around(points).expect("points");
    assert_eq!(
        rect,
        MapRect {
            x0: -1.0,
            y0: -5.0,
            x1: 3.0,
            y1: 9.0
        }
    );
    assert_eq!((rect.width(), rect.height()), (4.0, 14.0));
    assert_eq!(rect.center(), MapPoint { x: 1.0, y: 2.0 });
    assert_eq!(MapRect::around([]), None);
}

#[test]
fn distance_is_euclidean() {
    assert_eq!(
        MapPoint::new(1.0, 1.0).distance(MapPoint::new(4.0, 5.0)),
        5.0
    );
}

#[test]
fn overlap_is_the_shared_area() {
    let a = ScreenBox::around(0.0, 0.0, 10.0, 5.0);
    assert_eq!(a.overlap(&a), 200.0);
    assert_eq!(a.overlap(&ScreenBox::around(15.0, 0.0, 10.0, 5.0)), 50.0);
    assert_eq!(a.overlap(&ScreenBox::around(20.0, 0.0, 10.0, 5.0)), 0.0);
    assert_eq!(a.overlap(&ScreenBox::around(50.0, 50.0, 1.0, 1.0)), 0.0);
    // Apart in both ways: two negative sides are no area.
    assert_eq!(
        a.grown(1.0),
        ScreenBox {
            x0: -11.0,
            y0: -6.0,
            x1: 11.0,
            y1: 6.0
        }
    );
}
