use thiserror::Error;

/// Why something could not be made.
#[derive(Debug, Error)]
pub enum TakeError {
    /// The script asks for something else.
    #[error("'{0}' is none of csv, xlsx, geojson")]
    Unknown(String),
    /// The table's writer.
    #[error(transparent)]
    Csv(#[from] csv::Error),
    /// The workbook's writer.
    #[error(transparent)]
    Zip(#[from] rawzip::Error),
    /// The same.
    #[error(transparent)]
    Write(#[from] std::io::Error),
}
