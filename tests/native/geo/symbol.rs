use plan_core::{
    geo::symbol::{diamond, head_path, marker_path},
    plan::Shape,
};

/// All pairs of numbers in path data without arcs.
fn points(d: &str) -> Vec<(f64, f64)> {
    let plain = d.replace(['M', 'L', 'Q', 'Z'], " ");
    let numbers: Vec<f64> = plain
        .split_whitespace()
        .map(|n| n.parse().expect(n))
        .collect();
    numbers.chunks_exact(2).map(|p| (p[0], p[1])).collect()
}

#[test]
fn markers_of_one_radius_have_about_one_size() {
    for shape in [Shape::Square, Shape::Hexagon, Shape::Diamond] {
        let all = points(&marker_path(shape, 10.0));
        let reach = all.iter().map(|p| p.0.hypot(p.1)).fold(0.0, f64::max);
        assert!((10.0..13.5).contains(&reach), "{shape:?} reaches {reach}");
        let middle = all.iter().fold((0.0, 0.0), |m, p| (m.0 + p.0, m.1 + p.1));
        assert!(
            middle.0.abs() < 0.1 && middle.1.abs() < 0.1,
            "{shape:?} is off its middle"
        );
    }
}

#[test]
fn every_outline_is_closed_and_of_its_own_form() {
    let paths: Vec<_> = Shape::ALL.iter().map(|&s| marker_path(s, 8.0)).collect();
    for (i, d) in paths.iter().enumerate() {
        assert!(
            d.starts_with('M') && d.ends_with('Z') && !d.contains("NaN"),
            "{d}"
        );
        assert!(!paths[..i].contains(d), "two shapes look alike");
    }
    assert_eq!(marker_path(Shape::Circle, 8.0).matches('A').count(), 2);
}

#[test]
fn a_diamond_reaches_as_far_as_it_says() {
    let all = points(&diamond(7.0, 0.0));
    assert!(
        all.contains(&(0.0, -7.0)) && all.contains(&(7.0, 0.0)),
        "{all:?}"
    );
}

#[test]
fn a_head_points_to_the_right() {
    assert_eq!(
        points(&head_path(10.0)),
        [(0.0, -11.5), (17.0, 0.0), (0.0, 11.5)]
    );
}
