//! Decimal fractions as links and style sheets write them. What the standard library reads beyond that
//! (hundreds of digits, exponents) needs tables that weigh more than this whole map's outline.

/// So many digits are read exactly: their number has room in a float's mantissa.
const MOST_DIGITS: usize = 15;

/// A number such as `-12.5`: a sign or none, at most 15 digits, a fraction or none. `None` for anything
/// else.
pub fn parse(text: &str) -> Option<f64> {
    let (digits, negative) = match text.strip_prefix('-') {
        Some(digits) => (digits, true),
        None => (text, false),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let count = whole.len() + fraction.len();
    if whole.is_empty() || count > MOST_DIGITS || (fraction.is_empty() && digits.contains('.')) {
        return None;
    }
    let mut number = 0_u64;
    for digit in whole.bytes().chain(fraction.bytes()) {
        let digit = digit.is_ascii_digit().then(|| digit - b'0')?;
        number = number * 10 + u64::from(digit);
    }
    // Both are exact, so the quotient is the float nearest to what was written.
    let size = number as f64 / 10_u64.pow(fraction.len() as u32) as f64;
    Some(if negative { -size } else { size })
}
