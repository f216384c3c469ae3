//! The three engines: how each is started, and what its driver cannot do.
//!
//! | | Chromium | Firefox | WebKitGTK |
//! |---|---|---|---|
//! | console of the unmodified page | `se/log` | `nsIConsoleService`, and stdout for `console.*` | no: see [`crate::console`] |
//! | wheel | yes | yes | accepted and ignored: an event made by script instead |
//! | fingers | yes | yes, but they do not scroll the page | no |
//! | less motion | DevTools | no | no |
//! | phone width | DevTools | a frame | a frame |
//! | scripts off | DevTools | preference | setting |
//! | no WebAssembly | DevTools | preference | deleted by a script put first into the page |

mod chromium;
mod firefox;
mod process;
mod tools;
mod webkit;

pub use chromium::devtools;
pub use process::until;

use crate::{net::DeadProxy, wd::Client};
use anyhow::{Context, Result};
use process::{Guarded, free_port};
use serde_json::{Value, json};
use std::{
    fmt, fs,
    path::{Path, PathBuf},
    str::FromStr,
    time::Duration,
};
use tempfile::TempDir;

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, Chrome, Edge.
    Chromium,
    /// Firefox.
    Firefox,
    /// Safari's engine, in GTK.
    Webkit,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::Webkit];
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        })
    }
}

impl FromStr for Engine {
    type Err = anyhow::Error;

    fn from_str(name: &str) -> Result<Self> {
        let engine = Self::ALL
            .into_iter()
            .find(|engine| engine.to_string() == name);
        engine.with_context(|| format!("no such engine: {name} (chromium, firefox, webkit)"))
    }
}

/// How often a start is tried.
const TRIES: u32 = 3;

/// How long a start may take: the first one of a machine reads fonts and libraries from the disk.
const START: Duration = Duration::from_secs(45);

/// What a browser is to lack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lacks {
    /// Nothing.
    #[default]
    Nothing,
    /// Scripts are switched off.
    Scripts,
    /// There is no `WebAssembly`.
    Wasm,
}

/// A running browser with a fresh profile.
#[derive(Debug)]
pub struct Browser {
    /// Its engine.
    pub engine: Engine,
    /// Its session.
    pub client: Client,
    /// Where all its requests go except those to this machine.
    pub proxy: DeadProxy,
    log: PathBuf,
    // Dropped in this order: first the driver, then its screen, then the folder.
    _driver: Guarded,
    _screen: Option<webkit::Screen>,
    _folder: TempDir,
}

/// What an engine needs to be started.
struct Recipe {
    driver: PathBuf,
    args: Vec<String>,
    env: Vec<(String, String)>,
    capabilities: Value,
    screen: Option<webkit::Screen>,
}

impl Browser {
    /// Starts a browser. Once in a while a browser and its driver do not find each other (seen with
    /// WebKit on busy cores): then both are ended and started again.
    pub fn start(engine: Engine, lacks: Lacks) -> Result<Self> {
        let mut tries = 1;
        loop {
            match Self::start_once(engine, lacks) {
                Err(error) if tries < TRIES => {
                    eprintln!("{engine}: start {tries} of {TRIES} failed: {error:#}");
                    tries += 1;
                }
                done => return done,
            }
        }
    }

    fn start_once(engine: Engine, lacks: Lacks) -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("e2e-").tempdir()?;
        let (port, proxy) = (free_port()?, DeadProxy::start()?);
        let mut recipe = match engine {
            Engine::Chromium => chromium::recipe(port, folder.path()),
            Engine::Firefox => firefox::recipe(port, folder.path(), lacks),
            Engine::Webkit => webkit::recipe(port, folder.path(), lacks),
        }?;
        recipe.capabilities["proxy"] = proxy.capability();
        recipe.capabilities["timeouts"] = json!({ "script": 60_000, "pageLoad": 60_000 });
        let log = folder.path().join("driver.log");
        let driver = Guarded::start(&recipe.driver, &recipe.args, &recipe.env, &log)?;
        until("the driver", START, || crate::wd::ready(port).then_some(()))?;
        let client = Client::start(port, &recipe.capabilities, START)
            .with_context(|| format!("{engine} did not start; its driver said:\n{}", tail(&log)))?;
        let browser = Self {
            engine,
            client,
            proxy,
            log,
            _driver: driver,
            _screen: recipe.screen,
            _folder: folder,
        };
        if engine == Engine::Chromium {
            chromium::take_away(&browser.client, lacks)?;
        }
        Ok(browser)
    }

    /// All that driver and browser have printed.
    pub fn printed(&self) -> String {
        String::from_utf8_lossy(&fs::read(&self.log).unwrap_or_default()).into_owned()
    }

    /// Does it still answer?
    pub fn alive(&self) -> bool {
        self.client.get("/url").is_ok()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The driver ends the browser; if it cannot, the guard ends both.
        let _ = self.client.quit();
    }
}

fn tail(log: &Path) -> String {
    let text = fs::read_to_string(log).unwrap_or_default();
    let lines: Vec<&str> = text.lines().rev().take(12).collect();
    lines.into_iter().rev().collect::<Vec<_>>().join("\n")
}
