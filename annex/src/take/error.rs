use thiserror::Error;

/// Why something could not be made. Writers write into memory here, so only a fault of their own stops them: which
/// one is told, but not what they say of it, as their texts would weigh more than what is told.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TakeError {
    /// The script asks for something else.
    #[error("'{0}' is none of csv, xlsx, geojson")]
    Unknown(String),
    /// A writer gave up.
    #[error("the writer of {0} failed")]
    Writer(&'static str),
}

impl From<csv::Error> for TakeError {
    fn from(_: csv::Error) -> Self {
        Self::Writer("csv")
    }
}

impl From<rawzip::Error> for TakeError {
    fn from(_: rawzip::Error) -> Self {
        Self::Writer("zip")
    }
}

impl From<std::io::Error> for TakeError {
    fn from(_: std::io::Error) -> Self {
        Self::Writer("xlsx")
    }
}
