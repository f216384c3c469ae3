//! What is read or followed, on what it lies, and how well it must stand out or be told apart.

use super::{
    maths::{Light, VEIL, Vision, contrast, difference, grey_step, veiled, worst},
    tokens::Tokens,
};

/// WCAG 2.2: text of any size; large text, lines and signs. Never moved.
const TEXT: f64 = 4.5;
const GRAPHICS: f64 = 3.0;
/// For what is read most.
const STRONG: f64 = 7.0;
/// Words in zones and spare zones are at least told apart.
const SPARE: [&str; 2] = ["zone-spare1", "zone-spare2"];

/// What a theme must keep. The floors of WCAG hold in all; these record what was reached with them, so
/// that it never gets worse unseen. `veil` is a room that adds 30 % light.
#[derive(Debug)]
pub struct Bounds {
    /// CIEDE2000 of two of the plan's zones, for the eye that sees it least: clear, under the veil.
    pub zones: [f64; 2],
    /// The same where one is a spare zone.
    pub spare_zones: [f64; 2],
    /// Step of L* between two of the plan's zones.
    pub grey: [f64; 2],
    /// CIEDE2000 of two corridors.
    pub corridors: [f64; 2],
    /// CIEDE2000 of a corridor and a zone, under the veil.
    pub corridor_on_zone_veiled: f64,
    /// CIEDE2000 of two sectors of one shape, clear.
    pub sectors: f64,
    /// Contrast of text and of graphics under the veil; black on white has 3.
    pub veiled: [f64; 2],
}

/// Present mode always uses `projector`. `dark` is for a desk at night: under a veil its zones and
/// sectors have no bound.
pub const BOUNDS: [(&str, Bounds); 4] = [
    ("light", LIGHT),
    (
        "projector",
        Bounds {
            grey: [10.0, 6.0],
            veiled: [1.6, 1.55],
            ..LIGHT
        },
    ),
    (
        "print",
        Bounds {
            veiled: [1.65, 1.65],
            ..LIGHT
        },
    ),
    (
        "dark",
        Bounds {
            zones: [11.0, 0.0],
            spare_zones: [8.0, 0.0],
            grey: [7.0, 0.0],
            corridor_on_zone_veiled: 0.0,
            veiled: [1.6, 1.4],
            ..LIGHT
        },
    ),
];

const LIGHT: Bounds = Bounds {
    zones: [12.0, 8.0],
    spare_zones: [8.0, 4.5],
    grey: [7.0, 4.5],
    corridors: [18.0, 6.0],
    corridor_on_zone_veiled: 10.0,
    sectors: 10.0,
    veiled: [1.65, 1.6],
};

/// A colour on another.
struct Pair {
    what: String,
    above: Light,
    below: Light,
    floor: f64,
}

/// Every breach, in words.
pub fn faults(tokens: &Tokens, bounds: &Bounds) -> Vec<String> {
    let mut faults = Vec::new();
    for Pair {
        what,
        above,
        below,
        floor,
    } in pairs(tokens)
    {
        let clear = contrast(above, below);
        if clear < floor {
            faults.push(format!("{what}: contrast {clear:.2}, less than {floor}"));
        }
        let under = contrast(veiled(above, VEIL), veiled(below, VEIL));
        let least = bounds.veiled[usize::from(floor == GRAPHICS)];
        if under < least {
            faults.push(format!(
                "{what}: contrast {under:.2} under the veil, less than {least}"
            ));
        }
    }
    differences(tokens, bounds, &mut faults);
    faults
}

/// Zones of any plan: told apart by every eye, and their words read.
pub fn zones_of_any_province(tokens: &Tokens) -> Vec<String> {
    let mut faults = Vec::new();
    for (a, b) in couples(&tokens.zones) {
        apart(tokens, (a, b), 0.0, 8.0, &mut faults);
    }
    for zone in &tokens.zones {
        for ink in ["ink", &format!("{zone}-ink")] {
            let ratio = contrast(tokens.light(ink), tokens.light(zone));
            if ratio < TEXT {
                faults.push(format!("{ink} on {zone}: contrast {ratio:.2}"));
            }
        }
    }
    faults
}

