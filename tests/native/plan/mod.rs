mod date;
mod figures;
mod pack;
mod place;
mod project;
mod text;
