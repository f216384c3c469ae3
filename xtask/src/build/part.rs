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
    /// Features of crates that it is compiled with.
    pub features: &'static [&'static str],
    /// Whether it is compiled to be quick, not small.
    pub is_quick: bool,
    /// How wasm-opt goes about it.
    pub level: &'static str,
}

/// Map, card, legend, list and search: what everyone fetches.
pub const MAP: Part = Part {
    package: "plan-map",
    name: "map",
    used: "mount, onPanic, planBytes",
    features: &["plan-map/csr"],
    is_quick: false,
    level: "-Oz",
};

/// What is fetched when it is first asked for.
pub const ANNEX: Part = Part {
    package: "plan-annex",
    name: "annex",
    used: "Annex",
    features: &[],
    is_quick: false,
    level: "-Oz",
};

/// What is told in a hall, fetched when that begins.
pub const HALL: Part = Part {
    package: "plan-hall",
    name: "hall",
    used: "Hall",
    features: &[],
    is_quick: false,
    level: "-Oz",
};

/// What checks plans that pages give.
pub const CHECK: Part = Part {
    package: "plan-check",
    name: "check",
    used: "Check",
    features: &[],
    // Whoever gives a plan waits for its answer, and no map for its bytes.
    is_quick: true,
    level: "-O1",
};

/// The staff's editor.
pub const EDITOR: Part = Part {
    package: "plan-editor",
    name: "editor",
    used: "edit",
    features: &["plan-editor/csr"],
    is_quick: false,
    // It is on the disk of whoever uses it, and large: its every byte would cost a minute.
    level: "-O1",
};

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
