//! A static server with the strictest policy a host may have, and a log of what was asked for.

use anyhow::{Result, anyhow};
use std::{
    collections::BTreeMap,
    fs,
    path::{Component, Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    thread,
};
use tiny_http::{Header, Request, Response};

/// The policy that the map must live with. There is no `font-src` on purpose.
pub const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'";

/// The same for a page that holds another page in a frame.
const FRAMES: &str = "default-src 'none'; frame-src 'self'";

/// What browsers ask for without being told to.
const UNASKED: &str = "/favicon.ico";

/// Threads that answer: browsers open several connections and keep them.
const THREADS: usize = 8;

/// A page made up for a test.
#[derive(Debug, Clone)]
struct Made {
    body: String,
    mime: &'static str,
    policy: &'static str,
}

#[derive(Debug, Default)]
struct State {
    made: BTreeMap<String, Made>,
    log: Vec<(String, u16)>,
    /// Put first into every page.
    prelude: Option<&'static str>,
}

/// A running server; it ends with the program.
#[derive(Debug, Clone)]
pub struct Server {
    /// `http://127.0.0.1:PORT`
    pub origin: String,
    state: Arc<Mutex<State>>,
}

impl Server {
    /// Serves a folder, every answer with this policy.
    pub fn start(root: &Path, policy: Option<&'static str>) -> Result<Self> {
        let http = tiny_http::Server::http("127.0.0.1:0").map_err(|error| anyhow!("{error}"))?;
        let http = Arc::new(http);
        let state = Arc::new(Mutex::new(State::default()));
        for _ in 0..THREADS {
            let (http, state, root) = (Arc::clone(&http), Arc::clone(&state), root.to_owned());
            thread::spawn(move || {
                while let Ok(request) = http.recv() {
                    answer(request, &root, policy, &state);
                }
            });
        }
        Ok(Self {
            origin: format!("http://{}", http.server_addr()),
            state,
        })
    }

    /// Adds a page under the strict policy.
    pub fn page(&self, path: &str, body: impl Into<String>) {
        self.add(path, body.into(), "text/html", STRICT);
    }

    /// Adds a script.
    pub fn script(&self, path: &str, body: impl Into<String>) {
        self.add(path, body.into(), "text/javascript", STRICT);
    }

    /// Adds a page that shows another in a frame of a given size.
    pub fn frame(&self, path: &str, src: &str, (width, height): (u32, u32)) {
        let body = format!(
            "<!doctype html><html lang=\"en\"><title>Frame</title>\
             <iframe title=\"Map\" width=\"{width}\" height=\"{height}\" src=\"{src}\"></iframe>"
        );
        self.add(path, body, "text/html", FRAMES);
    }

    fn add(&self, path: &str, body: String, mime: &'static str, policy: &'static str) {
        self.state()
            .made
            .insert(path.to_owned(), Made { body, mime, policy });
    }

    /// Puts a script first into every page from now on.
    pub fn prelude(&self, script: Option<&'static str>) {
        self.state().prelude = script;
    }

    /// Forgets what was asked for.
    pub fn clear(&self) {
        self.state().log.clear();
    }

    /// What was asked for since, with the status of each answer.
    pub fn log(&self) -> Vec<(String, u16)> {
        self.state().log.clone()
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Where the early script is served.
const PRELUDE: &str = "/e2e-prelude.js";

fn answer(request: Request, root: &Path, policy: Option<&'static str>, state: &Mutex<State>) {
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
    let mut policy = policy;
    let found = match (made, prelude) {
        _ if path == UNASKED => Some((Vec::new(), "image/x-icon")),
        (_, Some(script)) if path == PRELUDE => Some((script.into(), "text/javascript")),
        (Some(made), _) => {
            policy = Some(made.policy);
            Some((made.body.into_bytes(), made.mime))
        }
        (None, _) => file(root, &path).map(|body| (body, mime(&path))),
    };
    let (status, mut body, mime) = match found {
        Some((body, mime)) => (200, body, mime),
        None => (404, b"not found".to_vec(), "text/plain"),
    };
    if prelude.is_some() && mime == "text/html" && policy != Some(FRAMES) {
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
    let policy = policy.map(|policy| ("Content-Security-Policy", policy.to_owned()));
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
