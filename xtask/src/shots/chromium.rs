//! Chromium through its driver: just what pictures need.

use anyhow::{Context, Result, bail};
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use std::{
    fs,
    net::TcpListener,
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

const PATIENCE: Duration = Duration::from_secs(20);
/// Fonts are added after the first frame, and the labels settle with them.
const READY: &str =
    "return performance.getEntriesByName('map-ready').length > 0 && document.fonts.size > 0";
const SETTLED: &str = "const done = arguments[0]; document.fonts.ready.then(() => \
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 400))))";

/// A screen's size in CSS pixels, and how many dots a pixel has.
#[derive(Debug, Clone, Copy)]
pub struct Screen {
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
    /// Dots per pixel.
    pub scale: f64,
}

/// What pages believe they are shown on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Media {
    /// A screen.
    Screen,
    /// Paper.
    Print,
    /// A screen whose reader has colours of their own.
    ForcedColours,
}

/// A running browser.
#[derive(Debug)]
pub struct Chromium {
    driver: Child,
    session: String,
}

impl Chromium {
    /// Starts driver and browser, with a profile of their own.
    pub fn start(driver: &Path, profile: &Path) -> Result<Self> {
        if profile.exists() {
            fs::remove_dir_all(profile)?;
        }
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let child = Command::new(driver)
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot start {}", driver.display()))?;
        let mut browser = Self {
            driver: child,
            session: format!("http://127.0.0.1:{port}/session"),
        };
        let arguments = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            &format!("--user-data-dir={}", profile.display()),
        ];
        let wish = json!({ "capabilities": { "alwaysMatch": { "goog:chromeOptions": { "args": arguments } } } });
        let answer =
            until(|| post(&browser.session, &wish).ok()).context("Chromium does not start")?;
        let id = answer["sessionId"]
            .as_str()
            .context("Chromium's driver names no session")?;
        browser.session = format!("{}/{id}", browser.session);
        Ok(browser)
    }

    /// Sets the size of what pages see, which may be smaller than any window.
    pub fn resize(&self, screen: Screen) -> Result<()> {
        let Screen {
            width,
            height,
            scale,
        } = screen;
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", &metrics)
            .map(drop)
    }

    /// Sets what pages believe they are shown on.
    pub fn media(&self, media: Media) -> Result<()> {
        let (kind, features) = match media {
            Media::Screen => ("", json!([])),
            Media::Print => ("print", json!([])),
            Media::ForcedColours => ("", json!([{ "name": "forced-colors", "value": "active" }])),
        };
        let parameters = json!({ "media": kind, "features": features });
        self.devtools("Emulation.setEmulatedMedia", &parameters)
            .map(drop)
    }

    /// Opens any page.
    pub fn visit(&self, url: &str) -> Result<()> {
        self.post("url", &json!({ "url": url })).map(drop)
    }

    /// Opens a page and waits until its map is ready.
    pub fn open(&self, url: &str) -> Result<()> {
        // Another hash alone would not load the page anew.
        self.visit("about:blank")?;
        self.visit(url)?;
        until(|| (self.run("sync", READY).ok()? == true).then_some(()))?;
        self.settled()
    }

    /// Waits until nothing on the page moves any more.
    pub fn settled(&self) -> Result<()> {
        self.run("async", SETTLED).map(drop)
    }

    /// What is on the screen, as PNG.
    pub fn picture(&self) -> Result<Vec<u8>> {
        self.capture(&json!({ "format": "png", "optimizeForSpeed": false }))
    }

    /// What is on the screen, as JPEG of a quality in percent.
    pub fn jpeg(&self, quality: u8) -> Result<Vec<u8>> {
        self.capture(&json!({ "format": "jpeg", "quality": quality }))
    }

    /// What is on the screen, as WebP of a quality in percent.
    pub fn webp(&self, quality: u8) -> Result<Vec<u8>> {
        self.capture(&json!({ "format": "webp", "quality": quality }))
    }

    fn capture(&self, how: &Value) -> Result<Vec<u8>> {
        let shot = self.devtools("Page.captureScreenshot", how)?;
        Ok(STANDARD.decode(shot["data"].as_str().context("no picture")?)?)
    }

    /// Runs a function body in the page: `sync`, or `async` with a function to call at its end.
    pub fn run(&self, how: &str, script: &str) -> Result<Value> {
        self.post(
            &format!("execute/{how}"),
            &json!({ "script": script, "args": [] }),
        )
    }

    fn devtools(&self, command: &str, parameters: &Value) -> Result<Value> {
        self.post(
            "goog/cdp/execute",
            &json!({ "cmd": command, "params": parameters }),
        )
    }

    fn post(&self, command: &str, body: &Value) -> Result<Value> {
        post(&format!("{}/{command}", self.session), body)
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        // Whether or not the browser still answers, the driver ends.
        let _ = ureq::delete(&self.session).call();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

fn post(url: &str, body: &Value) -> Result<Value> {
    let mut answer = ureq::post(url)
        .config()
        .http_status_as_error(false)
        .build()
        .send_json(body)?;
    let status = answer.status();
    let mut content: Value = answer
        .body_mut()
        .with_config()
        .limit(64 << 20)
        .read_json()?;
    if !status.is_success() {
        bail!(
            "{}",
            content["value"]["message"]
                .as_str()
                .unwrap_or("the driver refuses")
        );
    }
    Ok(content["value"].take())
}

fn until<T>(mut attempt: impl FnMut() -> Option<T>) -> Result<T> {
    let start = Instant::now();
    loop {
        if let Some(value) = attempt() {
            return Ok(value);
        }
        if start.elapsed() > PATIENCE {
            bail!("nothing after {} s", PATIENCE.as_secs());
        }
        thread::sleep(Duration::from_millis(50));
    }
}
