mod any;
mod bad;
mod files;
mod folder;
mod giants;
mod odd;
mod other;
mod schema;
