//! Text inside a page's `<script>`, `<style>` and comments.

use std::borrow::Cow;

/// A script that cannot end its element early, nor open a comment that hides the end.
///
/// `<!--` stands only in strings, templates and regular expressions: elsewhere it would begin a
/// comment in a classic script, so no minifier prints it.
pub fn script(code: &str) -> String {
    let code = replace_ignoring_case(code, "</script", |found| format!("<\\/{}", &found[2..]));
    let code = replace_ignoring_case(&code, "<script", |found| format!("\\x3c{}", &found[1..]));
    code.replace("<!--", "\\x3c!--")
}

/// A style sheet that cannot end its element early.
pub fn style(css: &str) -> String {
    replace_ignoring_case(css, "</style", |found| format!("<\\/{}", &found[2..]))
}

/// A comment that ends where it should.
pub fn comment(text: &str) -> String {
    let text = text.replace("-->", "-- >").replace("--!>", "-- !>");
    format!("<!--\n{text}\n-->")
}

fn replace_ignoring_case(text: &str, what: &str, with: impl Fn(&str) -> String) -> String {
    let lower: Cow<str> = text.to_ascii_lowercase().into();
    let mut result = String::with_capacity(text.len());
    let mut end = 0;
    for (start, found) in lower.match_indices(what) {
        result.push_str(&text[end..start]);
        end = start + found.len();
        result.push_str(&with(&text[start..end]));
    }
    result.push_str(&text[end..]);
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_cannot_end_or_hide_its_element() {
        assert_eq!(script("a='</script>'"), "a='<\\/script>'");
        assert_eq!(script("a='</ScRipt '"), "a='<\\/ScRipt '");
        assert_eq!(script("a='<!--<script>'"), "a='\\x3c!--\\x3cscript>'");
        assert_eq!(script("if(a<b)c('ế')"), "if(a<b)c('ế')");
    }

    #[test]
    fn a_comment_cannot_end_before_its_end() {
        let made = comment("a -----> b --!> c -");
        assert_eq!(made, "<!--\na ----- > b -- !> c -\n-->");
        assert_eq!(made.matches("-->").count(), 1);
    }

    #[test]
    fn a_style_cannot_end_its_element() {
        assert_eq!(style("a{content:'</style>'}"), "a{content:'<\\/style>'}");
    }
}
