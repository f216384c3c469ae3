//! The data folder as people write it: one struct per kind of record, read with serde.
//!
//! Nothing here is checked beyond types and field names; `author::check` does the rest, so that all
//! errors of a folder come out in one run.

mod common;
mod conference;
mod frame;
mod map;
mod places;
mod programme;
mod project;
mod story;
mod text;

pub use common::*;
pub use conference::*;
pub use frame::*;
pub use map::*;
pub use places::*;
pub use programme::*;
pub use project::*;
pub use story::*;
pub use text::*;
