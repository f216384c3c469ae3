use super::sound;
use crate::DeskError;
use flate2::read::DeflateDecoder;
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveWriter};
use std::io::{Read, copy};

/// A larger file is no plan.
const MOST_MB: u64 = 32;
/// And so is one that unpacks to more.
const MOST_UNPACKED_MB: u64 = 256;

/// A workbook's XML unpacked, in an archive of its own: what is measured here is what is read afterwards, whatever
/// the file says of its sizes. Pictures and the like stay behind.
///
/// # Errors
///
/// When it is no archive, too large, or its XML would mislead its reader.
pub(super) fn unpacked(bytes: &[u8]) -> Result<Vec<u8>, DeskError> {
    let size = bytes.len() as u64;
    if size > MOST_MB << 20 {
        return Err(DeskError::TooLarge(size >> 20, MOST_MB));
    }
    let archive = ZipArchive::from_slice(bytes).map_err(broken)?;
    let mut left = MOST_UNPACKED_MB << 20;
    let mut out = ZipArchiveWriter::new(Vec::new());
    let mut entries = archive.entries();
    while let Some(entry) = entries.next_entry().map_err(broken)? {
        let Ok(path) = entry.file_path().try_normalize() else {
            continue;
        };
        let name = path.as_str();
        if !is_read(name) {
            continue;
        }
        // Honest files are refused before they are unpacked.
        let said = entry.uncompressed_size_hint();
        if said > left {
            let all = said.saturating_add((MOST_UNPACKED_MB << 20) - left);
            return Err(DeskError::TooLarge(all >> 20, MOST_UNPACKED_MB));
        }
        let packed = archive.get_entry(entry.wayfinder()).map_err(broken)?;
        let data: Box<dyn Read> = match entry.compression_method() {
            CompressionMethod::STORE => Box::new(packed.data()),
            CompressionMethod::DEFLATE => Box::new(DeflateDecoder::new(packed.data())),
            _ => {
                return Err(broken(format!(
                    "{name} is packed in a way that is not known"
                )));
            }
        };
        let mut data = packed.verifying_reader(data).take(left + 1);
        let (file, config) = out.new_file(name).start().map_err(broken)?;
        let mut file = config.wrap(file);
        let took = copy(&mut data, &mut file).map_err(broken)?;
        let (file, described) = file.finish().map_err(broken)?;
        file.finish(described).map_err(broken)?;
        left = left
            .checked_sub(took)
            .ok_or(DeskError::TooLarge(MOST_UNPACKED_MB + 1, MOST_UNPACKED_MB))?;
    }
    let unpacked = out.finish().map_err(broken)?;
    let archive = ZipArchive::from_slice(&unpacked[..]).map_err(broken)?;
    let mut entries = archive.entries();
    while let Some(entry) = entries.next_entry().map_err(broken)? {
        let part = archive.get_entry(entry.wayfinder()).map_err(broken)?;
        sound::check(part.data()).map_err(DeskError::Broken)?;
    }
    Ok(unpacked)
}

fn is_read(name: &str) -> bool {
    let end = name.rsplit_once('.').map_or("", |(_, end)| end);
    end.eq_ignore_ascii_case("xml") || end.eq_ignore_ascii_case("rels")
}

fn broken(error: impl ToString) -> DeskError {
    DeskError::Broken(error.to_string())
}
