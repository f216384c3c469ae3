//! The pure half of the plan map: what the map is about and how it is measured, with no browser.
//!
//! * [`plan`]: zones, corridors, districts, projects, money, sources; packed at build time.
//! * [`decimal`]: decimal fractions as links write them.
//! * [`filter`]: which projects a reader wants to see.
//! * [`geo`]: projection, viewport, symbols and labels as values.
//! * [`hands`]: wheel, fingers and clicks as values, and what the map does about them.
//! * [`layout`]: which markers and names stand where, for a language, a screen and a view.
//! * [`state`]: the one state, its actions, and the link codec.
//! * [`order`]: sorting, once for all types.
//! * [`rows`]: which rows of a long list are made.
//! * [`search`]: finding by name, whatever marks or letters the reader leaves out.
//! * [`sheet`]: stops of a small screen's sheet.
//! * [`i18n`]: interface words, numbers, dates and money in each language's form.
//! * `author` (feature): reads, checks and packs a data folder.
#![forbid(unsafe_code)]
#![cfg_attr(not(test), warn(unused_crate_dependencies))]
#![deny(missing_docs)]

#[cfg(feature = "author")]
pub mod author;
pub mod decimal;
pub mod filter;
pub mod geo;
pub mod hands;
#[cfg(feature = "author")]
mod hash;
pub mod i18n;
pub mod layout;
pub mod order;
pub mod plan;
pub mod rows;
pub mod search;
pub mod sheet;
pub mod state;
pub mod tour;
