use plan_core::{
    geo::MapPoint,
    plan::{Detail, Line},
};
use proptest::{collection::vec, prelude::*};

fn packed(line: &Line) -> Vec<u8> {
    postcard::to_allocvec(line).expect("a line")
}

proptest! {
    #[test]
    fn a_line_comes_back_from_its_steps(
        all in vec((-20000i32..20000, -20000i32..20000, 0u8..4), 0..60),
    ) {
        let point = |&(x, y, d): &(i32, i32, u8)| (MapPoint::new(x.into(), y.into()), Detail(d));
        let line = Line::new(all.iter().map(point));
        let back: Line = postcard::from_bytes(&packed(&line)).expect("the same line");
        prop_assert_eq!(&back, &line);
        for level in 0..4 {
            let drawn: Vec<MapPoint> = back.at(Detail(level)).collect();
            let expected: Vec<MapPoint> =
                all.iter().filter(|p| p.2 <= level).map(|p| point(p).0).collect();
            prop_assert_eq!(drawn, expected);
        }
    }
}

#[test]
fn points_are_whole_and_near_ones_take_few_bytes() {
    let near = (0..100).map(|i| (MapPoint::new(f64::from(i) * 10.4, 5.3), Detail(2)));
    let line = Line::new(near);
    assert_eq!(line.full()[1], MapPoint { x: 10.0, y: 5.0 });
    assert!(packed(&line).len() < 320, "{}", packed(&line).len());
}

#[test]
fn half_a_point_is_an_error() {
    let bytes = postcard::to_allocvec(&vec![1i32, 2, 3]).expect("numbers");
    assert!(postcard::from_bytes::<Line>(&bytes).is_err());
}
