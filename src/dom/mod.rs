//! The edge to the browser: the only modules that speak web-sys besides event handlers.

pub mod computed;
pub mod events;
pub mod focus;
pub mod frame;
pub mod fullscreen;
pub mod glass;
pub mod hash;
pub mod listen;
pub mod media;
pub mod motion;
pub mod page;
pub mod resize;
pub mod sheets;
pub mod style;
