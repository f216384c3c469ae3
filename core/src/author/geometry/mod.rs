//! Geometry of the data folder: features in degrees, and what is made of them at build time.

mod coverage;
mod crossing;
mod detail;
mod feature;
mod line;
mod spot;
mod topology;

pub use coverage::{Coverage, Gap, Overlap};
pub use crossing::crossings;
pub use detail::{line_details, network_details};
pub use feature::{Feature, Position, Shape};
pub use line::{catmull_rom, chaikin, clip_beyond, point_along, trim};
pub use spot::{Dock, label_spot};
pub use topology::{Chain, Network, Step};
