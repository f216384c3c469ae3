//! Real clicks, keys and wheels.

use super::Page;
use crate::{
    engine::Engine,
    wd::{Actions, Key, Point},
};
use anyhow::{Context, Result};
use serde_json::{Value, json};

impl Page<'_> {
    /// Scrolls to the first element of the map's root that the selector finds, and clicks its
    /// middle, once that can be reached.
    pub fn click(&mut self, selector: &str) -> Result<()> {
        let at = self.wait(
            &format!("{selector} to be clickable"),
            "const e = $(arguments[0]);
             if (!shown(e)) return null;
             let spot = reach(e);
             if (!spot.free) {
               e.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
               spot = reach(e);
             }
             if (!spot.free) throw new Error(`covered by ${describe(spot.top)}`);
             // What still moves would be missed.
             const was = e.e2eSpot;
             e.e2eSpot = `${spot.x} ${spot.y}`;
             return was === e.e2eSpot && [spot.x, spot.y];",
            &json!([selector]),
        )?;
        self.step(format!("click {selector}"));
        self.act(&Actions::new().click(point(&at)?))
    }

    /// Presses a key where the focus is.
    pub fn key(&mut self, key: Key) -> Result<()> {
        self.step(format!("press {key:?}"));
        self.act(&Actions::new().key(key))
    }

    /// Puts the focus on an element, or on the first in it that takes it.
    pub fn focus(&mut self, selector: &str) -> Result<()> {
        self.wait(
            &format!("{selector} to take the focus"),
            "const e = $(arguments[0]);
             if (!e) return null;
             for (const one of [e, ...e.querySelectorAll('button, a[href], input, [tabindex]')]) {
               one.focus();
               if (root.activeElement === one) return true;
             }
             return false;",
            &json!([selector]),
        )?;
        Ok(())
    }

    /// After a test with fingers: Chromium's driver does not let go of all of them, even when it is
    /// told to, and the next page would miss their coming down. The next test gets a new browser.
    pub fn lift_all(&mut self) {
        if self.lab.browser().engine == Engine::Chromium {
            self.lab.part();
        }
    }

    /// Sends input.
    pub fn act(&self, actions: &Actions) -> Result<()> {
        self.lab.browser().client.act(actions)
    }
}

/// `[x, y]` of a script as a point.
pub fn point(value: &Value) -> Result<Point> {
    let part = |at: usize| {
        let number = value[at]
            .as_f64()
            .with_context(|| format!("no point: {value}"))?;
        Ok::<i64, anyhow::Error>(number.round() as i64)
    };
    Ok((part(0)?, part(1)?))
}
