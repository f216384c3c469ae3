mod any;
mod bad;
mod bare;
mod colours;
mod damage;
mod files;
mod folder;
mod giants;
mod given;
mod odd;
mod other;
mod schema;
mod sheets;
mod tokens;
mod ways;

pub use other::other;
