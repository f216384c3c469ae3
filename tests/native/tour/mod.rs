//! Telling the story with keys, a clicker, the clock.

mod slide;

use crate::plan;
use plan_core::{
    plan::Story,
    tour::{Asked, Blank, Key, Tour},
};
use proptest::prelude::*;

fn story() -> &'static Story {
    &plan().story
}

fn tour() -> Tour {
    Tour::new(story(), 0, false).expect("steps")
}

fn press(tour: &mut Tour, names: &[&str]) -> Option<Asked> {
    let keys = names.iter().map(|name| Key::from_name(name).expect(name));
    keys.fold(None, |_, key| tour.key(key))
}

#[test]
fn a_clicker_leads_through_all_of_it_and_back() {
    let mut tour = tour();
    for at in 1..tour.count() {
        press(&mut tour, &["PageDown"]);
        assert_eq!(tour.at(), at);
    }
    press(&mut tour, &["PageDown"]);
    assert_eq!(tour.at(), tour.count() - 1, "nothing comes after the end");
    for at in (0..tour.count() - 1).rev() {
        press(&mut tour, &["PageUp"]);
        assert_eq!(tour.at(), at);
    }
    press(&mut tour, &["PageUp"]);
    assert_eq!(tour.at(), 0);
}

#[test]
fn every_key_of_the_list_is_known() {
    for (name, key) in [
        ("ArrowRight", Key::Next),
        ("ArrowDown", Key::Next),
        (" ", Key::Next),
        ("ArrowLeft", Key::Back),
        ("ArrowUp", Key::Back),
        ("Backspace", Key::Back),
        ("Home", Key::First),
        ("End", Key::Last),
        ("B", Key::Black),
        (".", Key::Black),
        ("w", Key::White),
        ("F", Key::FullScreen),
        ("p", Key::Play),
        ("L", Key::Language),
        ("?", Key::Help),
        ("Escape", Key::Out),
        ("7", Key::Digit(7)),
    ] {
        assert_eq!(Key::from_name(name), Some(key), "{name}");
    }
    for name in [
        "",
        "F5",
        "Tab",
        "Shift",
        "x",
        "đ",
        "٣",
        "Unidentified",
        "PageDownX",
    ] {
        assert_eq!(Key::from_name(name), None, "{name}");
    }
}

#[test]
fn a_number_then_enter_jumps() {
    let mut tour = tour();
    press(&mut tour, &["1", "3"]);
    assert_eq!((tour.at(), tour.typed()), (0, Some(13)));
    press(&mut tour, &["Enter"]);
    assert_eq!((tour.at(), tour.typed()), (12, None));
    press(&mut tour, &["9", "9", "9", "Enter"]);
    assert_eq!(tour.at(), tour.count() - 1);
    press(&mut tour, &["0", "Enter"]);
    assert_eq!(tour.at(), 0);
    press(&mut tour, &["Enter"]);
    assert_eq!(tour.at(), 1, "Enter alone goes on");
    press(&mut tour, &["5", "PageDown", "Enter"]);
    assert_eq!(tour.at(), 3, "another key forgets the number");
}

#[test]
fn behind_a_black_screen_nothing_is_skipped() {
    let mut tour = tour();
    press(&mut tour, &["PageDown", "b"]);
    assert_eq!((tour.at(), tour.blank()), (1, Some(Blank::Black)));
    press(&mut tour, &["PageDown"]);
    assert_eq!((tour.at(), tour.blank()), (1, None));
    press(&mut tour, &["w", "b"]);
    assert_eq!(tour.blank(), Some(Blank::Black));
    press(&mut tour, &["."]);
    assert_eq!(tour.blank(), None);
    press(&mut tour, &["w", "4", "Enter"]);
    assert_eq!((tour.at(), tour.blank()), (3, None));
}

#[test]
fn escape_takes_back_one_thing_at_a_time() {
    let mut tour = tour();
    press(&mut tour, &["b", "?", "1"]);
    assert_eq!(press(&mut tour, &["Escape"]), None);
    assert!(!tour.helps() && tour.blank().is_some() && tour.typed().is_none());
    assert_eq!(press(&mut tour, &["Escape"]), None);
    assert_eq!(tour.blank(), None);
    assert_eq!(press(&mut tour, &["2", "Escape"]), None);
    assert_eq!(press(&mut tour, &["Escape"]), Some(Asked::Leave));
    assert_eq!(press(&mut tour, &["f"]), Some(Asked::FullScreen));
    assert_eq!(press(&mut tour, &["l"]), Some(Asked::Language));
}

#[test]
fn played_it_stays_as_long_as_each_step_says_and_ends() {
    let mut tour = tour();
    assert!(!tour.pass(1_000_000), "it does not play yet");
    press(&mut tour, &["p"]);
    for (at, step) in story().steps.iter().enumerate() {
        assert_eq!(tour.at(), at);
        let stays = u64::from(step.seconds) * 1000;
        assert!(!tour.pass(stays - 1));
        assert_eq!(tour.pass(1), at + 1 < tour.count());
    }
    assert!(!tour.plays());
    assert_eq!(tour.at(), tour.count() - 1);
}

#[test]
fn a_round_one_begins_anew_and_a_night_asleep_is_one_step() {
    let last = story().steps.len() - 1;
    let mut tour = Tour::new(story(), last, true).expect("steps");
    assert!(tour.plays());
    assert!(tour.pass(8 * 3_600_000));
    assert_eq!(tour.at(), 0);
    press(&mut tour, &["b"]);
    assert!(!tour.pass(8 * 3_600_000), "nothing goes on unseen");
    press(&mut tour, &["End", "PageDown", "PageDown"]);
    assert_eq!(tour.at(), 1);
}

#[test]
fn of_no_story_there_is_no_telling() {
    assert_eq!(Tour::new(&Story::default(), 0, true), None);
    let beyond = Tour::new(story(), 1000, false).expect("steps");
    assert_eq!(beyond.at(), story().steps.len() - 1);
}

fn any_key() -> impl Strategy<Value = Option<Key>> {
    let names = prop::sample::select(vec![
        "PageDown", "PageUp", "Home", "End", "Enter", "b", "w", "f", "p", "l", "?", "Escape", "0",
        "3", "9", " ",
    ]);
    // Time passes where there is no key.
    prop_oneof![4 => names.prop_map(Key::from_name), 1 => Just(None)]
}

proptest! {
    #[test]
    fn whatever_is_pressed_there_is_a_step(
        keys in prop::collection::vec(any_key(), 0..200),
        round: bool,
        ms in 0u64..100_000,
    ) {
        let mut tour = Tour::new(story(), 0, round).expect("steps");
        for key in keys {
            let before = tour.clone();
            match key {
                Some(key) => drop(tour.key(key)),
                None => prop_assert_eq!(tour.pass(ms), tour.at() != before.at()),
            }
            prop_assert!(tour.at() < tour.count());
            if before.blank().is_some() {
                prop_assert!(tour.at() == before.at() || tour.blank().is_none());
            }
        }
    }
}