/// What the interface and the map lay on what. Context that is not needed to read the map has no
/// floor: graticule, rivers, borders of districts, hairlines, outlines of controls that have a name.
fn pairs(tokens: &Tokens) -> Vec<Pair> {
    let mut pairs = Vec::new();
    let mut add = |above: &str, grounds: &[&str], floor: f64| {
        pairs.extend(grounds.iter().map(|below| Pair {
            what: format!("{above} on {below}"),
            above: tokens.light(above),
            below: tokens.light(below),
            floor,
        }));
    };
    let zones: Vec<&str> = tokens.zones.iter().map(String::as_str).collect();
    add("ink", &["paper", "paper-2", "ground", "halo"], STRONG);
    add("ink-2", &["paper", "paper-2", "ground"], STRONG);
    add("ink-3", &["paper", "paper-2", "ground"], TEXT);
    add("inverse", &["ink"], STRONG);
    add("danger", &["paper"], TEXT);
    add("river-ink", &["ground", "halo"], TEXT);
    add("ink", &zones, STRONG);
    add("ink", &SPARE, TEXT);
    for zone in &zones {
        add(&format!("{zone}-ink"), &[zone], TEXT);
    }
    for corridor in &tokens.corridors {
        // The name stands beside the band on the ground, or inside the band in the casing's colour.
        add(corridor, &["ground", "casing"], TEXT);
        add(corridor, &zones, GRAPHICS);
    }
    for (sector, _) in &tokens.sectors {
        add("marker-icon", &[sector], TEXT);
        add(sector, &["casing", "paper", "paper-2", "ground"], GRAPHICS);
        add(sector, &zones, GRAPHICS);
    }
    for line in ["province-line", "road-ink", "focus"] {
        add(line, &zones, GRAPHICS);
        add(line, &["ground", "casing"], GRAPHICS);
    }
    add("focus", &["paper", "paper-2"], GRAPHICS);
    add("road", &["casing"], GRAPHICS);
    add("casing", &["ink"], GRAPHICS);
    // Where a name crosses a zone its halo carries it.
    let on_zones = |ink: &dyn Fn(&str) -> String, opacity: f64| {
        let pair = |zone: &&str| {
            let ink = ink(zone);
            Pair {
                what: format!("{ink} by its halo on {zone}"),
                above: tokens.light(&ink),
                below: tokens.over("halo", opacity, zone),
                floor: TEXT,
            }
        };
        zones.iter().map(pair).collect::<Vec<_>>()
    };
    pairs.extend(on_zones(&|zone| format!("{zone}-ink"), 0.6));
    pairs.extend(on_zones(&|_| "ink".to_owned(), 0.7));
    pairs.extend(on_zones(&|_| "river-ink".to_owned(), 0.6));
    for corridor in &tokens.corridors {
        pairs.extend(on_zones(&|_| corridor.clone(), 0.92));
    }
    pairs
}

fn differences(tokens: &Tokens, bounds: &Bounds, faults: &mut Vec<String>) {
    let spare = SPARE.map(str::to_owned);
    let all: Vec<String> = tokens.zones.iter().chain(&spare).cloned().collect();
    for (a, b) in couples(&all) {
        let of_plan = tokens.zones.contains(a) && tokens.zones.contains(b);
        let least = if of_plan {
            bounds.zones
        } else {
            bounds.spare_zones
        };
        for (veil, least) in [0.0, VEIL].into_iter().zip(least) {
            apart(tokens, (a, b), veil, least, faults);
        }
        for (veil, least) in [0.0, VEIL].into_iter().zip(bounds.grey) {
            let step = grey_step(tokens.light(a), tokens.light(b), veil);
            if of_plan && step < least {
                faults.push(format!(
                    "{a} / {b}: a step of grey of {step:.1}, less than {least}, veil {veil}"
                ));
            }
        }
    }
    for (a, b) in couples(&tokens.corridors) {
        for (veil, least) in [0.0, VEIL].into_iter().zip(bounds.corridors) {
            apart(tokens, (a, b), veil, least, faults);
        }
    }
    for corridor in &tokens.corridors {
        for zone in &tokens.zones {
            apart(
                tokens,
                (corridor, zone),
                VEIL,
                bounds.corridor_on_zone_veiled,
                faults,
            );
        }
    }
    for ((a, shape), (b, other)) in couples(&tokens.sectors) {
        if shape == other {
            apart(tokens, (a, b), 0.0, bounds.sectors, faults);
        }
    }
}

/// Told apart by every eye.
fn apart(tokens: &Tokens, (a, b): (&str, &str), veil: f64, least: f64, faults: &mut Vec<String>) {
    let (x, y) = (tokens.light(a), tokens.light(b));
    if worst(x, y, veil) >= least {
        return;
    }
    for vision in Vision::ALL {
        let found = difference(x, y, vision, veil);
        if found < least {
            faults.push(format!(
                "{a} / {b}: difference {found:.1}, less than {least}, {vision:?}, veil {veil}"
            ));
        }
    }
}

/// Every two of a list.
pub fn couples<T>(all: &[T]) -> impl Iterator<Item = (&T, &T)> {
    all.iter()
        .enumerate()
        .flat_map(move |(i, a)| all[i + 1..].iter().map(move |b| (a, b)))
}
