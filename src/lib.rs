//! The interactive map of a provincial plan: Leptos components over [`plan_core`], and the API that
//! the custom element is made of.
#![forbid(unsafe_code)]
#![cfg_attr(not(test), warn(unused_crate_dependencies))]
#![deny(missing_docs)]
// One long page of components instantiates types deeper than the default allows.
#![recursion_limit = "256"]

mod app;
mod components;
mod dom;
pub mod embed;
mod finder;
mod frame;
mod light;
mod markup;
mod signal;
#[cfg(feature = "ssr")]
pub mod still;
mod store;
pub mod style;
mod travel;
mod wanted;
mod which;
mod words;

pub use app::{App, HostOptions};
pub use components::root::MapRoot;
