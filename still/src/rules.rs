//! The style rules that make of one markup the picture of each window.

use plan_map::still::{SETTINGS, Setting};
use std::{collections::BTreeMap, fmt::Write as _};

/// How many windows there are.
pub const N: usize = SETTINGS.len();

/// Engines round lengths down to parts of a pixel: a share is a little more than what it stands for.
const ROUND: f64 = 1e6;
/// In its own window the picture is as wide as the map; that it is as high must not make it narrower.
const SLACK: f64 = 1.0001;

/// Declarations by class, collected from the markup in all languages.
#[derive(Debug, Default)]
pub struct Rules {
    classes: BTreeMap<[String; N], usize>,
    /// The scale bar's length, as a share of the map's width.
    pub bars: [f64; N],
}

impl Rules {
    /// The class that declares this, a text for each window.
    pub fn class(&mut self, declarations: [String; N]) -> String {
        let next = self.classes.len();
        let place = *self.classes.entry(declarations).or_insert(next);
        format!("k{place}")
    }

    /// The style sheet.
    pub fn css(&self) -> String {
        let mut out = String::new();
        for (window, setting) in SETTINGS.iter().enumerate() {
            let mut rules = format!(
                ".{}{{display:none}}{}",
                not_in(window),
                chart(setting, self.bars[window])
            );
            // What the first window needs is written in the markup.
            for (declarations, place) in self.classes.iter().filter(|_| window > 0) {
                // Writing to a string cannot fail.
                let _ = write!(rules, ".k{place}{{{}}}", declarations[window]);
            }
            for query in setting.queries {
                let _ = write!(out, "@container {query}{{{rules}}}");
            }
        }
        out
    }
}

/// The class of what is not to be seen in a window.
pub fn not_in(window: usize) -> String {
    format!("n{window}")
}

/// The picture's box. In its own window it is the map's; in others what lies beside and over the map keeps
/// its size, and the rest of the picture fills the rest of the map. The scale bar grows with it.
fn chart(setting: &Setting, bar_share: f64) -> String {
    let (width, height) = setting.map();
    let [(end, end_px), (under, under_px)] = setting.fixed();
    let (bar, free) = (setting.bar, (width - end_px, height - under_px));
    let up = |share: f64| (share * ROUND).ceil() / ROUND;
    let across = format!("(100cqw - var(--frame-column) - {end})");
    let down = format!("(100cqh - {bar}px - {under})");
    let size = |px: f64| {
        let [by_width, by_height] = [px / free.0, px / free.1 * SLACK].map(up);
        format!("min({across}*{by_width},{down}*{by_height})")
    };
    let rest = |room: &str, free: f64, px: f64, of: &str| {
        format!("max(0px,({room} - var({of})*{})/2)", up(free / px))
    };
    format!(
        "@media screen{{.lsm-still .map{{--w:{};--h:{};--bar:{}}}\
         .lsm-still .chart{{left:{};top:{}}}}}",
        size(width),
        size(height),
        up(bar_share),
        rest(&across, free.0, width, "--w"),
        rest(&down, free.1, height, "--h"),
    )
}
