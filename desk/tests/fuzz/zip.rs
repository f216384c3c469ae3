//! Archives, opened and closed again.

use flate2::read::DeflateDecoder;
use rawzip::{CompressionMethod, ZipArchive, ZipArchiveWriter};
use std::{
    collections::BTreeMap,
    io::{Read as _, Write as _},
};

/// What lies in an archive that is sound, by name.
pub fn unzip(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let archive = ZipArchive::from_slice(bytes).expect("an archive");
    let part = |entry: Result<rawzip::ZipFileHeaderRecord<'_>, rawzip::Error>| {
        let entry = entry.expect("an entry");
        let name = entry.file_path().try_normalize().expect("a name");
        let packed = archive.get_entry(entry.wayfinder()).expect("its bytes");
        let mut part = Vec::new();
        match entry.compression_method() {
            CompressionMethod::STORE => part.extend_from_slice(packed.data()),
            _ => {
                _ = DeflateDecoder::new(packed.data())
                    .read_to_end(&mut part)
                    .expect("bytes")
            }
        }
        (name.as_str().to_owned(), part)
    };
    archive.entries().map(part).collect()
}

/// An archive of parts, with sums that are right.
pub fn zip(parts: &BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (name, bytes) in parts {
        let (entry, config) = archive.new_file(name.as_str()).start().expect("a name");
        let mut file = config.wrap(entry);
        file.write_all(bytes).expect("bytes");
        let (entry, described) = file.finish().expect("bytes");
        entry.finish(described).expect("an entry");
    }
    archive.finish().expect("an archive")
}
