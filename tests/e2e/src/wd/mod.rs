//! A WebDriver session: the few commands the suite uses, and the vendors' own.
//!
//! Synchronous on purpose: tests of one engine run one after another, and half of the commands
//! (logs, DevTools, privileged scripts) are outside the standard, so that an asynchronous client
//! would add a runtime and wrap little.

mod actions;
mod keys;

pub use actions::{Actions, Point, Touch, way};
pub use keys::Key;

use anyhow::{Context, Result, anyhow, bail};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use std::time::Duration;

/// Key under which a driver hands out an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// The longest command: a script may take a minute.
const COMMAND: Duration = Duration::from_secs(90);

/// A session with one browser.
#[derive(Debug)]
pub struct Client {
    agent: ureq::Agent,
    base: String,
}

impl Client {
    /// Starts a browser with these capabilities, within a time.
    pub fn start(port: u16, capabilities: &Value, limit: Duration) -> Result<Self> {
        let mut client = Self {
            agent: agent(limit),
            base: format!("http://127.0.0.1:{port}"),
        };
        let body = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let session = client.post("/session", &body)?;
        let id = session["sessionId"]
            .as_str()
            .context("the driver gave no session id")?;
        client.base = format!("{}/session/{id}", client.base);
        client.agent = agent(COMMAND);
        Ok(client)
    }

    /// Ends the browser.
    pub fn quit(&self) -> Result<()> {
        self.delete("").map(drop)
    }

    /// Loads a page and waits for its `load` event.
    pub fn open(&self, url: &str) -> Result<()> {
        self.post("/url", &json!({ "url": url })).map(drop)
    }

    /// Goes back in the history.
    pub fn back(&self) -> Result<()> {
        self.post("/back", &json!({})).map(drop)
    }

    /// Runs a function body in the page.
    pub fn run(&self, script: &str, args: &Value) -> Result<Value> {
        self.post("/execute/sync", &json!({ "script": script, "args": args }))
    }

    /// Runs a function body whose last argument takes the result.
    pub fn run_async(&self, script: &str, args: &Value) -> Result<Value> {
        self.post("/execute/async", &json!({ "script": script, "args": args }))
    }

    /// Real keys and pointers.
    pub fn act(&self, actions: &Actions) -> Result<()> {
        self.post("/actions", &actions.to_json()).map(drop)
    }

    /// Lets go of all that an earlier command left pressed.
    pub fn release(&self) -> Result<()> {
        self.delete("/actions").map(drop)
    }

    /// Outer size of the window.
    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        let rect = json!({ "x": 0, "y": 0, "width": width, "height": height });
        self.post("/window/rect", &rect).map(drop)
    }

    /// What the window shows, as PNG.
    pub fn screenshot(&self) -> Result<Vec<u8>> {
        let picture = self.get("/screenshot")?;
        Ok(STANDARD.decode(picture.as_str().context("a screenshot is a string")?)?)
    }

    /// The scripts' page becomes that of the first frame the selector finds.
    pub fn enter_frame(&self, selector: &str) -> Result<()> {
        let query = json!({ "using": "css selector", "value": selector });
        let found = self.post("/element", &query)?;
        let frame = json!({ "id": { ELEMENT: found[ELEMENT] } });
        self.post("/frame", &frame).map(drop)
    }

    /// The scripts' page becomes the window's again.
    pub fn leave_frame(&self) -> Result<()> {
        self.post("/frame", &json!({ "id": null })).map(drop)
    }

    /// The windows, by what the driver calls them.
    pub fn windows(&self) -> Result<Vec<String>> {
        let handles = self.get("/window/handles")?;
        Ok(serde_json::from_value(handles)?)
    }

    /// The scripts' page becomes that of another window.
    pub fn enter_window(&self, handle: &str) -> Result<()> {
        self.post("/window", &json!({ "handle": handle })).map(drop)
    }

    /// Shuts the window that scripts run in; another must be entered then.
    pub fn close_window(&self) -> Result<()> {
        self.delete("/window").map(drop)
    }

    /// What the window prints on A4, as PDF.
    pub fn print(&self) -> Result<Vec<u8>> {
        let page = json!({ "width": 21.0, "height": 29.7 });
        let options = json!({ "page": page, "background": true });
        let made = self.post("/print", &options)?;
        Ok(STANDARD.decode(made.as_str().context("a PDF is a string")?)?)
    }

    /// A command by its path below the session.
    pub fn get(&self, path: &str) -> Result<Value> {
        let reply = self.agent.get(format!("{}{path}", self.base)).call();
        value("GET", path, reply)
    }

    /// A command by its path below the session.
    pub fn post(&self, path: &str, body: &Value) -> Result<Value> {
        let reply = self
            .agent
            .post(format!("{}{path}", self.base))
            .send_json(body);
        value("POST", path, reply)
    }

    fn delete(&self, path: &str) -> Result<Value> {
        let reply = self.agent.delete(format!("{}{path}", self.base)).call();
        value("DELETE", path, reply)
    }
}

/// Is a driver listening there?
pub fn ready(port: u16) -> bool {
    let reply = agent(COMMAND)
        .get(format!("http://127.0.0.1:{port}/status"))
        .call();
    value("GET", "/status", reply).is_ok()
}

fn agent(limit: Duration) -> ureq::Agent {
    ureq::Agent::config_builder()
        .timeout_global(Some(limit))
        .http_status_as_error(false)
        .build()
        .into()
}

fn value(
    method: &str,
    path: &str,
    reply: Result<ureq::http::Response<ureq::Body>, ureq::Error>,
) -> Result<Value> {
    let mut reply = reply.map_err(|error| anyhow!("{method} {path}: {error}"))?;
    let body: Value = reply
        .body_mut()
        .with_config()
        .limit(64 << 20)
        .read_json()
        .with_context(|| format!("{method} {path}: not JSON"))?;
    let value = body["value"].clone();
    if let Some(error) = value["error"].as_str() {
        bail!(
            "{method} {path}: {error}: {}",
            value["message"].as_str().unwrap_or("")
        );
    }
    Ok(value)
}
