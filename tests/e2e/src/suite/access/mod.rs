//! For every reader: axe-core over all that there is to see, what screen readers are told and when, magnified
//! pages, the way of the focus.

mod back;
mod contrast;
mod matrix;
mod round;
mod said;
mod tree;
mod zoom;

pub use back::back;
pub use contrast::contrast;
pub use matrix::{matrix, pages};
pub use round::round;
pub use said::said;
pub use tree::snapshots;
pub use zoom::{spacing, zoom};
