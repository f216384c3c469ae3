//! What is merely odd is accepted, put right, and noted.

use super::bad::good_folder;
use plan_core::{
    author::{Loaded, load},
    i18n::{Key as _, Phrase, Word},
};
use std::fs;

fn changed(name: &str, file: &str, change: impl Fn(String) -> String) -> Loaded {
    let dir = good_folder(name);
    let text = fs::read_to_string(dir.join(file)).expect(file);
    fs::write(dir.join(file), change(text)).expect(file);
    let loaded = load(&dir);
    fs::remove_dir_all(&dir).expect("the copy");
    loaded.unwrap_or_else(|problems| panic!("{problems:#?}"))
}

fn noted(loaded: &Loaded) -> Vec<String> {
    loaded.notices.iter().map(ToString::to_string).collect()
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_do_no_harm() {
    let plain = changed("plain", "zones.toml", |t| t);
    let marked = changed("bom", "zones.toml", |t| format!("\u{feff}{t}"));
    assert_eq!(
        noted(&marked),
        ["zones.toml: begins with a byte order mark: it was left out"]
    );
    let windows = changed("crlf", "zones.toml", |t| t.replace('\n', "\r\n"));
    assert_eq!(
        noted(&windows),
        ["zones.toml: has Windows line ends: they were read as plain ones"]
    );
    assert!(marked.plan == plain.plan && windows.plan == plain.plan);
}

#[test]
fn a_ring_that_runs_clockwise_is_turned() {
    let plain = changed("plain-ring", "districts.geojson", |t| t);
    let clockwise = changed("ring", "districts.geojson", |t| {
        let (there, back) = (
            "[[[10.0, 50.0], [10.2, 50.0], [10.2, 50.2], [10.0, 50.2], [10.0, 50.0]]]",
            "[[[10.0, 50.0], [10.0, 50.2], [10.2, 50.2], [10.2, 50.0], [10.0, 50.0]]]",
        );
        assert!(t.contains(there));
        t.replace(there, back)
    });
    assert_eq!(
        noted(&clockwise),
        ["districts.geojson: 1 rings run the wrong way round: they were turned"]
    );
    assert!(clockwise.plan == plain.plan);
}

#[test]
fn a_date_without_quotes_is_taken_as_it_is_meant() {
    let plain = changed("plain-date", "conference.toml", |t| t);
    let bare = changed("bare-date", "conference.toml", |t| {
        t.replace("date = \"2024-04-21\"", "date = 2024-04-21")
    });
    assert!(bare.plan == plain.plan);
}

#[test]
fn texts_that_nobody_has_read_yet_are_counted_by_language() {
    let all = changed("unread", "map.toml", |t| {
        t + "\n[unread]\nen = [\"projects\", \"zones.toml\", \"words/en.toml\"]\n"
    });
    let [(vi, of_vi), (en, of_en)] = &all.texts[..] else {
        panic!("{:?}", all.texts);
    };
    assert_eq!((vi.as_str(), of_vi.unread, en.as_str()), ("vi", 0, "en"));
    let words = Word::ALL.len() + Phrase::ALL.len();
    assert_eq!(
        of_en.unread,
        words + 4 + 6,
        "two zones with two texts, two projects with three"
    );
    assert_eq!(of_vi.all, of_en.all);
}
