//! What is kept of a failure: the steps, the console, a screenshot.

use crate::{console::Console, engine::Browser};
use anyhow::{Context, Error, Result};
use std::{fmt::Write as _, fs, path::Path};

/// Writes `failure.txt` and `screen.png` into the test's folder.
pub fn keep(
    folder: &Path,
    error: &Error,
    steps: &[String],
    browser: Option<&Browser>,
    console: &mut Console,
) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let mut text = format!("{error:#}\n\nSteps, the last one failed:\n");
    for step in steps {
        writeln!(text, "- {step}")?;
    }
    if let Some(browser) = browser {
        text.push_str("\nConsole:\n");
        match console.lines(browser) {
            Ok(lines) => lines.iter().try_for_each(|line| writeln!(text, "{line}"))?,
            Err(error) => writeln!(text, "(not readable: {error:#})")?,
        }
        if let Ok(picture) = browser.client.screenshot() {
            fs::write(folder.join("screen.png"), picture)?;
        }
    }
    fs::write(folder.join("failure.txt"), text)?;
    Ok(())
}
