use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

/// A sheet's columns go to `XFD`, its rows to 1048576: so many letters and digits.
const MOST_LETTERS: usize = 3;
const MOST_DIGITS: usize = 7;
/// What the formats of all cells may come to, in bytes.
const MOST_STYLES: usize = 64 << 20;

/// Whether a part of a workbook can be given to its reader, which believes what is written there: it makes room for
/// as many texts as are promised, reckons with any place of a cell, and copies a font for each format.
///
/// # Errors
///
/// What is wrong with it. Where XML is broken the reader says so, if it comes as far.
pub(super) fn check(part: &[u8]) -> Result<(), String> {
    let mut reader = Reader::from_reader(part);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.check_comments = false;
    config.expand_empty_elements = true;
    let (mut longest, mut formats) = (0, 0usize);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        let Ok(event) = reader.read_event_into(&mut buffer) else {
            return Ok(());
        };
        match event {
            Event::Start(tag) => {
                longest = longest.max(tag.len());
                match tag.local_name().as_ref() {
                    "c" | "row" => place(&tag)?,
                    "dimension" => extent(&tag)?,
                    "sst" => count(&tag, part.len())?,
                    "xf" => formats += 1,
                    _ => {}
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    match formats.saturating_mul(longest) > MOST_STYLES {
        true => Err("it has too many formats of cells".to_owned()),
        false => Ok(()),
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Result<Option<String>, String> {
    for attribute in tag.attributes().with_checks(false) {
        let attribute = attribute.map_err(|error| error.to_string())?;
        if attribute.key.as_ref() == name {
            return Ok(Some(attribute.value.into_owned()));
        }
    }
    Ok(None)
}

/// Column and row of `AB12`, either of which may be missing.
fn steps(place: &str) -> Result<(u32, u32), String> {
    let letters = place.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (column, row) = place.split_at(letters);
    let is_there = letters <= MOST_LETTERS
        && row.len() <= MOST_DIGITS
        && row.bytes().all(|digit| digit.is_ascii_digit());
    if !is_there {
        let shown: String = place.chars().take(20).collect();
        return Err(format!("'{shown}' is no place of a cell"));
    }
    let column = column.bytes().fold(0, |all, letter| {
        all * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    Ok((column, row.parse().unwrap_or_default()))
}

fn place(tag: &BytesStart<'_>) -> Result<(), String> {
    match attribute(tag, "r")? {
        Some(place) => steps(&place).map(drop),
        None => Ok(()),
    }
}

fn extent(tag: &BytesStart<'_>) -> Result<(), String> {
    let Some(extent) = attribute(tag, "ref")? else {
        return Ok(());
    };
    let corners: Result<Vec<_>, _> = extent.split(':').map(steps).collect();
    match corners?[..] {
        [from, to, ..] if to.0 < from.0 || to.1 < from.1 => {
            Err("a sheet's extent ends before it begins".to_owned())
        }
        _ => Ok(()),
    }
}

/// How many texts are promised: the shortest has some letters in the file.
fn count(tag: &BytesStart<'_>, most: usize) -> Result<(), String> {
    let count = attribute(tag, "uniqueCount")?;
    let count = count.and_then(|count| count.parse::<usize>().ok());
    match count {
        Some(count) if count > most => Err("it has fewer texts than it says".to_owned()),
        _ => Ok(()),
    }
}
