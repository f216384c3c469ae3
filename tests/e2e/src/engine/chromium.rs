//! Chromium through chromedriver.

use super::{Lacks, Recipe, tools};
use crate::wd::Client;
use anyhow::Result;
use serde_json::{Value, json};
use std::path::Path;

pub(super) fn recipe(port: u16, folder: &Path) -> Result<Recipe> {
    let mut args = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // The browser's own question about any field, not the page's.
        "--disable-features=AutofillServerCommunication",
        "--force-device-scale-factor=1",
    ]
    .map(str::to_owned)
    .to_vec();
    args.push(format!(
        "--user-data-dir={}",
        folder.join("profile").display()
    ));
    Ok(Recipe {
        driver: tools::need(&["chromedriver"])?,
        args: vec![format!("--port={port}")],
        env: Vec::new(),
        screen: None,
        capabilities: json!({
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
            "goog:chromeOptions": {
                "binary": tools::need(&["chromium", "chromium-browser", "google-chrome"])?,
                "args": args,
                "perfLoggingPrefs": { "enablePage": false, "enableNetwork": true },
            },
        }),
    })
}

pub(super) fn take_away(client: &Client, lacks: Lacks) -> Result<()> {
    match lacks {
        Lacks::Nothing => {}
        Lacks::Scripts => {
            let off = json!({ "value": true });
            devtools(client, "Emulation.setScriptExecutionDisabled", &off)?;
        }
        Lacks::Wasm => {
            let script = json!({ "source": "delete globalThis.WebAssembly" });
            devtools(client, "Page.addScriptToEvaluateOnNewDocument", &script)?;
        }
    }
    Ok(())
}

/// A command of the DevTools protocol.
pub fn devtools(client: &Client, command: &str, params: &Value) -> Result<Value> {
    client.post(
        "/goog/cdp/execute",
        &json!({ "cmd": command, "params": params }),
    )
}
