use super::states;
use crate::{EN, VI, plan};
use plan_core::{
    plan::Plan,
    state::{Action, Mode, Selection, State, Theme, hash_from_state, read_hash, reduce},
};
use proptest::prelude::*;

fn start() -> State {
    State::new(plan(), VI)
}

/// What a map that starts as usual shows for a link.
fn opened(hash: &str) -> State {
    let p: &Plan = plan();
    let actions = read_hash(p, hash).actions;
    actions
        .into_iter()
        .fold(start(), |state, action| reduce(p, &state, action))
}

#[test]
fn a_link_says_what_differs_from_the_start_and_nothing_else() {
    let p = plan();
    assert_eq!(hash_from_state(p, &start(), &start()), "");
    let state = State {
        lang: EN,
        theme: Theme::Projector,
        mode: Mode::Present,
        step: p.step("axis"),
        selected: Selection::find(p, "project", "vsip-lang-son-1"),
        ..start()
    };
    let hash = "lang=en&theme=projector&mode=present&step=axis&project=vsip-lang-son-1";
    assert_eq!(hash_from_state(p, &state, &start()), hash);
    assert_eq!(opened(&format!("#{hash}")), state);
}

#[test]
fn a_view_in_a_link_is_zoom_and_degrees() {
    let p = plan();
    let state = opened("view=2.50,106.7000,21.8000");
    let (x, y) = p.projection.map_from_geo(106.7, 21.8);
    assert_eq!(state.view.zoom, 2.5);
    assert!(
        (f64::from(state.view.center.x) - x).abs() < 0.01,
        "{state:?}"
    );
    assert!(
        (f64::from(state.view.center.y) - y).abs() < 0.01,
        "{state:?}"
    );
    assert_eq!(
        hash_from_state(p, &state, &start()),
        "view=2.50,106.7000,21.8000"
    );
}

#[test]
fn garbage_is_left_out_and_the_rest_still_counts() {
    let wrong = [
        "",
        "#",
        "##",
        "&&&",
        "=",
        "lang=",
        "lang=xx",
        "lang",
        "theme=neon",
        "mode=",
        "zone=nowhere",
        "project=../../etc/passwd",
        "district=999",
        "view=",
        "view=1",
        "view=1,2",
        "view=1,2,3,4",
        "view=a,b,c",
        "view=NaN,106,21",
        "view=2,inf,21",
        "view=2,181,21",
        "view=2,106,86",
        "project=%",
        "project=%2",
        "project=%zz",
        "project=%ff",
        "project=%+1",
        "constructor=1",
    ];
    for hash in wrong {
        assert_eq!(read_hash(plan(), hash).actions, [], "{hash}");
        let state = opened(&format!("{hash}&theme=dark"));
        assert_eq!(
            state,
            State {
                theme: Theme::Dark,
                ..start()
            },
            "{hash}"
        );
    }
}

#[test]
fn what_a_link_asks_for_and_the_plan_has_not_is_told() {
    let asked = read_hash(
        plan(),
        "#v=1&lang=en&project=gone&sectors=energy,gold&layers=-rivers,moats&shoe=42&view=1&%&q=gió",
    );
    let unknown: Vec<(&str, &str)> = asked
        .unknown
        .iter()
        .map(|(key, value)| (key.as_str(), value.as_str()))
        .collect();
    let expected = [
        ("project", "gone"),
        ("sectors", "gold"),
        ("layers", "moats"),
        ("shoe", "42"),
        ("view", "1"),
        ("%", ""),
    ];
    assert_eq!(unknown, expected);
    assert_eq!(asked.actions.len(), 3, "{:?}", asked.actions);
    // A later version's link is opened as far as it is understood, and that is said.
    let later = read_hash(plan(), "v=2&lang=en");
    assert_eq!(later.unknown, [("v".to_owned(), "2".to_owned())]);
    assert_eq!(later.actions.len(), 1);
}

/// Links that were handed out, with what they opened then.
#[test]
fn old_links_open_what_they_opened() {
    let rows = include_str!("../../data/links/v1.tsv").lines();
    let rows: Vec<(&str, &str)> = rows
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .collect();
    assert!(rows.len() >= 12, "{} links", rows.len());
    for (link, expected) in rows {
        let asked = read_hash(plan(), link);
        assert_eq!(asked.unknown, [], "{link}");
        assert_eq!(
            hash_from_state(plan(), &opened(link), &start()),
            expected,
            "{link}"
        );
    }
}

