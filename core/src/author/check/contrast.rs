//! What must stand out from what, whoever chooses the colours: the floors of WCAG 2.2.

use super::{
    At, Check,
    colours::{FILE, written},
};
use crate::author::{Code, colour::Colour, read::Folder};

/// Text of any size.
const TEXT: f64 = 4.5;
/// Lines, signs and the mark of the focus.
const GRAPHICS: f64 = 3.0;

/// A token, what it lies on, and how well it must stand out.
type Pair = (String, String, f64);

/// Checks a theme; a colour that is missing or no colour is another matter.
pub(super) fn theme(f: &Folder, theme: &str, check: &mut Check) {
    let colour = |token: &str| Colour::parse(written(f, theme, token)?);
    for (token, on, floor) in pairs(f) {
        let (Some(above), Some(below)) = (colour(&token), colour(&on)) else {
            continue;
        };
        let path = format!("themes.{theme}.{token}");
        let at = At::part(FILE, &path);
        if !above.is_opaque() || !below.is_opaque() {
            let reason = format!("on {on}: one of the two is not opaque");
            check.wrong(&at, Code::LowContrast, reason);
            continue;
        }
        let ratio = above.contrast(below);
        if ratio < floor {
            // Rounded down, or 4.496 would read as enough.
            let shown = (ratio * 100.0).floor() / 100.0;
            let reason = format!("on {on} its contrast is {shown:.2}, less than {floor}");
            check.wrong(&at, Code::LowContrast, reason);
        }
    }
}

fn pairs(f: &Folder) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = Vec::new();
    let mut add = |token: &str, grounds: &[&str], floor: f64| {
        let pair = |on: &&str| (token.to_owned(), (*on).to_owned(), floor);
        pairs.extend(grounds.iter().map(pair));
    };
    for ink in ["ink", "ink_2", "ink_3"] {
        add(ink, &["ground", "paper", "paper_2"], TEXT);
    }
    add("ink", &["halo"], TEXT);
    add("inverse", &["ink"], TEXT);
    add("danger", &["paper"], TEXT);
    add("river_ink", &["ground", "halo"], TEXT);
    add("focus", &["ground", "paper", "paper_2", "casing"], GRAPHICS);
    for zone in &f.zones {
        let ground = format!("zone.{}", zone.id);
        add("ink", &[&ground], TEXT);
        add(&format!("zone_ink.{}", zone.id), &[&ground, "halo"], TEXT);
    }
    // Bands and markers have a casing round them, which parts them from every zone.
    for corridor in &f.corridors {
        let token = format!("corridor.{}", corridor.id);
        add(&token, &["ground", "halo"], TEXT);
        add(&token, &["casing"], GRAPHICS);
    }
    for sector in &f.sectors {
        let token = format!("sector.{}", sector.id);
        add(&token, &["casing", "paper"], GRAPHICS);
        add("marker_icon", &[&token], GRAPHICS);
    }
    pairs
}
