//! A link as a code that telephones read.

use crate::tree::{Element, el};
use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write as _;

/// The quiet zone round a code, in its modules.
const QUIET: i32 = 4;

/// The code, black on white in every theme; `None` for a text that is too long for one.
pub fn code(text: &str) -> Option<Element> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let size = code.size();
    let mut dark = String::new();
    for y in 0..size {
        for x in (0..size).filter(|&x| code.get_module(x, y)) {
            let _ = write!(dark, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
        }
    }
    let whole = size + 2 * QUIET;
    let paper = el("path")
        .with("fill", "#fff")
        .with("d", format!("M0 0h{whole}v{whole}h-{whole}z"));
    let code = el("svg")
        .class("qr")
        .with("viewBox", format!("0 0 {whole} {whole}"))
        .with("role", "img")
        .with("shape-rendering", "crispEdges")
        .with("data-qr", text)
        .put(paper)
        .put(el("path").with("fill", "#000").with("d", dark));
    Some(code)
}
