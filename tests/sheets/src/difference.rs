//! Where two sheets are unlike each other.

use image::{GrayImage, Luma};
use image_compare::{Algorithm, gray_similarity_structure};
use std::collections::BTreeSet;

/// Windows of the comparison, px: what the library's structural similarity is computed in.
const WINDOW_PX: u32 = 8;
/// Less similar than this (255 is the same, 0 nothing or the reverse) is another picture: another antialiasing of the same letters stays above.
const ALIKE: u8 = 140;
/// So many such windows side by side are something that moved, came or went: a short name covers more.
const MOST_WINDOWS: usize = 3;

/// What differs.
pub struct Difference {
    /// A line each, with its place in px.
    pub places: Vec<String>,
    /// The taken sheet with what differs left bright.
    pub picture: Option<GrayImage>,
}

/// Compares two sheets.
pub fn difference(was: &GrayImage, is: &GrayImage) -> Difference {
    if was.dimensions() != is.dimensions() {
        let places = vec![format!(
            "it measures {:?} px and not {:?}",
            is.dimensions(),
            was.dimensions()
        )];
        return Difference {
            places,
            picture: None,
        };
    }
    let unlike = unlike(was, is);
    let groups = groups(&unlike);
    let large: Vec<_> = groups
        .into_iter()
        .filter(|group| group.len() > MOST_WINDOWS)
        .collect();
    let place = |group: &BTreeSet<(u32, u32)>| {
        let (left, top) = group.iter().fold((u32::MAX, u32::MAX), |(x, y), at| {
            (x.min(at.0), y.min(at.1))
        });
        format!(
            "{} px² at {}, {}",
            group.len() as u32 * WINDOW_PX * WINDOW_PX,
            left * WINDOW_PX,
            top * WINDOW_PX
        )
    };
    let places = large.iter().map(place).collect();
    let marked: BTreeSet<_> = large.into_iter().flatten().collect();
    let picture = GrayImage::from_fn(is.width(), is.height(), |x, y| {
        let Luma([light]) = *is.get_pixel(x, y);
        let lit = marked.contains(&(x / WINDOW_PX, y / WINDOW_PX));
        Luma([if lit { light } else { light / 4 }])
    });
    Difference {
        places,
        picture: Some(picture),
    }
}

/// The windows that are unlike, in windows from the left and the top.
fn unlike(was: &GrayImage, is: &GrayImage) -> BTreeSet<(u32, u32)> {
    // As greys, since the numbers themselves are the library's own.
    let similar = gray_similarity_structure(&Algorithm::MSSIMSimple, was, is)
        .expect("they have the same size")
        .image
        .to_color_map()
        .to_luma8();
    let windows = |length: u32| 0..length.div_ceil(WINDOW_PX);
    let middle = |at: u32, length: u32| (at * WINDOW_PX + WINDOW_PX / 2).min(length - 1);
    windows(is.height())
        .flat_map(|y| windows(is.width()).map(move |x| (x, y)))
        .filter(|&(x, y)| {
            let Luma([alike]) = *similar.get_pixel(middle(x, is.width()), middle(y, is.height()));
            alike < ALIKE
        })
        .collect()
}

/// Windows that touch, corners too, together.
fn groups(all: &BTreeSet<(u32, u32)>) -> Vec<BTreeSet<(u32, u32)>> {
    let mut left = all.clone();
    let mut groups = Vec::new();
    while let Some(first) = left.pop_first() {
        let (mut group, mut edge) = (BTreeSet::from([first]), vec![first]);
        while let Some((x, y)) = edge.pop() {
            for (i, j) in (0..3).flat_map(|i| (0..3).map(move |j| (i, j))) {
                let next = ((x + i).wrapping_sub(1), (y + j).wrapping_sub(1));
                if left.remove(&next) {
                    group.insert(next);
                    edge.push(next);
                }
            }
        }
        groups.push(group);
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Letters of a kind: strokes of two px, with a soft edge of `soft` of their darkness.
    fn sheet(at: (u32, u32), soft: f64) -> GrayImage {
        GrayImage::from_fn(320, 160, |x, y| {
            let ground = if x < 160 { 235.0 } else { 205.0 };
            let (i, j) = (x.wrapping_sub(at.0), y.wrapping_sub(at.1));
            let ink = if i < 60 && j < 12 {
                match (i % 6, j % 5) {
                    (0 | 1, _) | (_, 0) => 1.0,
                    (2, _) | (_, 1) => soft,
                    _ => 0.0,
                }
            } else {
                0.0
            };
            Luma([(ground - 180.0 * ink) as u8])
        })
    }

    #[test]
    fn the_same_and_another_antialiasing_are_forgiven() {
        let was = sheet((40, 60), 0.3);
        for soft in [0.3, 0.4, 0.2] {
            let found = difference(&was, &sheet((40, 60), soft)).places;
            assert!(found.is_empty(), "{soft}: {found:?}");
        }
    }

    #[test]
    fn a_name_that_moved_came_or_went_is_caught() {
        let was = sheet((40, 60), 0.3);
        for at in [(43, 60), (40, 63), (40, 90), (200, 60), (900, 900)] {
            let found = difference(&was, &sheet(at, 0.3)).places;
            assert!(!found.is_empty(), "{at:?}");
        }
        assert!(!difference(&sheet((900, 900), 0.3), &was).places.is_empty());
    }

    #[test]
    fn another_size_is_another_sheet() {
        let found = difference(&GrayImage::new(320, 160), &GrayImage::new(320, 161)).places;
        assert_eq!(found.len(), 1);
    }
}
