use super::{LAPTOP, PHONE};
use crate::{assets, plan};
use geo::{Distance as _, Geodesic, Point};
use plan_core::{
    author::raw::TownsFile,
    geo::{MAX_ZOOM, ScaleBar, Viewport},
};
use proptest::prelude::*;

#[test]
fn distances_measured_with_the_bar_are_those_on_the_ground() {
    let text = std::fs::read_to_string(assets().join("towns.toml")).expect("towns.toml");
    let towns: TownsFile = toml::from_str(&text).expect("towns");
    let towns: Vec<Point> = towns
        .town
        .iter()
        .map(|t| Point::new(t.at.lon, t.at.lat))
        .collect();
    let p = plan();
    let whole = Viewport::whole(&p.extent);
    let mut compared = 0;
    for screen in [LAPTOP, PHONE] {
        for zoom in [1.0, 1.7, 3.0, MAX_ZOOM] {
            let to_screen = Viewport { zoom, ..whole }.screen_from_map(&screen, &p.extent);
            let bar = ScaleBar::at(to_screen.scale, 120.0);
            for i in 0..towns.len() {
                for j in 0..i {
                    let (a, b) = (
                        to_screen.apply(p.towns[i].at),
                        to_screen.apply(p.towns[j].at),
                    );
                    let px = (a.0 - b.0).hypot(a.1 - b.1);
                    let measured = px / bar.px * bar.km;
                    let ground = Geodesic.distance(towns[i], towns[j]) / 1000.0;
                    let error = (measured - ground).abs() / ground;
                    assert!(error < 3e-3, "{measured:.3} km, not {ground:.3} km");
                    compared += 1;
                }
            }
        }
    }
    assert!(compared >= 8 * 20, "only {compared} pairs");
}

proptest! {
    #[test]
    fn a_bar_is_round_and_as_long_as_fits(scale in 0.001..5.0f64, most in 60.0..300.0f64) {
        let bar = ScaleBar::at(scale, most);
        let digits = bar.km / 10f64.powf(bar.km.log10().floor());
        prop_assert!([1.0, 2.0, 5.0, 10.0].iter().any(|d| (digits - d).abs() < 1e-6), "{}", bar.km);
        prop_assert!((bar.px - bar.km * scale * 100.0).abs() < 1e-6);
        if bar.km > 0.1 + 1e-9 {
            prop_assert!(bar.px <= most * 1.000001 && bar.px > most * 0.399, "{} of {}", bar.px, most);
        }
    }
}
