//! One answer of the server.

use super::{FRAMES, State};
use std::{
    fs,
    path::{Component, Path, PathBuf},
    sync::{Mutex, PoisonError},
};
use tiny_http::{Header, Request, Response};

/// What browsers ask for without being told to.
const UNASKED: &str = "/favicon.ico";

/// Where the early script is served.
const PRELUDE: &str = "/e2e-prelude.js";

pub(super) fn answer(
    request: Request,
    root: &Path,
    policy: Option<&'static str>,
    state: &Mutex<State>,
) {
    let path = request
        .url()
        .split(['?', '#'])
        .next()
        .unwrap_or("/")
        .to_owned();
    let path = if path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path
    };
    let (made, prelude) = {
        let state = state.lock().unwrap_or_else(PoisonError::into_inner);
        (state.made.get(&path).cloned(), state.prelude)
    };
    let mut policy = policy.map(str::to_owned);
    let found = match (made, prelude) {
        _ if path == UNASKED => Some((200, Vec::new(), "image/x-icon")),
        (_, Some(script)) if path == PRELUDE => Some((200, script.into(), "text/javascript")),
        (Some(made), _) => {
            policy = Some(made.policy);
            Some((made.status, made.body, made.mime))
        }
        (None, _) => file(root, &path).map(|body| (200, body, mime(&path))),
    };
    let (status, mut body, mime) = match found {
        Some(found) => found,
        None => (404, b"not found".to_vec(), "text/plain"),
    };
    if prelude.is_some() && mime == "text/html" && policy.as_deref() != Some(FRAMES) {
        body = with_first(&body, &format!("<script src=\"{PRELUDE}\"></script>"));
    }
    if path != UNASKED && path != PRELUDE {
        state
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .log
            .push((path, status));
    }
    let mut response = Response::from_data(body).with_status_code(status);
    let charset = if mime.starts_with("text/") {
        "; charset=utf-8"
    } else {
        ""
    };
    let policy = policy.map(|policy| ("Content-Security-Policy", policy));
    let headers = [
        ("Content-Type", format!("{mime}{charset}")),
        ("Cache-Control", "no-cache".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
    ];
    for (name, value) in headers.into_iter().chain(policy) {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    // A browser that left before the answer is no failure.
    let _ = request.respond(response);
}

/// A page with something put before its first element, after the doctype.
pub fn with_first(page: &[u8], first: &str) -> Vec<u8> {
    let at = page
        .iter()
        .position(|&byte| byte == b'>')
        .map_or(0, |end| end + 1);
    [&page[..at], first.as_bytes(), &page[at..]].concat()
}

fn file(root: &Path, path: &str) -> Option<Vec<u8>> {
    let path = PathBuf::from(path.trim_start_matches('/'));
    let plain = path
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    if plain {
        fs::read(root.join(path)).ok()
    } else {
        None
    }
}

fn mime(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("html") => "text/html",
        Some("js" | "mjs") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        Some("json" | "webmanifest") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("jpg") => "image/jpeg",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::with_first;

    #[test]
    fn the_doctype_stays_first() {
        let page = with_first(b"<!doctype html><title>x</title>", "<script></script>");
        assert_eq!(page, b"<!doctype html><script></script><title>x</title>");
    }
}
