//! Colours of what stands back: mixed at build time, in every theme, for both provinces.

use super::other;
use crate::plan;
use plan_core::plan::{Plan, ThemeTokens};

fn get<'a>(theme: &'a ThemeTokens, name: &str) -> &'a str {
    let token = theme.colours.iter().find(|(n, _)| n == name);
    &token
        .unwrap_or_else(|| panic!("no {name} in {}", theme.name))
        .1
}

fn channels(colour: &str) -> [f64; 3] {
    let digits = colour.strip_prefix('#').expect("a hex colour");
    [0, 2, 4].map(|i| {
        let value = u8::from_str_radix(&digits[i..i + 2], 16).expect("hex");
        f64::from(value)
    })
}

#[test]
fn dimmed_colours_are_so_much_colour_on_the_ground() {
    for plan in [plan(), other()] {
        for theme in &plan.palette.themes {
            for (name, share) in dimmed(plan) {
                let [colour, ground, dim] = [name.as_str(), "ground", &format!("{name}-dim")]
                    .map(|token| channels(get(theme, token)));
                for i in 0..3 {
                    let expected = colour[i] * share + ground[i] * (1.0 - share);
                    assert!((dim[i] - expected).abs() <= 0.5, "{name} in {}", theme.name);
                }
            }
        }
    }
}

/// What can stand back, and the share of its colour that stays.
fn dimmed(plan: &Plan) -> Vec<(String, f64)> {
    let zones = plan.zones.iter().map(|z| (format!("zone-{}", z.id), 0.3));
    let corridors = plan.corridors.iter();
    let corridors = corridors.map(|c| (format!("corridor-{}", c.id), 0.42));
    let lines = ["road", "road-ink", "river"].map(|name| (name.to_owned(), 0.42));
    zones.chain(corridors).chain(lines).collect()
}

#[test]
fn a_dimmed_zone_is_nearer_the_ground_than_any_zone_in_the_light() {
    for theme in &plan().palette.themes {
        let ground = channels(get(theme, "ground"));
        let off = |name: &str| {
            let colour = channels(get(theme, name));
            (0..3).map(|i| (colour[i] - ground[i]).powi(2)).sum::<f64>()
        };
        for zone in &plan().zones {
            let lit = format!("zone-{}", zone.id);
            assert!(
                off(&format!("{lit}-dim")) < 0.2 * off(&lit),
                "{lit} in {}",
                theme.name
            );
        }
    }
}
