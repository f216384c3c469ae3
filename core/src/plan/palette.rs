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
    /// A theme's tokens as CSS declarations.
    pub fn declarations(&self, theme: &str) -> String {
        let tokens = self
            .themes
            .iter()
            .filter(|t| t.name == theme)
            .flat_map(|t| &t.colours);
        tokens
            .map(|(name, value)| format!("--lsm-{name}:{value};"))
            .collect()
    }
}
