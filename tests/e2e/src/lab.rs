//! What all tests share: the site, its server, the one running browser.

use crate::{
    args::Args,
    console::{Console, HOOKS, HOOKS_WITHOUT_WASM, Line, privileged},
    engine::{Browser, Engine, Lacks, devtools},
    plan::Plan,
    report,
    server::{STRICT, Server},
    site::Site,
};
use anyhow::{Context, Error, Result};
use serde_json::json;
use std::{
    fs::{self, OpenOptions},
    io::Write as _,
    path::PathBuf,
    time::Duration,
};

/// The viewport of every test that does not ask for another, CSS px.
const VIEWPORT: (u32, u32) = (1280, 800);

/// Takes back what tests made Firefox's reader prefer.
const OWN_WISHES: &str = "for (const name of ['layout.css.prefers-color-scheme.content-override',
    'browser.display.document_color_use', 'ui.prefersReducedMotion']) Services.prefs.clearUserPref(name)";

/// What all tests share.
#[derive(Debug)]
pub struct Lab {
    /// The folder under test.
    pub site: Site,
    /// What must be on the map.
    pub plan: Plan,
    /// Serves the folder.
    pub server: Server,
    /// Serves the folder to pages of every origin, as a content network would.
    pub elsewhere: Server,
    /// Serves Trunk's output.
    pub trunk: Option<Server>,
    browser: Option<(Lacks, Browser)>,
    console: Console,
    steps: Vec<String>,
    results: PathBuf,
    /// So many tests may still be tried once more.
    again: usize,
}

impl Lab {
    /// Reads the data, starts the servers; no browser yet.
    pub fn new(args: &Args) -> Result<Self> {
        let trunk = args
            .trunk
            .as_deref()
            .map(|folder| Server::start(folder, None));
        let plan = Plan::read(&args.data)?;
        let server = Server::start(&args.dist, Some(STRICT))?;
        if let Some(hosts) = &args.hosts {
            server.mount("/hosts/", hosts);
        }
        Ok(Self {
            site: Site::open(&args.dist, &plan.slug)?,
            plan,
            server,
            elsewhere: Server::start_for_all(&args.dist)?,
            trunk: trunk.transpose()?,
            browser: None,
            console: Console::default(),
            steps: Vec::new(),
            results: args.results.clone(),
            again: args.again,
        })
    }

    /// A clean browser: the one that runs, or a new one if that is of another kind or broken.
    pub fn begin(&mut self, engine: Engine, lacks: Lacks) -> Result<()> {
        self.steps.clear();
        let fits = |(has, browser): &(Lacks, Browser)| *has == lacks && browser.engine == engine;
        if !self.browser.as_ref().is_some_and(fits) {
            // The old one ends before the new one starts: memory and screens are scarce.
            self.browser = None;
            let browser = Browser::start(engine, lacks)?;
            set_viewport(&browser, VIEWPORT)?;
            self.browser = Some((lacks, browser));
        }
        self.server.prelude(self.prelude()?);
        self.elsewhere.prelude(self.prelude()?);
        let (_, browser) = self.browser.as_ref().context("no browser")?;
        browser.client.leave_frame()?;
        browser.client.release()?;
        browser.client.open("about:blank")?;
        match engine {
            Engine::Chromium => {
                for (command, nothing) in [
                    ("Emulation.clearDeviceMetricsOverride", json!({})),
                    ("Emulation.setEmulatedMedia", json!({ "features": [] })),
                ] {
                    devtools(&browser.client, command, &nothing)?;
                }
            }
            Engine::Firefox => drop(privileged(browser, OWN_WISHES)?),
            Engine::Webkit => {}
        }
        self.console.clear(browser)?;
        browser.proxy.clear();
        self.server.clear();
        Ok(())
    }

    /// Removes what an earlier failure of this test left.
    pub fn forget(&mut self, name: &str) {
        // Usually there is nothing to remove.
        let _ = fs::remove_dir_all(self.kept(name));
    }

    fn kept(&self, name: &str) -> PathBuf {
        self.results.join(name.replace("::", "-"))
    }

