//! Frames of a page as it appears.

use super::{checks::Check, devtools::Event};
use anyhow::{Context, Result, ensure};
use base64::{Engine, engine::general_purpose::STANDARD};
use std::io::Cursor;

/// Frames are half as large as the page.
const SCALE: f64 = 0.5;
/// How far a channel may be off: where a frame is made smaller, edges run a little.
const TOLERANCE: i16 = 6;

/// A frame.
#[derive(Debug)]
pub struct Frame {
    /// When it was drawn, ms since 1970.
    pub at: f64,
    png: String,
}

impl Frame {
    /// The picture, as PNG.
    pub fn png(&self) -> Result<Vec<u8>> {
        Ok(STANDARD.decode(&self.png)?)
    }
}

/// The frames among some events.
pub fn frames(events: &[Event]) -> Vec<Frame> {
    let shot = events.iter().filter(|e| e.method == "Page.screencastFrame");
    shot.filter_map(|event| {
        Some(Frame {
            at: event.params["metadata"]["timestamp"].as_f64()? * 1000.0,
            png: event.params["data"].as_str()?.to_owned(),
        })
    })
    .collect()
}

/// The check points that have not their colour in a frame; `places` are theirs on the page.
pub fn wrong(frame: &Frame, checks: &[Check], places: &[(f64, f64)]) -> Result<Vec<usize>> {
    let picture = Picture::decode(&frame.png()?)?;
    let is_wrong = |i: &usize| {
        let (x, y) = places[*i];
        !picture.has(x * SCALE, y * SCALE, checks[*i].colour)
    };
    Ok((0..checks.len().min(places.len()))
        .filter(is_wrong)
        .collect())
}

struct Picture {
    width: usize,
    samples: usize,
    data: Vec<u8>,
}

impl Picture {
    fn decode(bytes: &[u8]) -> Result<Self> {
        let mut decoder = png::Decoder::new(Cursor::new(bytes));
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info()?;
        let mut data = vec![0; reader.output_buffer_size().context("too large a frame")?];
        let info = reader.next_frame(&mut data)?;
        let samples = info.color_type.samples();
        ensure!(samples >= 3, "a frame without colour");
        Ok(Self {
            width: info.width as usize,
            samples,
            data,
        })
    }

    /// Whether most of the nine pixels there have a colour.
    fn has(&self, x: f64, y: f64, colour: [u8; 3]) -> bool {
        let (x, y) = (x.max(1.0) as usize, y.max(1.0) as usize);
        let near = (y - 1..=y + 1).flat_map(|y| (x - 1..=x + 1).map(move |x| (x, y)));
        let same = near.filter(|&(x, y)| self.is(x, y, colour)).count();
        same >= 5
    }

    fn is(&self, x: usize, y: usize, colour: [u8; 3]) -> bool {
        let start = (y * self.width + x) * self.samples;
        let pixel = self.data.get(start..start + 3);
        let off = |(a, b): (&u8, u8)| (i16::from(*a) - i16::from(b)).abs();
        x < self.width
            && pixel.is_some_and(|p| p.iter().zip(colour).map(off).all(|off| off <= TOLERANCE))
    }
}
