//! Screenshots as pixels.

use anyhow::{Result, ensure};
use std::collections::BTreeSet;

/// A decoded screenshot.
#[derive(Debug)]
pub struct Picture {
    width: usize,
    height: usize,
    pixels: Vec<[u8; 3]>,
}

/// A rectangle in CSS px: left, top, right, bottom.
pub type Rect = [f64; 4];

impl Picture {
    /// Decodes an 8-bit PNG.
    pub fn decode(bytes: &[u8]) -> Result<Self> {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder.read_info()?;
        let mut data = vec![0; reader.output_buffer_size().unwrap_or_default()];
        let info = reader.next_frame(&mut data)?;
        let samples = info.color_type.samples();
        ensure!(samples >= 3, "a screenshot in colour is expected");
        let pixels = data[..info.buffer_size()]
            .chunks_exact(samples)
            .map(|pixel| [pixel[0], pixel[1], pixel[2]])
            .collect();
        Ok(Self {
            width: info.width as usize,
            height: info.height as usize,
            pixels,
        })
    }

    /// Its size in pixels.
    pub fn size(&self) -> (usize, usize) {
        (self.width, self.height)
    }

    /// The colour at a place, from the left and from the top.
    pub fn at(&self, x: usize, y: usize) -> Option<[u8; 3]> {
        let inside = x < self.width && y < self.height;
        inside.then(|| self.pixels[y * self.width + x])
    }

    /// How many colours there are, coarsely: a blank page has one.
    pub fn colours(&self) -> usize {
        let coarse = |pixel: &[u8; 3]| pixel.map(|channel| channel >> 4);
        self.pixels
            .iter()
            .map(coarse)
            .collect::<BTreeSet<_>>()
            .len()
    }

    /// How many pixels of a rectangle differ from another picture's.
    pub fn differs(&self, other: &Self, [left, top, right, bottom]: Rect) -> usize {
        let clamp = |value: f64, max: usize| (value.max(0.0) as usize).min(max);
        let columns = clamp(left, self.width)..clamp(right, self.width);
        let rows = clamp(top, self.height)..clamp(bottom, self.height);
        rows.flat_map(|y| columns.clone().map(move |x| y * self.width + x))
            .filter(|&at| self.pixels.get(at) != other.pixels.get(at))
            .count()
    }

    /// How many pixels of a rectangle differ from another picture's by more than this in a channel, and
    /// the box round them: left, top, right, bottom.
    pub fn unlike(&self, other: &Self, more_than: u8, within: Rect) -> Result<(usize, [usize; 4])> {
        ensure!(
            (self.width, self.height) == (other.width, other.height),
            "pictures of two sizes"
        );
        let differs =
            |(a, b): (&[u8; 3], &[u8; 3])| a.iter().zip(b).any(|(a, b)| a.abs_diff(*b) > more_than);
        let pairs = self.pixels.iter().zip(&other.pixels);
        let places = pairs
            .enumerate()
            .filter(|(_, pair)| differs(*pair))
            .map(|(at, _)| at);
        let (mut count, mut around) = (0, [self.width, self.height, 0, 0]);
        let inside = |&(x, y): &(usize, usize)| {
            let (x, y) = (x as f64, y as f64);
            x >= within[0] && y >= within[1] && x < within[2] && y < within[3]
        };
        let places = places.map(|at| (at % self.width, at / self.width));
        for (x, y) in places.filter(inside) {
            let [left, top, right, bottom] = around;
            around = [left.min(x), top.min(y), right.max(x + 1), bottom.max(y + 1)];
            count += 1;
        }
        Ok((count, around))
    }
}
