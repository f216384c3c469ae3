//! A whole plan as one file, `plan.bin`: what a map, its page and its story are made of.
//!
//! Eight letters, the form (8 bytes), a sum of all that follows (4), the length of the map's part (4), both parts;
//! numbers with their lowest byte first.

use super::Plan;
use thiserror::Error;

const LETTERS: &[u8; 8] = b"planmap\n";
/// So long is what stands before the parts.
const HEAD: usize = 24;

/// Why such a file is refused.
#[derive(Debug, Error, Clone, Copy, PartialEq, Eq)]
pub enum BundleError {
    /// It is another kind of file.
    #[error("is no packed plan")]
    NoPlan,
    /// Another version of the map wrote it.
    #[error("was packed by another version of the map: it has to be packed anew")]
    OtherVersion,
    /// Bytes are missing or changed.
    #[error("is damaged")]
    Damaged,
}

/// The parts of a whole plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bundle<'b> {
    /// As [`Plan::pack`] gives it.
    pub plan: &'b [u8],
    /// As [`Plan::pack_told`] gives it.
    pub told: &'b [u8],
}

/// Which form of packed plans this version reads.
fn form() -> u64 {
    // The build script wrote it.
    env!("PLAN_FORM").parse().unwrap_or_default()
}

impl<'b> Bundle<'b> {
    /// Whether bytes say that they are such a file.
    pub fn is_one(bytes: &[u8]) -> bool {
        bytes.starts_with(LETTERS)
    }

    /// Reads one. Its sum shows damage, not forgery.
    ///
    /// # Errors
    ///
    /// When it is none, another version's, or damaged.
    pub fn read(bytes: &'b [u8]) -> Result<Self, BundleError> {
        let rest = bytes.strip_prefix(LETTERS).ok_or(BundleError::NoPlan)?;
        let damaged = BundleError::Damaged;
        let (made, rest) = rest.split_first_chunk::<8>().ok_or(damaged)?;
        if u64::from_le_bytes(*made) != form() {
            return Err(BundleError::OtherVersion);
        }
        let (sum, body) = rest.split_first_chunk::<4>().ok_or(damaged)?;
        if u32::from_le_bytes(*sum) != crc32fast::hash(body) {
            return Err(damaged);
        }
        let (length, parts) = body.split_first_chunk::<4>().ok_or(damaged)?;
        let length = usize::try_from(u32::from_le_bytes(*length)).map_err(|_| damaged)?;
        let (plan, told) = parts.split_at_checked(length).ok_or(damaged)?;
        Ok(Self { plan, told })
    }
}

impl Plan {
    /// The plan with its programme and story as one file.
    pub fn bundle(&self) -> Vec<u8> {
        let (plan, told) = (self.pack(), self.pack_told());
        let length = u32::try_from(plan.len()).expect("a plan is far smaller than 4 GB");
        let mut bytes = Vec::with_capacity(HEAD + plan.len() + told.len());
        bytes.extend_from_slice(LETTERS);
        bytes.extend_from_slice(&form().to_le_bytes());
        let body = [&length.to_le_bytes()[..], &plan, &told].concat();
        bytes.extend_from_slice(&crc32fast::hash(&body).to_le_bytes());
        bytes.extend_from_slice(&body);
        bytes
    }
}
