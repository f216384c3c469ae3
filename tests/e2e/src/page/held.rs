//! What a page holds, where Chromium says it.

use super::Page;
use crate::engine::devtools;
use anyhow::{Context, Result};
use serde_json::{Value, json};

/// What a page holds after collection.
#[derive(Debug)]
pub struct Held {
    /// Nodes of its documents.
    pub nodes: u64,
    /// Listeners.
    pub listeners: u64,
    /// Of 64 KiB, of modules' memory.
    pub pages: u64,
}

impl Page<'_> {
    /// Counts it; the function body `pages` gives the modules' memory.
    pub fn held(&self, pages: &str) -> Result<Held> {
        let client = &self.lab.browser().client;
        // What waits for a frame or an idle moment goes first; what is found to be free frees more.
        for _ in 0..3 {
            self.run_async(
                "await new Promise((done) => setTimeout(done, 300))",
                &json!([]),
            )?;
            devtools(client, "HeapProfiler.collectGarbage", &json!({}))?;
        }
        let counted = devtools(client, "Memory.getDOMCounters", &json!({}))?;
        let pages = self.run(pages, &json!([]))?;
        let number = |value: &Value| value.as_u64().context("a count");
        Ok(Held {
            nodes: number(&counted["nodes"])?,
            listeners: number(&counted["jsEventListeners"])?,
            pages: number(&pages)?,
        })
    }
}
