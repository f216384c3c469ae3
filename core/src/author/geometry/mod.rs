//! Geometry of the data folder: features in degrees, and what is made of them at build time.

mod coverage;
mod feature;
mod line;
mod spot;
mod topology;

pub use coverage::Coverage;
pub use feature::{Feature, Position};
pub use line::{catmull_rom, chaikin, clip_beyond, point_along, trim};
pub use spot::{dock, label_spot};
pub use topology::{borders, chains};
