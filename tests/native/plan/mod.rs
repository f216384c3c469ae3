mod capitals;
mod date;
mod figures;
mod line;
pub mod pack;
mod place;
mod project;
mod text;
