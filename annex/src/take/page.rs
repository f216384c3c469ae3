//! The box that one takes things away from.

use super::shown::Shown;
use plan_core::i18n::{Phrase, Word};
use plan_leaf::{
    qr,
    tree::{Element, Node, el},
};

/// How many times larger than on the screen a picture of pixels can be.
const TIMES: [&str; 4] = ["1", "2", "3", "4"];
/// What most screens and slides can show sharply.
const USUAL: &str = "2";

/// Files, and what they are called.
const FILES: [(&str, Phrase); 3] = [
    ("csv", Phrase::DownloadCsv),
    ("xlsx", Phrase::DownloadXlsx),
    ("geojson", Phrase::DownloadGeojson),
];

/// The link, its code and the files. `address`: where the page is found, with the state; a page on a disk has
/// one that leads nobody else here.
pub fn page(shown: &Shown, address: &str) -> Vec<Node> {
    let is_public = address.starts_with("http");
    let phrase = |phrase| shown.phrase(phrase);
    let button = |what: &'static str, name: Phrase| {
        el("button")
            .with("type", "button")
            .with("data-away", what)
            .put(phrase(name))
    };
    let field = el("input")
        .with("readonly", "")
        .with("value", address)
        .with("aria-label", phrase(Phrase::Link));
    let code = is_public.then(|| qr::code(address)).flatten();
    let code = match code {
        Some(code) => code.with("aria-label", phrase(Phrase::Qr)),
        None => el("p")
            .class("small")
            .with("data-field", "no-qr")
            .put(phrase(Phrase::QrNone)),
    };
    let language = shown.plan.language(shown.lang);
    let count = shown.projects.len();
    let count =
        language
            .words
            .counted(Word::Projects, count, &language.format.number(count as f64));
    let files = FILES.map(|(what, name)| Node::from(button(what, name)));
    let times = TIMES.map(|n| {
        let option = el("option").with("value", n).put(format!("{n}×"));
        match n == USUAL {
            true => option.with("selected", ""),
            false => option,
        }
    });
    let times = el("select")
        .with("aria-label", phrase(Phrase::PictureTimes))
        .all(times);
    let said = el("p")
        .class("small")
        .with("role", "status")
        .with("data-copied", phrase(Phrase::Copied))
        .with("data-failed", phrase(Phrase::TakeFailed));
    let part = |name: &str, content: Vec<Node>| -> Element {
        el("section").put(el("h2").put(name)).all(content)
    };
    vec![
        part(
            phrase(Phrase::Link),
            vec![
                field.into(),
                el("div")
                    .class("take-buttons")
                    .put(button("copy", Phrase::Copy))
                    .put(button("send", Phrase::Send).with("hidden", ""))
                    .into(),
                code.into(),
            ],
        )
        .into(),
        part(
            phrase(Phrase::Picture),
            vec![
                el("div")
                    .class("take-buttons")
                    .put(button("png", Phrase::DownloadPng))
                    .put(times)
                    .put(button("svg", Phrase::DownloadSvg))
                    .put(button("print", Phrase::Print))
                    .into(),
            ],
        )
        .into(),
        part(
            phrase(Phrase::Download),
            vec![
                el("p").class("small").put(count).into(),
                el("div").class("take-buttons").all(files).into(),
            ],
        )
        .into(),
        said.into(),
    ]
}
