//! What a screen says that stands alone in a foyer.

use plan_core::{
    i18n::Cue,
    plan::{Lang, Plan},
};
use plan_leaf::{
    qr,
    tree::{Element, Node, el},
};

/// A code for an address that the screen itself does not open.
pub fn code(plan: &Plan, address: &str, lang: Lang) -> Vec<Node> {
    let said = el("h2").put(plan.cues(lang).get(Cue::OnPhone));
    let code = qr::code(address);
    let address = el("p").put(address);
    let parts = [said].into_iter().chain(code).chain([address]);
    parts.map(Node::from).collect()
}

/// Ten digits, and what was typed.
pub fn pad(plan: &Plan, lang: Lang) -> Vec<Node> {
    let cues = plan.cues(lang);
    let digit = |digit: u8| -> Element {
        let digit = digit.to_string();
        el("button")
            .with("type", "button")
            .with("data-digit", digit.as_str())
            .put(digit)
    };
    let said = el("p").with("role", "status").with("data-said", "");
    let digits = (1..=9).chain([0]).map(digit);
    let pad = el("div")
        .class("pad")
        .with("role", "group")
        .with("aria-label", cues.get(Cue::CodeToLeave))
        .put(el("h2").put(cues.get(Cue::CodeToLeave)))
        .put(said)
        .put(el("div").class("pad-digits").all(digits));
    vec![pad.into()]
}
