//! What a reader takes away: the wanted projects as a table, what is shown as GeoJSON, the link as a code.

mod book;
mod error;
mod geo;
mod page;
mod sheet;
mod shown;
mod table;

pub use error::TakeError;
pub use page::page;
pub use shown::Shown;

/// A file of what is shown: `csv`, `xlsx` or `geojson`.
///
/// # Errors
///
/// When it is none of them, or its writer fails.
pub fn file(shown: &Shown, format: &str) -> Result<Vec<u8>, TakeError> {
    match format {
        "csv" => sheet::csv(shown),
        "xlsx" => book::xlsx(shown),
        "geojson" => Ok(geo::collection(shown).into_bytes()),
        other => Err(TakeError::Unknown(other.to_owned())),
    }
}
