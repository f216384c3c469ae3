use serde::{Deserialize, Serialize};

/// Design tokens of the themes; in CSS each is `--lsm-<name>`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Palette {
    /// One for each theme, named as in `palette.json`.
    pub themes: Vec<ThemeTokens>,
}

/// The colour tokens of one theme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThemeTokens {
    /// `light`, `dark`, `projector` or `print`.
    pub name: String,
    /// `(zone-dynamic, #efba76)`, sorted by name.
    pub colours: Vec<(String, String)>,
}

impl Palette {
    /// A theme's tokens, by name.
    pub fn theme(&self, theme: &str) -> &[(String, String)] {
        let found = self.themes.iter().find(|t| t.name == theme);
        found.map_or(&[], |t| &t.colours)
    }

    /// A theme's tokens as CSS declarations.
    pub fn declarations(&self, theme: &str) -> String {
        let tokens = self.theme(theme).iter();
        tokens
            .map(|(name, value)| format!("--lsm-{name}:{value};"))
            .collect()
    }

    /// The same tokens in the reader's own colours, as CSS declarations that no page overrules: a page
    /// does not know those colours.
    pub fn system_declarations(&self) -> String {
        let names = self.themes.first().into_iter().flat_map(|t| &t.colours);
        names
            .map(|(name, _)| format!("--lsm-{name}:{}!important;", system_colour(name)))
            .collect()
    }
}

/// The system colour for a token: grounds and what is cut out of a sign are the canvas, lines and text
/// stand on it.
fn system_colour(token: &str) -> &'static str {
    match token {
        "glow" | "shadow" => "transparent",
        "focus" => "Highlight",
        "ground" | "paper" | "paper-2" | "halo" | "casing" | "inverse" | "marker-icon"
        | "marker-ring" => "Canvas",
        zone if zone.starts_with("zone-")
            && !zone.ends_with("-ink")
            && !zone.ends_with("-line") =>
        {
            "Canvas"
        }
        // What stands back while something else is chosen.
        dim if dim.ends_with("-dim") => "GrayText",
        _ => "CanvasText",
    }
}
