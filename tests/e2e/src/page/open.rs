//! The places where the map is shown.

use super::{LIMIT, Page};
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::fmt;

/// Where the map is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The single file by itself, from the disk, the network off.
    File,
    /// `index.html` from a server, under the strict policy.
    Http,
    /// A page of somebody else's with the script and the element only, under the strict policy.
    Host,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::File => "file",
            Self::Http => "http",
            Self::Host => "host",
        })
    }
}

/// How far a page came that has no map.
const HOW_FAR: &str = "const frame = await Promise.race([
        new Promise((drawn) => requestAnimationFrame(() => drawn('drawn'))),
        new Promise((none) => setTimeout(() => none('no frame in 1 s'), 1000))]);
    return { frame, state: document.readyState, seen: document.visibilityState,
        now: performance.now(), marks: performance.getEntriesByType('mark').map((m) => m.name),
        live: !!el?.state, districts: root ? $$('[data-district]').length : -1,
        box: el?.getBoundingClientRect(), said: root && text(root).slice(0, 200) }";

/// Where the host page is served.
pub const HOST: &str = "/host.html";

impl Page<'_> {
    /// Loads the map afresh in its place and waits until it is there. What to show goes into the
    /// hash, on the host page into the element's attributes.
    pub fn open(&mut self, show: &[(&str, &str)]) -> Result<()> {
        let url = self.url(show)?;
        self.load(&url)?;
        self.ready(1)
    }

    /// The address at which the map shows this.
    pub fn url(&mut self, show: &[(&str, &str)]) -> Result<String> {
        let pairs: Vec<String> = show
            .iter()
            .map(|(key, value)| format!("{key}={value}"))
            .collect();
        let hash = if pairs.is_empty() {
            String::new()
        } else {
            format!("#{}", pairs.join("&"))
        };
        let origin = self.lab.server.origin.clone();
        Ok(match self.place {
            Place::File => self.lab.site.single_file(self.lab.prelude()?)? + &hash,
            Place::Http => format!("{origin}/index.html{hash}"),
            Place::Host => {
                let page = self.host_page(show);
                self.lab.server.page(HOST, page);
                format!("{origin}{HOST}")
            }
        })
    }

    /// A page with only the script and the element.
    fn host_page(&self, show: &[(&str, &str)]) -> String {
        let slug = &self.lab.site.slug;
        let attribute = |(key, value): &(&str, &str)| match *key {
            "lang" | "theme" | "mode" => format!(" {key}=\"{value}\""),
            kind => format!(" selected=\"{kind}:{value}\""),
        };
        let attributes: String = show.iter().map(attribute).collect();
        format!(
            "<!doctype html><meta charset=\"utf-8\"><title>Host</title>\
             <script type=\"module\" src=\"{slug}.js\"></script><{slug}{attributes}></{slug}>"
        )
    }

    /// Loads an address from nothing: going to the same page with another hash would not load it.
    pub fn load(&mut self, url: &str) -> Result<()> {
        let shown = url.rsplit('/').next().unwrap_or(url);
        self.step(format!("open {shown}"));
        self.lab.browser().client.open("about:blank")?;
        self.lab
            .browser()
            .client
            .open(url)
            .with_context(|| format!("cannot open {shown}"))
    }

    /// Waits until that many elements have drawn their map.
    pub fn ready(&mut self, count: usize) -> Result<()> {
        let marks = "return performance.getEntriesByName('map-ready').length >= arguments[0]";
        let waited = self.wait("the map", marks, &json!([count]));
        if let Err(error) = waited {
            let console = self.lab.console().unwrap_or_default();
            let lines: Vec<String> = console.iter().map(ToString::to_string).collect();
            let page = self.run_async(HOW_FAR, &json!([])).unwrap_or_default();
            return Err(error.context(format!(
                "no map after {LIMIT:?}; the page: {page}; console: {lines:?}"
            )));
        }
        let districts = self.run("return $$('[data-district]').length", &json!([]))?;
        ensure!(
            districts != 0,
            "the map says it is ready, and has no district"
        );
        Ok(())
    }

    /// Waits until the element has a live map, whether it was the first to be ready or not.
    pub fn lives(&mut self) -> Result<()> {
        let map = "return root && el.state && $$('[data-district]').length";
        self.wait("the map", map, &json!([])).map(drop)
    }

    /// How often a map has said that it is ready.
    pub fn times_ready(&self) -> Result<Value> {
        let marks = "return performance.getEntriesByName('map-ready').length";
        self.run(marks, &json!([]))
    }

    /// Waits until the typeface is there too, the last thing that is fetched.
    pub fn settled(&mut self) -> Result<()> {
        let faces = self.lab.site.faces;
        let loaded =
            "const loaded = [...document.fonts].filter((face) => face.status === 'loaded');
             return loaded.length >= arguments[0]";
        self.wait("the typeface", loaded, &json!([faces])).map(drop)
    }
}
