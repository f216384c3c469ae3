//! A page in a browser context of its own: nothing is cached from the one before.

use super::devtools::{Devtools, Event};
use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// Measures inside of the page.
const PROBE: &str = include_str!("probe.js");
const PATIENCE: Duration = Duration::from_secs(30);

/// How slow machine and network are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Slowness {
    /// The processor: 4 is four times slower.
    pub cpu: f64,
    /// A slow 4G network.
    pub network: bool,
}

/// This machine, nothing slowed down.
pub const FAST: Slowness = Slowness {
    cpu: 1.0,
    network: false,
};

/// A tab.
#[derive(Debug)]
pub struct Tab<'d> {
    devtools: &'d mut Devtools,
    session: String,
    context: Value,
}

impl<'d> Tab<'d> {
    /// An empty tab.
    pub fn open(devtools: &'d mut Devtools) -> Result<Self> {
        let context = devtools.call("", "Target.createBrowserContext", json!({}))?;
        let context = context["browserContextId"].clone();
        let target = json!({ "url": "about:blank", "browserContextId": context, "width": 1280, "height": 720 });
        let target = devtools.call("", "Target.createTarget", target)?;
        let wish = json!({ "targetId": target["targetId"], "flatten": true });
        let attached = devtools.call("", "Target.attachToTarget", wish)?;
        let session = attached["sessionId"].as_str().context("no session")?;
        let mut tab = Self {
            session: session.to_owned(),
            context,
            devtools,
        };
        let metrics =
            json!({ "width": 1280, "height": 720, "deviceScaleFactor": 1, "mobile": false });
        tab.call("Emulation.setDeviceMetricsOverride", metrics)?;
        for domain in ["Page", "Runtime", "Performance", "Network", "Log"] {
            tab.call(&format!("{domain}.enable"), json!({}))?;
        }
        tab.call("Network.setCacheDisabled", json!({ "cacheDisabled": true }))?;
        tab.call("Runtime.addBinding", json!({ "name": "benchReady" }))?;
        let script = json!({ "source": PROBE });
        tab.call("Page.addScriptToEvaluateOnNewDocument", script)?;
        Ok(tab)
    }

    /// Slows the machine down, or the network.
    pub fn slow_down(&mut self, slowness: Slowness) -> Result<()> {
        let rate = json!({ "rate": slowness.cpu });
        self.call("Emulation.setCPUThrottlingRate", rate)?;
        if slowness.network {
            // Slow 4G: 1.6 Mbit/s, 150 ms.
            let bytes = 1.6e6 / 8.0;
            let conditions = json!({ "offline": false, "latency": 150, "downloadThroughput": bytes, "uploadThroughput": bytes });
            self.call("Network.emulateNetworkConditions", conditions)?;
        }
        Ok(())
    }

    /// Starts a screencast, half as large as the page; frames are events.
    pub fn film(&mut self) -> Result<()> {
        let wish =
            json!({ "format": "png", "maxWidth": 640, "maxHeight": 360, "everyNthFrame": 1 });
        self.call("Page.startScreencast", wish).map(drop)
    }

    /// Goes to a page and listens until its map says that it is ready, and `after` longer.
    pub fn visit(&mut self, url: &str, after: Duration) -> Result<Vec<Event>> {
        self.devtools.events();
        self.call("Page.navigate", json!({ "url": url }))?;
        let start = Instant::now();
        let mut events = Vec::new();
        let mut ready = false;
        while !ready {
            if start.elapsed() > PATIENCE {
                let said = complaints(&events).join("; ");
                bail!("{url}: no map after {} s; {said}", PATIENCE.as_secs());
            }
            self.wait(Duration::from_millis(20))?;
            let new = self.devtools.events();
            ready = new.iter().any(|event| {
                event.session == self.session && event.method == "Runtime.bindingCalled"
            });
            events.extend(new);
        }
        self.wait(after)?;
        events.extend(self.devtools.events());
        Ok(events)
    }

    /// Listens for a while.
    pub fn wait(&mut self, time: Duration) -> Result<()> {
        self.devtools.listen_until(Instant::now() + time)
    }

    /// Listens until a moment.
    pub fn wait_until(&mut self, moment: Instant) -> Result<()> {
        self.devtools.listen_until(moment)
    }

    /// The value of an expression in the page; promises are waited for.
    pub fn value(&mut self, expression: &str) -> Result<Value> {
        let wish = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let mut answer = self.call("Runtime.evaluate", wish)?;
        if let Some(problem) = answer.get("exceptionDetails") {
            bail!("{expression}: {problem}");
        }
        Ok(answer["result"]["value"].take())
    }

    /// Moves, presses, turns the mouse; does not wait for what comes of it.
    pub fn mouse(&mut self, kind: &str, (x, y): (f64, f64), more: Value) -> Result<()> {
        let mut event = json!({ "type": kind, "x": x, "y": y });
        if let (Some(event), Some(more)) = (event.as_object_mut(), more.as_object()) {
            event.extend(more.clone());
        }
        let method = "Input.dispatchMouseEvent";
        self.devtools.send(&self.session, method, event).map(drop)
    }

    /// A figure of the browser's own about the page.
    pub fn metric(&mut self, name: &str) -> Result<f64> {
        let answer = self.call("Performance.getMetrics", json!({}))?;
        let metrics = answer["metrics"].as_array().context("no metrics")?;
        let found = metrics.iter().find(|metric| metric["name"] == name);
        found
            .and_then(|metric| metric["value"].as_f64())
            .with_context(|| format!("no metric {name}"))
    }

    /// Any command.
    pub fn call(&mut self, method: &str, params: Value) -> Result<Value> {
        self.devtools.call(&self.session, method, params)
    }
}

/// What went wrong in the page, as it says.
fn complaints(events: &[Event]) -> Vec<String> {
    let text = |event: &Event| match event.method.as_str() {
        "Runtime.exceptionThrown" => {
            let details = &event.params["exceptionDetails"];
            Some(details["exception"]["description"].to_string())
        }
        "Log.entryAdded" if event.params["entry"]["level"] == "error" => {
            Some(event.params["entry"]["text"].to_string())
        }
        _ => None,
    };
    events.iter().filter_map(text).collect()
}

impl Drop for Tab<'_> {
    fn drop(&mut self) {
        // A browser that has gone away needs no tidying.
        let context = json!({ "browserContextId": self.context });
        let _ = self
            .devtools
            .call("", "Target.disposeBrowserContext", context);
        self.devtools.events();
    }
}