    /// Leaves a file that somebody may want to look at.
    pub fn keep(&self, name: &str, bytes: &[u8]) -> Result<()> {
        fs::create_dir_all(&self.results)?;
        fs::write(self.results.join(name), bytes).context("cannot keep a file")
    }

    /// Adds a line to the list of what ran: test, whether it passed, seconds.
    pub fn timed(&self, engine: Engine, test: &str, passed: bool, took: Duration) -> Result<()> {
        fs::create_dir_all(&self.results)?;
        let path = self.results.join(format!("times-{engine}.tsv"));
        let mut file = OpenOptions::new().create(true).append(true).open(&path)?;
        let how = if passed { "ok" } else { "FAILED" };
        writeln!(file, "{test}\t{how}\t{:.1}", took.as_secs_f64())?;
        Ok(())
    }

    /// Puts down what a failed test leaves, and parts with a browser that no longer answers.
    pub fn failed(&mut self, name: &str, error: &Error) -> Result<()> {
        let folder = self.kept(name);
        let browser = self.browser.as_ref().map(|(_, browser)| browser);
        let kept = report::keep(&folder, error, &self.steps, browser, &mut self.console);
        if !browser.is_some_and(Browser::alive) {
            self.browser = None;
        }
        kept
    }

    /// Whether the page met the one fault that is known to be WebKit's own: rarely, and on pages that
    /// start a hundred times without it, JavaScriptCore traps a sound module on its first call. A fault
    /// of the module would come again.
    pub fn engine_fault(&mut self, engine: Engine) -> bool {
        let says = |lines: &[Line], what: &str| lines.iter().any(|line| line.text.contains(what));
        // A panic of the module's ends at such a place, too, but says so before.
        let trap = |lines: &[Line]| {
            says(lines, "Out of bounds memory access")
                || says(lines, "Unreachable code should not be executed")
                    && !says(lines, "panicked at")
        };
        engine == Engine::Webkit && self.console().is_ok_and(|lines| trap(&lines))
    }

    /// Whether one more test may be tried once more.
    pub fn takes_again(&mut self) -> bool {
        let may = self.again > 0;
        self.again = self.again.saturating_sub(1);
        may
    }

    /// Parts with the browser: the next test starts one.
    pub fn part(&mut self) {
        self.browser = None;
    }

    /// Says what is being done, for the report.
    pub fn step(&mut self, what: impl Into<String>) {
        self.steps.push(what.into());
    }

    /// The running browser.
    pub fn browser(&self) -> &Browser {
        let (_, browser) = self
            .browser
            .as_ref()
            .expect("a test runs between begin and failed");
        browser
    }

    /// Requests to elsewhere since the test began, if its browser is still there.
    pub fn asked(&self) -> Vec<String> {
        let browser = self.browser.as_ref();
        browser.map_or_else(Vec::new, |(_, browser)| browser.proxy.asked())
    }

    /// Errors and warnings in the console since the test began.
    pub fn console(&mut self) -> Result<Vec<Line>> {
        let (_, browser) = self.browser.as_ref().context("no browser")?;
        self.console.lines(browser)
    }

    /// The script that must come first into each page: none where the page can stay as it is.
    pub fn prelude(&self) -> Result<Option<&'static str>> {
        let (lacks, browser) = self.browser.as_ref().context("no browser")?;
        Ok(match (browser.engine, lacks) {
            (Engine::Webkit, Lacks::Wasm) => Some(HOOKS_WITHOUT_WASM),
            (Engine::Webkit, _) => Some(HOOKS),
            _ => None,
        })
    }
}

/// Sizes the window so that the page in it has this size.
fn set_viewport(browser: &Browser, (width, height): (u32, u32)) -> Result<()> {
    let client = &browser.client;
    client.open("about:blank")?;
    client.resize(width, height)?;
    let inner = client.run("return [innerWidth, innerHeight]", &json!([]))?;
    let missing = |at: usize, want: u32| {
        let has = inner[at]
            .as_u64()
            .and_then(|has| u32::try_from(has).ok())
            .unwrap_or(want);
        want + want.saturating_sub(has)
    };
    client.resize(missing(0, width), missing(1, height))
}
