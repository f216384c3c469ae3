//! Colours as `palette.json` writes them, and how well one is told from another.

/// A colour: sRGB channels from 0 to 255, and its opacity.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Colour {
    channels: [f64; 3],
    opacity: f64,
}

impl Colour {
    /// Reads `#rgb`, `#rrggbb`, `rgb(r,g,b)` or `rgba(r,g,b,a)`. Values go into a style sheet, so
    /// nothing else may be a colour.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(digits) = text.strip_prefix('#') {
            return Self::from_hex(digits);
        }
        let inside = text.strip_prefix("rgba(").or(text.strip_prefix("rgb("))?;
        let number = |part: &str| {
            let part = part.trim();
            let plain = !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit() || b == b'.');
            plain.then(|| part.parse::<f64>().ok()).flatten()
        };
        let numbers: Vec<f64> = inside
            .strip_suffix(')')?
            .split(',')
            .map(number)
            .collect::<Option<_>>()?;
        let (channels, opacity) = match numbers[..] {
            [r, g, b] => ([r, g, b], 1.0),
            [r, g, b, a] => ([r, g, b], a),
            _ => return None,
        };
        let sound = channels.iter().all(|c| *c <= 255.0) && opacity <= 1.0;
        sound.then_some(Self { channels, opacity })
    }

    fn from_hex(digits: &str) -> Option<Self> {
        let digits: Vec<u32> = digits
            .chars()
            .map(|c| c.to_digit(16))
            .collect::<Option<_>>()?;
        let channels = match digits[..] {
            [r, g, b] => [r * 17, g * 17, b * 17],
            [r, s, g, h, b, c] => [r * 16 + s, g * 16 + h, b * 16 + c],
            _ => return None,
        };
        Some(Self {
            channels: channels.map(f64::from),
            opacity: 1.0,
        })
    }

    /// Whether nothing shows through.
    pub fn is_opaque(self) -> bool {
        self.opacity >= 1.0
    }

    /// WCAG 2's contrast ratio of two opaque colours, 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// WCAG 2's relative luminance, 0 to 1.
    fn luminance(self) -> f64 {
        let [r, g, b] = self.channels.map(|channel| {
            let c = channel / 255.0;
            if c <= 0.040_45 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }
}
