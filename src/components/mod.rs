//! Everything on the screen: a folder or file for each component.

pub mod card;
pub mod figures;
pub mod filters;
pub mod icon;
pub mod legend;
pub mod link_notice;
pub mod list;
pub mod map;
pub mod root;
pub mod said;
pub mod sample;
pub mod search;
pub mod sheet;
pub mod toolbar;
