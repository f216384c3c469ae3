//! Firefox through geckodriver.

use super::{Lacks, Recipe, tools};
use anyhow::Result;
use serde_json::json;
use std::path::Path;

pub(super) fn recipe(port: u16, folder: &Path, lacks: Lacks) -> Result<Recipe> {
    // `--allow-system-access`: privileged scripts read the browser's own console.
    let mut args = vec![
        "--port".into(),
        port.to_string(),
        "--allow-system-access".into(),
    ];
    args.extend(["--profile-root".into(), folder.display().to_string()]);
    Ok(Recipe {
        driver: tools::need(&["geckodriver"])?,
        args,
        env: Vec::new(),
        screen: None,
        capabilities: json!({
            "moz:firefoxOptions": {
                "binary": tools::need(&["firefox-esr", "firefox"])?,
                "args": ["-headless"],
                "prefs": {
                    // A page after many others can still lengthen the history; what is dropped is dropped late.
                    "browser.sessionhistory.max_entries": 5000,
                    // The page's console.* goes to stdout, the browser's own does not.
                    "devtools.console.stdout.content": true,
                    "devtools.console.stdout.chrome": false,
                    // What the browser would fetch for itself, and complain about with no network.
                    "services.settings.server": "data:,#remote-settings-dummy/v1",
                    "messaging-system.rsexperimentloader.enabled": false,
                    "nimbus.rollouts.enabled": false,
                    "app.normandy.enabled": false,
                    // On a machine without a touch screen too.
                    "dom.w3c_touch_events.enabled": 1,
                    "javascript.enabled": lacks != Lacks::Scripts,
                    "javascript.options.wasm": lacks != Lacks::Wasm,
                },
            },
        }),
    })
}
