//! Small screens.

use super::{Page, Place};
use crate::engine::{Engine, devtools};
use anyhow::{Result, ensure};
use serde_json::json;

/// A phone's viewport, CSS px.
pub const PHONE: (u32, u32) = (390, 844);

/// Where the page with the frame is served.
const FRAME: &str = "/frame.html";

impl Page<'_> {
    /// Loads the map as a phone would see it.
    pub fn open_on_phone(&mut self, show: &[(&str, &str)]) -> Result<()> {
        self.open_at(PHONE, show)
    }

    /// Loads the map in a window of a size.
    pub fn open_at(&mut self, size: (u32, u32), show: &[(&str, &str)]) -> Result<()> {
        let url = self.url(show)?;
        self.load_at(size, &url)?;
        self.ready(1)
    }

    /// Loads an address in a window of a size: Chromium's can be made that small, the others' cannot, so
    /// there it is a frame of that size (over http only).
    pub fn load_at(&mut self, (width, height): (u32, u32), url: &str) -> Result<()> {
        ensure!(
            self.place != Place::File,
            "a page over http cannot frame a file"
        );
        if self.lab.browser().engine == Engine::Chromium {
            let metrics = json!({
                "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
            });
            devtools(
                &self.lab.browser().client,
                "Emulation.setDeviceMetricsOverride",
                &metrics,
            )?;
            return self.load(url);
        }
        self.lab.browser().client.leave_frame()?;
        self.lab.server.frame(FRAME, url, (width, height));
        let frame = format!("{}{FRAME}", self.lab.server.origin);
        self.load(&frame)?;
        self.lab.browser().client.enter_frame("iframe")
    }
}
