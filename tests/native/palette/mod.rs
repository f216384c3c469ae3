//! The palette, computed from the tokens themselves: contrast, colour blindness, veil glare.

mod known;
mod maths;
mod rules;
mod tables;
mod tokens;

use plan_core::{author::load, plan::Plan};
use rules::{BOUNDS, faults};
use std::path::Path;
use tokens::Tokens;

#[test]
fn every_theme_keeps_its_bounds() {
    for (theme, bounds) in BOUNDS {
        let tokens = Tokens::of(crate::plan(), theme);
        let faults = faults(&tokens, &bounds);
        assert!(faults.is_empty(), "{theme}:\n{}", faults.join("\n"));
    }
}

/// A theme, a token, what it is spoilt to, and what must be said.
const SPOILT: [(&str, &str, &str, &str); 11] = [
    ("light", "ink-3", "#8a9299", "ink-3 on paper: contrast"),
    ("light", "ink-3", "#666f76", "ink-3 on ground: contrast"),
    ("dark", "focus", "#3a5a78", "focus on paper: contrast"),
    // Lighter by a touch: the axis is the least of all on the amber zone.
    (
        "light",
        "corridor-axis",
        "#cd3e0e",
        "corridor-axis on zone-dynamic: contrast",
    ),
    (
        "light",
        "sector-logistics",
        "#0a7aa0",
        "sector-logistics on zone-dynamic: contrast",
    ),
    (
        "light",
        "halo",
        "#a08050",
        "corridor-axis by its halo on zone-dynamic: contrast",
    ),
    (
        "projector",
        "zone-west",
        "#cfe8a8",
        "zone-east / zone-west: a step of grey",
    ),
    (
        "projector",
        "zone-east",
        "#d9f2d0",
        "zone-east / zone-west: difference",
    ),
    (
        "print",
        "corridor-north",
        "#5a1800",
        "corridor-axis / corridor-north: difference",
    ),
    (
        "light",
        "sector-urban",
        "#046a70",
        "sector-urban / sector-tourism: difference",
    ),
    (
        "light",
        "zone-east",
        "#efba76",
        "zone-dynamic / zone-east: difference",
    ),
];

#[test]
fn a_spoilt_palette_is_refused() {
    for (theme, token, colour, expected) in SPOILT {
        let (_, bounds) = BOUNDS.iter().find(|(t, _)| *t == theme).expect(theme);
        let mut tokens = Tokens::of(crate::plan(), theme);
        tokens.set(token, colour);
        let faults = faults(&tokens, bounds);
        let said = faults.iter().any(|f| f.contains(expected));
        assert!(
            said,
            "{theme} {token} {colour}: not '{expected}' in {faults:#?}"
        );
    }
}

/// Its bounds are looser: its zones use the spare colours, on which markers and lines are told by
/// their casings.
#[test]
fn the_other_provinces_zones_are_told_apart_and_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/other-province");
    let other: Plan = load(&folder).expect("the other province").plan;
    for (theme, _) in BOUNDS {
        let tokens = Tokens::of(&other, theme);
        let faults = rules::zones_of_any_province(&tokens);
        assert!(faults.is_empty(), "{theme}:\n{}", faults.join("\n"));
    }
}

#[test]
fn the_readers_own_colours_have_every_token_and_no_other_colour() {
    let palette = &crate::plan().palette;
    let css = palette.system_declarations();
    let system: Vec<(&str, &str)> = css
        .split_terminator(';')
        .filter_map(|d| {
            d.strip_prefix("--lsm-")?
                .strip_suffix("!important")?
                .split_once(':')
        })
        .collect();
    let names: Vec<&str> = palette
        .theme("light")
        .iter()
        .map(|(n, _)| n.as_str())
        .collect();
    assert_eq!(system.iter().map(|(n, _)| *n).collect::<Vec<_>>(), names);
    let of = |name: &str| system.iter().find(|(n, _)| *n == name).map(|(_, c)| *c);
    for ground in [
        "ground",
        "paper",
        "halo",
        "casing",
        "inverse",
        "marker-icon",
        "zone-east",
    ] {
        assert_eq!(of(ground), Some("Canvas"), "{ground}");
    }
    for line in [
        "ink",
        "ink-3",
        "line",
        "zone-east-ink",
        "zone-east-line",
        "corridor-axis",
        "sector-gate",
    ] {
        assert_eq!(of(line), Some("CanvasText"), "{line}");
    }
    assert_eq!(
        (of("focus"), of("glow")),
        (Some("Highlight"), Some("transparent"))
    );
}
