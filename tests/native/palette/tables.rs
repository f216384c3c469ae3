//! What the palette measures, figure by figure, as it was published with the design. A colour that is
//! changed changes these tables: then they are written anew, and the bounds say whether it may be.

use super::{
    maths::{VEIL, contrast, grey_step, worst},
    rules::couples,
    tokens::Tokens,
};
use plan_core::plan::Shape;

/// Rounded to one digit, as they were published.
#[track_caller]
fn near(found: f64, published: f64, what: &str) {
    let off = (found - published).abs();
    assert!(off <= 0.0501, "{what}: {found:.3}, published {published}");
}

/// Clear and under the veil: dynamic/east, dynamic/west, east/west, and the least step of L*.
const ZONES: [(&str, [[f64; 2]; 4]); 4] = [
    (
        "light",
        [[36.0, 25.3], [15.9, 9.8], [14.6, 10.6], [7.7, 4.8]],
    ),
    (
        "projector",
        [[44.5, 29.3], [20.4, 11.9], [19.6, 14.8], [10.7, 6.5]],
    ),
    (
        "print",
        [[34.4, 24.1], [15.6, 9.8], [13.4, 9.8], [7.6, 4.8]],
    ),
    ("dark", [[36.9, 10.1], [16.2, 4.4], [11.3, 3.6], [8.2, 1.2]]),
];

#[test]
fn zones_differ_as_published() {
    for (theme, expected) in ZONES {
        let tokens = Tokens::of(crate::plan(), theme);
        let mut steps = [f64::INFINITY; 2];
        for ((a, b), expected) in couples(&tokens.zones).zip(expected) {
            let (x, y) = (tokens.light(a), tokens.light(b));
            for (i, veil) in [0.0, VEIL].into_iter().enumerate() {
                near(
                    worst(x, y, veil),
                    expected[i],
                    &format!("{theme} {a}/{b} veil {veil}"),
                );
                steps[i] = steps[i].min(grey_step(x, y, veil));
            }
        }
        for i in [0, 1] {
            near(steps[i], expected[3][i], &format!("{theme} step {i}"));
        }
    }
}

/// Clear and under the veil: axis/north, axis/east, north/east.
const LINES: [(&str, [[f64; 2]; 3]); 3] = [
    ("light", [[22.3, 6.8], [47.1, 26.2], [21.5, 9.4]]),
    ("projector", [[24.2, 6.2], [47.0, 25.1], [24.9, 10.6]]),
    ("dark", [[25.2, 14.3], [42.6, 29.1], [20.7, 15.3]]),
];
/// Contrast of axis, north and east on the dynamic, east and west zones.
const ON_ZONES: [(&str, [[f64; 3]; 3]); 3] = [
    (
        "light",
        [[3.1, 3.8, 4.8], [7.9, 9.9, 12.4], [3.8, 4.8, 6.0]],
    ),
    (
        "projector",
        [[3.2, 4.4, 5.9], [8.8, 12.0, 16.3], [3.9, 5.3, 7.2]],
    ),
    ("dark", [[3.2, 4.4, 5.7], [6.9, 9.5, 12.3], [3.5, 4.8, 6.2]]),
];

#[test]
fn lines_differ_and_stand_out_as_published() {
    for ((theme, apart), (_, on_zones)) in LINES.into_iter().zip(ON_ZONES) {
        let tokens = Tokens::of(crate::plan(), theme);
        for ((a, b), expected) in couples(&tokens.corridors).zip(apart) {
            let (x, y) = (tokens.light(a), tokens.light(b));
            for (veil, expected) in [0.0, VEIL].into_iter().zip(expected) {
                near(
                    worst(x, y, veil),
                    expected,
                    &format!("{theme} {a}/{b} veil {veil}"),
                );
            }
        }
        for (corridor, expected) in tokens.corridors.iter().zip(on_zones) {
            for (zone, expected) in tokens.zones.iter().zip(expected) {
                let found = contrast(tokens.light(corridor), tokens.light(zone));
                near(found, expected, &format!("{theme} {corridor} on {zone}"));
            }
        }
    }
}

/// Light: contrast of the icon on the marker, of the marker on the least favourable zone, and the
/// nearest sector of the same shape, rounded to a whole number; none where it is alone.
const SECTORS: [(&str, Shape, f64, f64, Option<f64>); 10] = [
    ("industry", Shape::Square, 9.6, 5.4, Some(10.0)),
    ("energy", Shape::Square, 5.7, 3.2, Some(11.0)),
    ("agriculture", Shape::Square, 10.5, 6.0, Some(10.0)),
    ("gate", Shape::Hexagon, 7.0, 4.0, Some(16.0)),
    ("logistics", Shape::Hexagon, 5.4, 3.0, Some(16.0)),
    ("transport", Shape::Diamond, 14.3, 8.1, None),
    ("urban", Shape::Circle, 6.7, 3.8, Some(15.0)),
    ("tourism", Shape::Circle, 6.1, 3.5, Some(12.0)),
    ("culture", Shape::Circle, 8.9, 5.1, Some(12.0)),
    ("mixed", Shape::Circle, 10.4, 5.9, Some(12.0)),
];

#[test]
fn sectors_differ_and_stand_out_as_published() {
    let tokens = Tokens::of(crate::plan(), "light");
    assert_eq!(tokens.sectors.len(), SECTORS.len());
    for (id, shape, icon, marker, nearest) in SECTORS {
        let name = format!("sector-{id}");
        let own = tokens.light(&name);
        let others = tokens.sectors.iter().filter(|(s, _)| *s != name);
        assert!(
            tokens.sectors.contains(&(name.clone(), shape)),
            "{name} is no {shape:?}"
        );
        near(
            contrast(tokens.light("marker-icon"), own),
            icon,
            &format!("icon on {name}"),
        );
        let on_zones = tokens.zones.iter().map(|z| contrast(own, tokens.light(z)));
        near(
            on_zones.fold(f64::INFINITY, f64::min),
            marker,
            &format!("{name} on zones"),
        );
        let same = others
            .filter(|(_, s)| *s == shape)
            .map(|(s, _)| worst(own, tokens.light(s), 0.0));
        let found = same.reduce(f64::min).map(f64::round);
        assert_eq!(found, nearest, "nearest of {name}");
    }
}
