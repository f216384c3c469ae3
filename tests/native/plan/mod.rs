mod capitals;
mod date;
mod figures;
mod line;
mod pack;
mod place;
mod project;
mod text;
