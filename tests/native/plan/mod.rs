mod capitals;
mod date;
mod figures;
mod line;
mod near;
pub mod pack;
mod place;
mod project;
mod text;
