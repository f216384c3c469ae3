use serde::{Deserialize, Serialize};

/// Weights of the map's typeface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Weight {
    /// 400.
    Regular,
    /// 600.
    SemiBold,
    /// 700.
    Bold,
}

impl Weight {
    /// As in CSS.
    pub fn css(self) -> &'static str {
        match self {
            Self::Regular => "400",
            Self::SemiBold => "600",
            Self::Bold => "700",
        }
    }
}

/// How a label is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TextStyle {
    /// Font size, px.
    pub size: f64,
    /// Weight.
    pub weight: Weight,
    /// Letter spacing, em.
    pub spacing: f64,
}

/// Advance widths of the map's typeface, so that a label's box is known before it is drawn.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct FontMetrics {
    /// Sorted by character: advances of the three weights in 1/1000 em.
    pub advances: Vec<(char, [u16; 3])>,
}

/// What a character takes that the typeface lacks: a full square for Chinese, Japanese and Korean.
fn fallback_advance(c: char) -> u16 {
    if u32::from(c) >= 0x2e80 { 1000 } else { 560 }
}

/// Width of a line of text, px, with 2 % reserve for rounding and fallback faces.
pub fn text_width(font: &FontMetrics, text: &str, style: TextStyle) -> f64 {
    let weight = style.weight as usize;
    let advance = |c: char| {
        font.advances
            .binary_search_by_key(&c, |&(known, _)| known)
            .map_or_else(|_| fallback_advance(c), |at| font.advances[at].1[weight])
    };
    let thousandths: f64 = text.chars().map(|c| f64::from(advance(c))).sum();
    thousandths * style.size / 1000.0 * 1.02
        + style.spacing * style.size * text.chars().count() as f64
}

/// Room a text needs above and below its baseline, em: small letters with marks reach higher than plain
/// ones, capitals with two marks highest.
pub fn rise_em(text: &str) -> (f64, f64) {
    const DESCENT: f64 = 0.25;
    let ascent = |c: char| match u32::from(c) {
        ..0x80 => 0.76,
        // Chinese, Japanese, Korean.
        0x2e80.. => 0.9,
        _ if !c.is_uppercase() => 1.05,
        // Đ has no mark above.
        0x110 => 0.76,
        // Latin Extended Additional: letters with two marks.
        0x1e00..=0x1eff => 1.22,
        _ => 1.05,
    };
    (text.chars().map(ascent).fold(0.76, f64::max), DESCENT)
}
