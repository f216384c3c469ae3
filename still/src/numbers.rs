//! Numbers no longer than what can be seen: a map unit is less than a tenth of a pixel.

use crate::tree::Element;

/// Shortens the numbers of places in an element.
pub fn shorten(element: &mut Element) {
    if element.is("world") {
        return;
    }
    let place = element.get("transform").and_then(|transform| {
        let (place, size) = transform.strip_prefix("translate(")?.split_once(')')?;
        Some(format!("translate({}){size}", rounded(place, 1)))
    });
    if let Some(place) = place {
        element.set("transform", place);
    }
}

/// A text whose numbers have no more decimals than this.
fn rounded(text: &str, decimals: usize) -> String {
    let part = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-');
    let mut out = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(|c| !part(c)).unwrap_or(rest.len());
        let (number, after) = rest.split_at(end);
        match number.parse::<f64>() {
            Ok(value) => {
                let short = format!("{value:.decimals$}");
                let short = match short.contains('.') {
                    true => short.trim_end_matches('0').trim_end_matches('.'),
                    false => &short,
                };
                out.push_str(if short == "-0" { "0" } else { short });
            }
            Err(_) => out.push_str(number),
        }
        let letters = after.find(part).unwrap_or(after.len());
        out.push_str(&after[..letters]);
        rest = &after[letters..];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::rounded;

    #[test]
    fn numbers_are_rounded_and_the_rest_stays() {
        assert_eq!(rounded("6881.346 6749.8276", 1), "6881.3 6749.8");
        assert_eq!(rounded("12 -0.04", 1), "12 0");
        assert_eq!(rounded("M1.5 -2.4L3Q1-2", 0), "M2 -2L3Q1-2");
    }
}
