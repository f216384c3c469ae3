//! Browsers and their drivers: only the tests and the screenshots need them.

use super::{GECKODRIVER, apt, on_path};
use crate::{run, site::Site};
use anyhow::{Result, bail};
use std::{path::PathBuf, process::Command};

/// Browsers whose drivers are there.
#[derive(Debug)]
pub struct Browsers {
    /// Chromium's driver.
    pub chromedriver: PathBuf,
}

struct Piece {
    /// Any of these programs will do.
    programs: &'static [&'static str],
    packages: &'static [&'static str],
}

const CHROMIUM: [Piece; 2] = [
    Piece {
        programs: &["chromium", "google-chrome", "chrome"],
        packages: &["chromium"],
    },
    Piece {
        programs: &["chromedriver"],
        packages: &["chromium-driver"],
    },
];
const FIREFOX: [Piece; 1] = [Piece {
    programs: &["firefox-esr", "firefox"],
    packages: &["firefox-esr"],
}];
const WEBKIT: [Piece; 2] = [
    Piece {
        programs: &["WebKitWebDriver"],
        packages: &["webkit2gtk-driver"],
    },
    Piece {
        programs: &["Xvfb"],
        packages: &["xvfb"],
    },
];
/// Without them Chinese is boxes.
const FONTS: [&str; 2] = ["fonts-noto-core", "fonts-noto-cjk"];

/// Finds what these engines need or installs it.
pub fn browsers(site: &Site, engines: &[&str]) -> Result<Browsers> {
    let mut pieces: Vec<&Piece> = Vec::new();
    for engine in engines {
        match *engine {
            "chromium" => pieces.extend(&CHROMIUM),
            "firefox" => pieces.extend(&FIREFOX),
            "webkit" => pieces.extend(&WEBKIT),
            other => bail!("no such engine: {other}; there are chromium, firefox and webkit"),
        }
    }
    let missing: Vec<&Piece> = pieces
        .into_iter()
        .filter(|piece| on_path(piece.programs).is_none())
        .collect();
    let mut packages: Vec<&str> = missing
        .iter()
        .flat_map(|piece| piece.packages.iter().copied())
        .collect();
    if !draws_chinese() {
        packages.extend(FONTS);
    }
    if !packages.is_empty() && apt::usable() {
        apt::update()?;
        apt::install("browsers, drivers and fonts", &packages)?;
    } else if !missing.is_empty() {
        let names: Vec<&str> = missing.iter().map(|piece| piece.programs[0]).collect();
        bail!(
            "missing for the tests in browsers: {}\n\
             On Debian or Ubuntu, as root:  apt-get install {}\n\
             Elsewhere install the browser and its driver with the system's package manager. WebKit's driver \
             exists for Linux only: `--engine chromium --engine firefox` leaves it out.",
            names.join(", "),
            packages.join(" ")
        );
    }
    if engines.contains(&"firefox") {
        GECKODRIVER.get(site)?;
    }
    let Some(chromedriver) = on_path(&["chromedriver"]) else {
        bail!("chromedriver is missing: install it in Chromium's version");
    };
    Ok(Browsers { chromedriver })
}

fn draws_chinese() -> bool {
    // Without fontconfig (macOS, Windows) the system brings its own.
    on_path(&["fc-list"]).is_none()
        || run::output(Command::new("fc-list").arg(":lang=zh")).is_some_and(|text| !text.is_empty())
}
