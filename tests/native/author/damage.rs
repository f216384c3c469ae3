//! Whatever happens to a file, reading the folder ends in a plan or in problems, never in a panic.

use super::bad::good_folder;
use plan_core::author::load;
use proptest::{prelude::*, sample::Index};
use std::fs;

const FILES: [&str; 17] = [
    "map.toml",
    "plan.toml",
    "sectors.toml",
    "sources.toml",
    "zones.toml",
    "corridors.toml",
    "districts.toml",
    "communes.toml",
    "towns.toml",
    "gates.toml",
    "urban.toml",
    "conference.toml",
    "projects/mill.toml",
    "districts.geojson",
    "roads.geojson",
    "palette.json",
    "words/en.toml",
];

/// What happens to a file.
#[derive(Debug, Clone)]
enum Damage {
    /// A byte becomes another one.
    Byte(Index, u8),
    /// Some bytes go.
    Cut(Index, usize),
    /// A line stands twice.
    Twice(Index),
    /// Two lines change places.
    Swap(Index, Index),
    /// A number becomes another one.
    Number(Index, &'static str),
    /// What stands in quotes becomes something else.
    Text(Index, &'static str),
}

fn damage() -> impl Strategy<Value = Damage> {
    let numbers = [
        "-1",
        "0",
        "1e308",
        "99999999999999999999",
        "0.1",
        "nan",
        "180",
        "[]",
        "\"x\"",
    ];
    let texts = [
        "",
        "x",
        "A1",
        "mill",
        "quarry",
        "gazette",
        "2024-02-30",
        "{n}",
        "<b>",
        "\\u202e",
        "😀",
    ];
    prop_oneof![
        (any::<Index>(), any::<u8>()).prop_map(|(i, b)| Damage::Byte(i, b)),
        (any::<Index>(), 1..40usize).prop_map(|(i, n)| Damage::Cut(i, n)),
        any::<Index>().prop_map(Damage::Twice),
        (any::<Index>(), any::<Index>()).prop_map(|(a, b)| Damage::Swap(a, b)),
        (any::<Index>(), prop::sample::select(numbers.to_vec()))
            .prop_map(|(i, n)| Damage::Number(i, n)),
        (any::<Index>(), prop::sample::select(texts.to_vec()))
            .prop_map(|(i, t)| Damage::Text(i, t)),
    ]
}

/// The stretches of a text that `is` holds for.
fn runs(text: &str, is: fn(char) -> bool) -> Vec<(usize, usize)> {
    let mut all = Vec::new();
    let mut start = None;
    for (i, c) in text.char_indices().chain([(text.len(), '\n')]) {
        match (is(c) && i < text.len(), start) {
            (true, None) => start = Some(i),
            (false, Some(from)) => {
                all.push((from, i));
                start = None;
            }
            _ => {}
        }
    }
    all
}

fn quoted(text: &str) -> Vec<(usize, usize)> {
    let marks: Vec<usize> = text.match_indices('"').map(|(i, _)| i).collect();
    marks.chunks_exact(2).map(|m| (m[0] + 1, m[1])).collect()
}

fn spoil(bytes: Vec<u8>, damage: &Damage) -> Vec<u8> {
    let Ok(text) = String::from_utf8(bytes.clone()) else {
        return bytes;
    };
    let replaced = |spots: Vec<(usize, usize)>, at: &Index, by: &str| match spots.is_empty() {
        true => text.clone().into_bytes(),
        false => {
            let (from, to) = spots[at.index(spots.len())];
            [&text[..from], by, &text[to..]].concat().into_bytes()
        }
    };
    let mut lines: Vec<&str> = text.lines().collect();
    match damage {
        _ if text.is_empty() => bytes,
        Damage::Byte(at, byte) => {
            let mut bytes = bytes;
            let at = at.index(bytes.len());
            bytes[at] = *byte;
            bytes
        }
        Damage::Cut(at, count) => {
            let from = at.index(bytes.len());
            let to = (from + count).min(bytes.len());
            [&bytes[..from], &bytes[to..]].concat()
        }
        Damage::Twice(at) => {
            let i = at.index(lines.len());
            lines.insert(i, lines[i]);
            lines.join("\n").into_bytes()
        }
        Damage::Swap(a, b) => {
            let (a, b) = (a.index(lines.len()), b.index(lines.len()));
            lines.swap(a, b);
            lines.join("\n").into_bytes()
        }
        Damage::Number(at, by) => {
            let digits = |c: char| c.is_ascii_digit() || c == '.';
            replaced(runs(&text, digits), at, by)
        }
        Damage::Text(at, by) => replaced(quoted(&text), at, by),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_folder_ends_in_a_plan_or_in_problems(
        damages in prop::collection::vec((prop::sample::select(FILES.to_vec()), damage()), 1..6),
    ) {
        let dir = good_folder("damage");
        for (file, damage) in &damages {
            let bytes = fs::read(dir.join(file)).expect(file);
            fs::write(dir.join(file), spoil(bytes, damage)).expect(file);
        }
        let loaded = load(&dir);
        fs::remove_dir_all(&dir).expect("the copy");
        if let Err(problems) = loaded {
            prop_assert!(!problems.is_empty(), "refused without a reason");
            for problem in problems {
                prop_assert!(!problem.file.is_empty() && !problem.reason.is_empty() && !problem.remedy.is_empty());
            }
        }
    }
}
