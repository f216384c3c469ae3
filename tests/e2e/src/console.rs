//! What a page wrote to the console.
//!
//! Chromium and Firefox tell it of the unmodified page. WebKit's automation is always in a private
//! session, which never writes its console to stdout, whatever its settings say; its driver has no
//! BiDi; its inspector over HTTP and its automation exclude each other (2.50). There a script that
//! the server puts first into each page listens instead: `console.warn` and `.error`, uncaught
//! errors and rejections, violations of the policy, and elements that failed to load.

use crate::engine::{Browser, Engine, until};
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::{fmt, time::Duration};

/// Goes first into every page that WebKit loads.
pub const HOOKS: &str = include_str!("script/hooks.js");

/// The same where there is to be no WebAssembly.
pub const HOOKS_WITHOUT_WASM: &str = concat!(
    "delete globalThis.WebAssembly;",
    include_str!("script/hooks.js")
);

/// How messages of Firefox's own parts begin, which go to stdout whatever its settings say.
const OWN: [&str; 3] = ["RSLoader:", "services.settings:", "ExperimentManager:"];

/// One message.
#[derive(Debug, Clone)]
pub struct Line {
    /// `error` or `warning`; what is less is not kept.
    pub level: &'static str,
    /// What it says.
    pub text: String,
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.level, self.text)
    }
}

/// Reads an engine's console from one moment on.
#[derive(Debug, Default)]
pub struct Console {
    printed: usize,
    marks: usize,
}

impl Console {
    /// Forgets what was there.
    pub fn clear(&mut self, browser: &Browser) -> Result<()> {
        match browser.engine {
            Engine::Chromium => drop(chromium(browser)?),
            Engine::Firefox => {
                privileged(browser, "Services.console.reset()")?;
                self.printed = browser.printed().len();
            }
            // The page's own list; a new page has a new one.
            Engine::Webkit => {}
        }
        Ok(())
    }

    /// Errors and warnings since then.
    pub fn lines(&mut self, browser: &Browser) -> Result<Vec<Line>> {
        match browser.engine {
            Engine::Chromium => chromium(browser),
            Engine::Firefox => self.firefox(browser),
            Engine::Webkit => webkit(browser),
        }
    }

    fn firefox(&mut self, browser: &Browser) -> Result<Vec<Line>> {
        // stdout may lag behind: a message of ours, printed last, says that all are there.
        self.marks += 1;
        let mark = format!("e2e-mark-{}", self.marks);
        browser
            .client
            .run("console.log(arguments[0])", &json!([mark]))?;
        let from = self.printed;
        let printed = until("Firefox's console", Duration::from_secs(10), || {
            let printed = browser.printed();
            printed[from..].contains(&mark).then_some(printed)
        })?;
        self.printed = printed.len();
        let calls = printed[from..].lines().filter_map(|line| {
            let (level, text) = line.strip_prefix("console.")?.split_once(": ")?;
            if OWN.iter().any(|own| text.starts_with(own)) {
                return None;
            }
            let level = match level {
                "error" | "assert" => "error",
                "warn" => "warning",
                _ => return None,
            };
            Some(Line {
                level,
                text: text.to_owned(),
            })
        });
        let mut lines: Vec<Line> = calls.collect();
        let reported = privileged(browser, include_str!("script/firefox-console.js"))?;
        lines.extend(parsed(&reported)?);
        Ok(lines)
    }
}

fn chromium(browser: &Browser) -> Result<Vec<Line>> {
    let log = browser
        .client
        .post("/se/log", &json!({ "type": "browser" }))?;
    let entries = log.as_array().context("a log is a list")?;
    let line = |entry: &Value| {
        let level = match entry["level"].as_str()? {
            "SEVERE" => "error",
            "WARNING" => "warning",
            _ => return None,
        };
        Some(Line {
            level,
            text: entry["message"].as_str()?.to_owned(),
        })
    };
    Ok(entries.iter().filter_map(line).collect())
}

fn webkit(browser: &Browser) -> Result<Vec<Line>> {
    parsed(
        &browser
            .client
            .run("return window.e2eConsole ?? []", &json!([]))?,
    )
}

/// `[[level, text], …]`
fn parsed(list: &Value) -> Result<Vec<Line>> {
    let line = |entry: &Value| {
        let level = if entry[0] == "error" {
            "error"
        } else {
            "warning"
        };
        Line {
            level,
            text: entry[1].as_str().unwrap_or_default().to_owned(),
        }
    };
    Ok(list
        .as_array()
        .context("a console is a list")?
        .iter()
        .map(line)
        .collect())
}

/// Runs a script in Firefox's own window.
pub fn privileged(browser: &Browser, script: &str) -> Result<Value> {
    let context = |name: &str| {
        browser
            .client
            .post("/moz/context", &json!({ "context": name }))
    };
    context("chrome")?;
    let result = browser.client.run(script, &json!([]));
    context("content")?;
    result
}

/// URLs that Chromium asked for since the last time, from its performance log.
pub fn chromium_requests(browser: &Browser) -> Result<Vec<String>> {
    let log = browser
        .client
        .post("/se/log", &json!({ "type": "performance" }))?;
    let mut urls = Vec::new();
    for entry in log.as_array().context("a log is a list")? {
        let message: Value = serde_json::from_str(entry["message"].as_str().unwrap_or("{}"))?;
        let message = &message["message"];
        if message["method"] == "Network.requestWillBeSent" {
            urls.extend(
                message["params"]["request"]["url"]
                    .as_str()
                    .map(str::to_owned),
            );
        }
    }
    Ok(urls)
}
