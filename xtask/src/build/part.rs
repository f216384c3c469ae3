//! The WebAssembly modules.

/// One of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Its crate.
    pub package: &'static str,
    /// Names its files in the work folder.
    pub name: &'static str,
    /// What the scripts use of it; the bundler drops the rest.
    pub used: &'static str,
}

/// Map, card, legend, list and search: what everyone fetches.
pub const MAP: Part = Part {
    package: "plan-map",
    name: "map",
    used: "mount, onPanic, planBytes",
};

/// What is fetched when it is first asked for.
pub const ANNEX: Part = Part {
    package: "plan-annex",
    name: "annex",
    used: "Annex",
};

/// What checks plans that pages give.
pub const CHECK: Part = Part {
    package: "plan-check",
    name: "check",
    used: "Check",
};

/// The staff's editor.
pub const EDITOR: Part = Part {
    package: "plan-editor",
    name: "editor",
    used: "edit",
};

/// All.
pub const PARTS: [Part; 4] = [MAP, ANNEX, CHECK, EDITOR];

impl Part {
    /// The compiler's file name.
    pub fn compiled(self) -> String {
        format!("{}.wasm", self.package.replace('-', "_"))
    }

    /// The module as wasm-bindgen leaves it.
    pub fn bound(self) -> String {
        format!("{}-glue_bg.wasm", self.name)
    }

    /// The optimised module.
    pub fn optimized(self) -> String {
        format!("{}.wasm", self.name)
    }

    /// Its JavaScript: exports `instantiate(module)`.
    pub fn glue(self) -> String {
        format!("{}-instance.js", self.name)
    }
}
