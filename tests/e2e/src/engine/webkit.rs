//! WebKitGTK through WebKitWebDriver, on a screen of its own.

use super::{Lacks, Recipe, tools};
use anyhow::{Context, Result};
use serde_json::json;
use std::{
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
};

pub(super) fn recipe(port: u16, folder: &Path, lacks: Lacks) -> Result<Recipe> {
    let screen = Screen::start()?;
    let mut args = vec!["--automation".to_owned()];
    if lacks == Lacks::Scripts {
        args.push("--enable-javascript=false".into());
    }
    let home = |name: &str| folder.join(name).display().to_string();
    let env = [
        ("DISPLAY", screen.display.clone()),
        // Its sandbox refuses root; tests only.
        ("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1".into()),
        ("XDG_CONFIG_HOME", home("config")),
        ("XDG_DATA_HOME", home("data")),
        ("GDK_BACKEND", "x11".into()),
        ("NO_AT_BRIDGE", "1".into()),
    ];
    Ok(Recipe {
        driver: tools::need(&["WebKitWebDriver"])?,
        args: vec![format!("--port={port}")],
        env: env.map(|(key, value)| (key.to_owned(), value)).to_vec(),
        capabilities: json!({
            "webkitgtk:browserOptions": { "binary": tools::minibrowser()?, "args": args },
        }),
        screen: Some(screen),
    })
}

/// An X screen in memory.
#[derive(Debug)]
pub(super) struct Screen {
    server: Child,
    display: String,
}

impl Screen {
    fn start() -> Result<Self> {
        // `-displayfd 1`: it picks a free number and prints it when it is ready.
        let mut server = Command::new(tools::need(&["Xvfb"])?)
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1920x1200x24",
                "-nolisten",
                "tcp",
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot start Xvfb")?;
        let mut number = String::new();
        if let Some(out) = server.stdout.as_mut() {
            BufReader::new(out).read_line(&mut number)?;
        }
        Ok(Self {
            server,
            display: format!(":{}", number.trim()),
        })
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