/// Pieces of links, whole and broken, put together at random.
#[test]
fn a_million_random_links_open_something() {
    let pieces = [
        "lang=",
        "en",
        "zh",
        "&",
        "&&",
        "=",
        "#",
        "%",
        "%2",
        "%C4%91",
        "project=",
        "vsip-lang-son-1",
        "zone=",
        "east",
        "view=",
        "2.5",
        ",",
        "106.7",
        "-21.8",
        "1e9",
        "layers=",
        "-rivers",
        "~",
        "capital=",
        "500",
        "area=",
        "q=",
        "đ",
        "谅",
        "\u{0}",
        "zones=",
        "dynamic",
        "years=",
        "2024",
        "v=",
        "1",
        "99999999999999999999",
    ];
    let mut seed = 0x9e37_79b9_u32;
    let mut next = |count: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize % count
    };
    let (mut hash, mut opened_something) = (String::new(), 0);
    for _ in 0..1_000_000 {
        hash.clear();
        for _ in 0..next(9) {
            hash.push_str(pieces[next(pieces.len())]);
        }
        let asked = read_hash(plan(), &hash);
        opened_something += usize::from(!asked.actions.is_empty());
    }
    assert!(opened_something > 10_000, "{opened_something}");
}

#[test]
fn a_view_that_lies_far_away_is_brought_back_to_the_province() {
    let p = plan();
    for hash in [
        "view=99,106.7,21.8",
        "view=-5,0,0",
        "view=1e300,-180,85",
        "view=2,180,-85",
    ] {
        let view = opened(hash).view;
        assert_eq!(view, view.clamped(&p.extent), "{hash}");
    }
}

#[test]
fn percent_encoding_is_undone() {
    let axis = Selection::find(plan(), "corridor", "axis");
    assert_eq!(opened("corridor=%61xis").selected, axis);
    assert_eq!(opened("corridor=%61%78%69%73").selected, axis);
    assert_eq!(opened("view=2%2C106.7%2c21.8"), opened("view=2,106.7,21.8"));
    // Cut inside a character of two bytes.
    assert_eq!(read_hash(plan(), "project=%c3").actions, []);
    assert_eq!(read_hash(plan(), "project=%é9").actions, []);
}

#[test]
fn a_view_wins_over_what_is_selected_before_or_after_it() {
    for hash in ["view=3,106.7,21.8&zone=east", "zone=east&view=3,106.7,21.8"] {
        let last = read_hash(plan(), hash).actions.pop();
        assert!(matches!(last, Some(Action::Look(_))), "{hash}: {last:?}");
    }
}

proptest! {
    #[test]
    fn a_state_comes_back_from_its_link(state in states()) {
        let p = plan();
        let back = opened(&hash_from_state(p, &state, &start()));
        prop_assert_eq!(
            (back.lang, back.theme, back.mode, back.selected, back.layers, &back.filters),
            (state.lang, state.theme, state.mode, state.selected, state.layers, &state.filters)
        );
        // Links round to 0.01 of zoom and 0.0001°, about ten metres: one map unit.
        prop_assert!((back.view.zoom - state.view.zoom).abs() <= 0.005 + 1e-9);
        let moved = back.view.center.distance(state.view.center);
        // Rounded zoom can also narrow what the centre may reach.
        prop_assert!(moved < 1.0 + 0.005 * p.extent.height(), "moved by {} units", moved);
    }

    #[test]
    fn a_link_comes_back_from_its_state(
        zoom in 110u32..=800,
        // The middle of the province, where no view is clamped.
        lon in 1_065_500u32..1_068_500,
        lat in 217_800u32..219_800,
        selected in super::selections(),
    ) {
        let p = plan();
        let view = format!("{:.2},{:.4},{:.4}",
            f64::from(zoom) / 100.0, f64::from(lon) / 1e4, f64::from(lat) / 1e4);
        let hash = format!("lang=en&{}={}&view={view}", selected.kind(), selected.id(p));
        prop_assert_eq!(hash_from_state(p, &opened(&hash), &start()), hash);
    }

    #[test]
    fn no_text_makes_the_codec_panic(hash in any::<String>()) {
        let state = opened(&hash);
        prop_assert_eq!(state.view, state.view.clamped(&plan().extent));
    }

    #[test]
    fn no_near_miss_makes_the_codec_panic(
        hash in "#?((lang|view|project|zone|theme|q)=[-0-9a-z,.%é&=]{0,24}&?){0,5}",
    ) {
        let state = opened(&hash);
        prop_assert_eq!(state.view, state.view.clamped(&plan().extent));
    }
}
