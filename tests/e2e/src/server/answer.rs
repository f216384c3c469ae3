//! One answer of the server.

use super::{FRAMES, State};
use std::{
    fs,
    io::Write as _,
    path::{Component, Path, PathBuf},
    sync::{Mutex, PoisonError},
    thread,
    time::Duration,
};
use tiny_http::{Method, Request};

/// What browsers ask for without being told to.
const UNASKED: &str = "/favicon.ico";

/// How often a file that is held back is looked after.
const HELD: Duration = Duration::from_millis(10);

/// Where the early script is served.
const PRELUDE: &str = "/e2e-prelude.js";

pub(super) fn answer(
    request: Request,
    root: &Path,
    (policy, to_all): (Option<&'static str>, bool),
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
    let (made, prelude, mounted) = {
        let state = state.lock().unwrap_or_else(PoisonError::into_inner);
        let mounted = state.mounts.iter().find_map(|(at, folder)| {
            let rest = path.strip_prefix(at.as_str())?;
            Some((folder.clone(), rest.to_owned()))
        });
        (state.made.get(&path).cloned(), state.prelude, mounted)
    };
    let mut policy = policy.map(str::to_owned);
    let found = match (made, prelude) {
        _ if path == UNASKED => Some((200, Vec::new(), "image/x-icon")),
        (_, Some(script)) if path == PRELUDE => Some((200, script.into(), "text/javascript")),
        (Some(made), _) => {
            policy = Some(made.policy);
            Some((made.status, made.body, made.mime))
        }
        (None, _) => {
            let (root, inner) = match &mounted {
                Some((folder, rest)) => (folder.as_path(), rest.as_str()),
                None => (root, path.as_str()),
            };
            file(root, inner).map(|body| (200, body, mime(&path)))
        }
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
            .push((path.clone(), status));
    }
    let held = || {
        let state = state.lock().unwrap_or_else(PoisonError::into_inner);
        state.held.contains(&path)
    };
    while held() {
        thread::sleep(HELD);
    }
    let charset = if mime.starts_with("text/") {
        "; charset=utf-8"
    } else {
        ""
    };
    let policy = policy.map(|policy| ("Content-Security-Policy", policy));
    let to_all = to_all.then(|| ("Access-Control-Allow-Origin", "*".to_owned()));
    let headers = [
        ("Content-Type", format!("{mime}{charset}")),
        ("Content-Length", body.len().to_string()),
        ("Cache-Control", "no-cache".to_owned()),
        ("X-Content-Type-Options", "nosniff".to_owned()),
        ("Connection", "close".to_owned()),
    ];
    let headers = headers.into_iter().chain(policy).chain(to_all);
    let mut head = format!("HTTP/1.1 {status} Answer\r\n");
    head.extend(headers.flat_map(|(name, value)| [name, ": ", &value, "\r\n"].map(str::to_owned)));
    head.push_str("\r\n");
    if *request.method() == Method::Head {
        body.clear();
    }
    // By hand, as tiny_http keeps every connection open: two that come at once may be given to one thread
    // of its pool, and the second then waits until the browser closes the first, a minute later.
    let mut out = request.into_writer();
    let sent = out.write_all(&[head.into_bytes(), body].concat());
    // A browser that left before the answer is no failure.
    let _ = sent.and_then(|()| out.flush());
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
