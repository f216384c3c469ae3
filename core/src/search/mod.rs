//! Finding by name: districts, communes, corridors, zones, projects, investors, sectors, roads, gates and
//! towns, in any of the plan's languages, whatever marks, letters or words the reader leaves out.
//!
//! The index is made when the plan is built ([`PackedIndex`]); [`Search`] answers queries with it.

#[cfg(feature = "author")]
mod draft;
mod find;
mod fit;
mod index;
mod letters;
mod light;
mod query;
mod target;

#[cfg(feature = "author")]
pub(crate) use draft::Draft;
pub use find::{Hit, Search};
#[cfg(feature = "author")]
pub(crate) use index::Index;
pub use index::{PackedIndex, Role};
pub use letters::{Letters, Word};
pub use target::Target;
