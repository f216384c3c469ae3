//! The list of keys.

use plan_core::{
    i18n::Cue,
    plan::{Lang, Plan},
};
use plan_leaf::tree::{Node, el};

/// What keys do, and the keys that do it.
const KEYS: [(Cue, &[&str]); 13] = [
    (Cue::KeyNext, &["Page Down", "→", "↓", "Space"]),
    (Cue::KeyBack, &["Page Up", "←", "↑"]),
    (Cue::KeyEnds, &["Home", "End"]),
    (Cue::KeyNumber, &["1 … 9", "Enter"]),
    (Cue::KeyBlack, &["B", "."]),
    (Cue::KeyWhite, &["W", ","]),
    (Cue::KeyFull, &["F"]),
    (Cue::KeyPlay, &["P"]),
    (Cue::KeyLanguage, &["L"]),
    (Cue::KeyPresenter, &["N"]),
    (Cue::KeyDot, &["Shift"]),
    (Cue::KeyHelp, &["?"]),
    (Cue::KeyOut, &["Esc"]),
];

/// A box with all of them.
pub fn keys(plan: &Plan, lang: Lang) -> Vec<Node> {
    let cues = plan.cues(lang);
    let rows = KEYS.iter().map(|(cue, keys)| {
        let keys = keys.iter().map(|key| el("kbd").put(*key));
        el("div")
            .put(el("dt").all(keys))
            .put(el("dd").put(cues.get(*cue)))
    });
    let list = el("dl").all(rows);
    vec![el("h2").put(cues.get(Cue::Keys)).into(), list.into()]
}
