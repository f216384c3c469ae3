//! Geometry as plain values, in named spaces.
//!
//! * **geo**: degrees on WGS84, `(lon, lat)`; only the data folder speaks it.
//! * **map**: the projected plane, units of [`METRES_PER_UNIT`] m, x to the east, y to the south,
//!   origin at the north-west corner of the province's extent.
//! * **screen**: CSS pixels from the top left corner of the map's box.

pub mod along;
mod bands;
pub mod boxes;
mod cells;
mod cheapest;
mod compass;
mod fit;
mod flight;
mod gather;
pub mod labels;
pub mod markers;
mod path;
mod places;
mod projection;
mod rect;
mod scale_bar;
pub mod scan;
mod settle;
pub mod symbol;
mod text_width;
mod turn;
mod viewport;
mod weight;

pub use bands::Bands;
pub use cheapest::Cheapest;
pub use compass::{Direction, neighbour_toward};
pub use fit::{Padding, Screen};
pub use flight::{Flight, ease_enter};
pub use gather::MANY;
pub use path::path_data;
pub use projection::Projection;
pub use rect::{MapPoint, MapRect, ScreenBox, distance, length};
pub use scale_bar::ScaleBar;
pub use text_width::{FontMetrics, TextStyle, Weight, rise_em, text_width};
pub use turn::sin_cos;
pub use viewport::{MAX_ZOOM, MIN_ZOOM, ScreenFromMap, Viewport};
pub use weight::stroke_weight;

/// Length of one map unit on the ground, metres.
pub const METRES_PER_UNIT: f64 = 10.0;
