//! The data folder as people write it: one struct per kind of record, read with serde.
//!
//! Nothing here is checked beyond types and field names; `author::check` does the rest, so that all
//! errors of a folder come out in one run.

mod common;
mod map;
mod places;
mod project;

pub use common::*;
pub use map::*;
pub use places::*;
pub use project::*;
