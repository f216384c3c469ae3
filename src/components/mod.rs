//! Everything on the screen: a folder or file for each component.

pub mod card;
pub mod icon;
pub mod legend;
pub mod list;
pub mod map;
pub mod root;
pub mod sample;
pub mod sheet;
pub mod toolbar;
