//! WebKitGTK through WebKitWebDriver, on a screen of its own.

use super::{Guarded, Lacks, Recipe, START, tools, until};
use anyhow::Result;
use serde_json::json;
use std::{fs, path::Path};

pub(super) fn recipe(port: u16, folder: &Path, lacks: Lacks) -> Result<Recipe> {
    let screen = Screen::start(folder)?;
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
    display: String,
    _server: Guarded,
}

impl Screen {
    fn start(folder: &Path) -> Result<Self> {
        // `-displayfd 1`: it picks a free number and prints it when it is ready.
        let args = [
            "-displayfd",
            "1",
            "-screen",
            "0",
            "1920x1200x24",
            "-nolisten",
            "tcp",
        ];
        let log = folder.join("screen.log");
        let program = tools::need(&["Xvfb"])?;
        let server = Guarded::start(&program, &args.map(str::to_owned), &[], &log)?;
        let number = until("the screen", START, || {
            let printed = fs::read_to_string(&log).ok()?;
            let complete = printed.lines().filter(|_| printed.ends_with('\n'));
            complete
                .filter_map(|line| line.trim().parse::<u32>().ok())
                .next()
        })?;
        Ok(Self {
            display: format!(":{number}"),
            _server: server,
        })
    }
}
