use unicode_normalization::UnicodeNormalization as _;

/// A text in small letters, digits and hyphens: `Bắc Ninh` is `bac-ninh`. Empty where nothing is left of it.
pub(super) fn slug(text: &str) -> String {
    let mut slug = String::new();
    // Letters that no accent parts from their plain ones.
    let plain = text.to_lowercase().replace(['đ', 'ð'], "d");
    let plain = plain.replace(['ł'], "l").replace(['ø'], "o");
    for c in plain.nfd() {
        match c {
            'a'..='z' | '0'..='9' => slug.push(c),
            // Accents, and what joins the letters of a word.
            '\u{300}'..='\u{36f}' | '\'' | '’' | 'ʻ' => {}
            _ if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            _ => {}
        }
    }
    slug.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn names_become_plain() {
        for (name, plain) in [
            ("Bắc Ninh", "bac-ninh"),
            ("Điện Biên", "dien-bien"),
            ("Val-d’Oise (95)", "val-doise-95"),
            ("  St. John ", "st-john"),
            ("谅山", ""),
        ] {
            assert_eq!(slug(name), plain);
        }
    }
}
