//! A static server with the strictest policy a host may have, and a log of what was asked for.

mod answer;

pub use answer::with_first;

use answer::answer;
use anyhow::{Result, anyhow};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    thread,
};

/// The policy that the map must live with. There is no `font-src` on purpose.
pub const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'";

/// The same for a page that holds another page in a frame.
const FRAMES: &str = "default-src 'none'; frame-src 'self'";

/// The strict policy of a host that shows our page in a frame.
const HOSTS_FRAMES: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'";

/// Threads that answer: browsers open several connections and keep them.
const THREADS: usize = 8;

/// The strict policy without leave to run WebAssembly.
const NO_WASM: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'";

/// A page made up for a test.
#[derive(Debug, Clone)]
struct Made {
    status: u16,
    body: Vec<u8>,
    mime: &'static str,
    policy: String,
}

/// Keeps a file back.
#[derive(Debug)]
pub struct Held {
    server: Server,
    path: String,
}

impl Drop for Held {
    fn drop(&mut self) {
        let mut state = self.server.state();
        if let Some(at) = state.held.iter().position(|path| *path == self.path) {
            state.held.swap_remove(at);
        }
    }
}

#[derive(Debug, Default)]
struct State {
    made: BTreeMap<String, Made>,
    /// Other folders, by the path that they are found under.
    mounts: BTreeMap<String, PathBuf>,
    log: Vec<(String, u16)>,
    /// What is asked for and not answered yet.
    held: Vec<String>,
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
        Self::serve(root, policy, false)
    }

    /// Serves a folder to pages of every origin.
    pub fn start_for_all(root: &Path) -> Result<Self> {
        Self::serve(root, None, true)
    }

    fn serve(root: &Path, policy: Option<&'static str>, to_all: bool) -> Result<Self> {
        let http = tiny_http::Server::http("127.0.0.1:0").map_err(|error| anyhow!("{error}"))?;
        let http = Arc::new(http);
        let state = Arc::new(Mutex::new(State::default()));
        for _ in 0..THREADS {
            let (http, state, root) = (Arc::clone(&http), Arc::clone(&state), root.to_owned());
            thread::spawn(move || {
                while let Ok(request) = http.recv() {
                    answer(request, &root, (policy, to_all), &state);
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

    /// Adds a page whose policy lets no WebAssembly run.
    pub fn page_without_wasm(&self, path: &str, body: impl Into<String>) {
        self.add(path, body.into(), "text/html", NO_WASM);
    }

    /// Answers for a file with something else, until [`Server::mend`].
    pub fn instead(&self, path: &str, status: u16, body: Vec<u8>, mime: &'static str) {
        let made = Made {
            status,
            body,
            mime,
            policy: STRICT.to_owned(),
        };
        self.state().made.insert(path.to_owned(), made);
    }

    /// Answers with the file again.
    pub fn mend(&self, path: &str) {
        self.state().made.remove(path);
    }

    /// Answers for this file only when what is returned has been dropped.
    pub fn hold(&self, path: &str) -> Held {
        self.state().held.push(path.to_owned());
        Held {
            server: self.clone(),
            path: path.to_owned(),
        }
    }

    /// Adds a page under the strict policy that may have frames.
    pub fn page_with_frames(&self, path: &str, body: impl Into<String>) {
        self.add(path, body.into(), "text/html", HOSTS_FRAMES);
    }

    /// Adds a page under a policy of its own.
    pub fn page_under(&self, path: &str, body: impl Into<String>, policy: &str) {
        self.add(path, body.into(), "text/html", policy);
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

    /// Serves another folder under a path, which begins and ends with a slash.
    pub fn mount(&self, path: &str, folder: &Path) {
        let folder = folder.to_owned();
        self.state().mounts.insert(path.to_owned(), folder);
    }

    fn add(&self, path: &str, body: String, mime: &'static str, policy: &str) {
        let made = Made {
            status: 200,
            body: body.into_bytes(),
            mime,
            policy: policy.to_owned(),
        };
        self.state().made.insert(path.to_owned(), made);
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
