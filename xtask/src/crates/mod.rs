//! The crates that the project is made of: where they are from, on what terms, and which of them are shipped.

mod known;
mod licence;
mod shipped;
pub mod supply;

pub use known::{folders, metadata};
pub use licence::Terms;
pub use shipped::Shipped;

use std::path::PathBuf;

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crate {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its licences, as an SPDX expression.
    pub licence: String,
    /// Whom it names as its authors.
    pub authors: Vec<String>,
    /// Where it is developed.
    pub repository: Option<String>,
    /// Its sources.
    pub folder: PathBuf,
    /// The registry's SHA-256 of it; what lies in the repository has none.
    pub checksum: Option<String>,
}

impl Crate {
    /// Whether it is the project's own.
    pub fn is_own(&self) -> bool {
        self.checksum.is_none()
    }

    /// Its address among packages of all kinds; the project's own are in no registry.
    pub fn purl(&self) -> Option<String> {
        let Self { name, version, .. } = self;
        // A plus sign of a version would be read as a blank.
        let version = version.replace('+', "%2B");
        (!self.is_own()).then(|| format!("pkg:cargo/{name}@{version}"))
    }
}
