//! How colours are seen: WCAG 2 contrast, CIEDE2000, three kinds of colour blindness, veil glare.

/// Linear light, red, green, blue, 0 to 1.
pub type Light = [f64; 3];
/// CIE L*a*b* under D65.
pub type Lab = [f64; 3];

/// The share of white that a lit room adds to a projected picture.
pub const VEIL: f64 = 0.3;

/// An eye.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vision {
    Normal,
    Protan,
    Deutan,
    Tritan,
}

impl Vision {
    pub const ALL: [Self; 4] = [Self::Normal, Self::Protan, Self::Deutan, Self::Tritan];

    /// Machado, Oliveira, Fernandes 2009, severity 1, for linear light.
    fn matrix(self) -> [[f64; 3]; 3] {
        match self {
            Self::Normal => [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
            Self::Protan => [
                [0.152286, 1.052583, -0.204868],
                [0.114503, 0.786281, 0.099216],
                [-0.003882, -0.048116, 1.051998],
            ],
            Self::Deutan => [
                [0.367322, 0.860646, -0.227968],
                [0.280085, 0.672501, 0.047413],
                [-0.011820, 0.042940, 0.968881],
            ],
            Self::Tritan => [
                [1.255528, -0.076749, -0.178779],
                [-0.078411, 0.930809, 0.147602],
                [0.004733, 0.691367, 0.303900],
            ],
        }
    }
}

/// The light of `#rrggbb`.
pub fn light(hex: &str) -> Light {
    channels(hex).map(linear)
}

fn channels(hex: &str) -> [f64; 3] {
    let digits = hex.strip_prefix('#').filter(|d| d.len() == 6);
    let digits = digits.unwrap_or_else(|| panic!("'{hex}' is no #rrggbb"));
    [0, 2, 4].map(|at| {
        let byte = u8::from_str_radix(&digits[at..at + 2], 16);
        f64::from(byte.unwrap_or_else(|e| panic!("{hex}: {e}"))) / 255.0
    })
}

fn linear(c: f64) -> f64 {
    if c <= 0.04045 {
        c / 12.92
    } else {
        ((c + 0.055) / 1.055).powf(2.4)
    }
}

/// One colour over another as a browser lays it: sRGB numbers are mixed.
pub fn over(above: &str, opacity: f64, below: &str) -> Light {
    let (a, b) = (channels(above), channels(below));
    [0, 1, 2].map(|i| linear(opacity * a[i] + (1.0 - opacity) * b[i]))
}

/// What a room adds is light, so it is mixed as light.
pub fn veiled(light: Light, veil: f64) -> Light {
    light.map(|c| (1.0 - veil) * c + veil)
}

/// What an eye sees of it; the veil is in the room, before the eye.
pub fn seen(of: Light, vision: Vision, veil: f64) -> Light {
    let of = veiled(of, veil);
    vision.matrix().map(|row| {
        let sum: f64 = row.iter().zip(of).map(|(k, c)| k * c).sum();
        sum.clamp(0.0, 1.0)
    })
}

/// WCAG 2's contrast ratio.
pub fn contrast(a: Light, b: Light) -> f64 {
    let luminance = |[r, g, b]: Light| 0.2126 * r + 0.7152 * g + 0.0722 * b;
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// CIE L*a*b*.
pub fn lab([r, g, b]: Light) -> Lab {
    let x = (0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047;
    let y = 0.2126729 * r + 0.7151522 * g + 0.0721750 * b;
    let z = (0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883;
    let [x, y, z] = [x, y, z].map(|t| {
        if t > 216.0 / 24389.0 {
            t.cbrt()
        } else {
            (24389.0 / 27.0 * t + 16.0) / 116.0
        }
    });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// The difference of two colours, CIEDE2000; 1 is just seen side by side.
pub fn ciede2000([l1, a1, b1]: Lab, [l2, a2, b2]: Lab) -> f64 {
    let seventh = |c: f64| (c.powi(7) / (c.powi(7) + 25f64.powi(7))).sqrt();
    let g = 0.5 * (1.0 - seventh((a1.hypot(b1) + a2.hypot(b2)) / 2.0));
    let (a1, a2) = (a1 * (1.0 + g), a2 * (1.0 + g));
    let (c1, c2) = (a1.hypot(b1), a2.hypot(b2));
    let hue = |a: f64, b: f64| b.atan2(a).to_degrees().rem_euclid(360.0);
    let (h1, h2) = (hue(a1, b1), hue(a2, b2));
    let grey = c1 * c2 == 0.0;
    let turn = match h2 - h1 {
        _ if grey => 0.0,
        d if d > 180.0 => d - 360.0,
        d if d < -180.0 => d + 360.0,
        d => d,
    };
    let (dl, dc) = (l2 - l1, c2 - c1);
    let dh = 2.0 * (c1 * c2).sqrt() * (turn / 2.0).to_radians().sin();
    let (l, c) = ((l1 + l2) / 2.0, (c1 + c2) / 2.0);
    let h = match h1 + h2 {
        sum if grey => sum,
        sum if (h1 - h2).abs() <= 180.0 => sum / 2.0,
        sum if sum < 360.0 => (sum + 360.0) / 2.0,
        sum => (sum - 360.0) / 2.0,
    };
    let cos = |degrees: f64| degrees.to_radians().cos();
    let t = 1.0 - 0.17 * cos(h - 30.0) + 0.24 * cos(2.0 * h) + 0.32 * cos(3.0 * h + 6.0)
        - 0.20 * cos(4.0 * h - 63.0);
    let off = (l - 50.0).powi(2);
    let sl = 1.0 + 0.015 * off / (20.0 + off).sqrt();
    let (sc, sh) = (1.0 + 0.045 * c, 1.0 + 0.015 * c * t);
    let around = 60.0 * (-((h - 275.0) / 25.0).powi(2)).exp();
    let rt = -2.0 * seventh(c) * around.to_radians().sin();
    let (l, c, h) = (dl / sl, dc / sc, dh / sh);
    (l * l + c * c + h * h + rt * c * h).sqrt()
}

/// How far two colours are apart for an eye, behind a veil.
pub fn difference(a: Light, b: Light, vision: Vision, veil: f64) -> f64 {
    ciede2000(lab(seen(a, vision, veil)), lab(seen(b, vision, veil)))
}

/// The same for the eye that sees it least.
pub fn worst(a: Light, b: Light, veil: f64) -> f64 {
    let all = Vision::ALL.map(|vision| difference(a, b, vision, veil));
    all.into_iter().fold(f64::INFINITY, f64::min)
}

/// How far apart they are when all colour is gone.
pub fn grey_step(a: Light, b: Light, veil: f64) -> f64 {
    (lab(veiled(a, veil))[0] - lab(veiled(b, veil))[0]).abs()
}
