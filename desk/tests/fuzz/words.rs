//! What breaks readers, or what they are made from.

use proptest::{prelude::*, sample::select};

/// Texts, as they are put into files.
const WORDS: [&str; 78] = [
    "",
    " ",
    "\0",
    "\u{feff}",
    "\r\n",
    "\t",
    "\u{202e}",
    "\u{200f}",
    "\u{1f}",
    "\u{ffff}",
    "😀",
    "谅山",
    "\"",
    "\"\"",
    "'",
    "'''",
    "\\",
    "\\ud800",
    "\\u0000",
    ",",
    ";",
    "#",
    "{",
    "}",
    "[",
    "]",
    "{}",
    "[]",
    "null",
    "true",
    "NaN",
    "nan",
    "inf",
    "Infinity",
    "1e999",
    "-1e999",
    "1e-999",
    "-0",
    "-1",
    "0x1F",
    "0.1",
    "1,5",
    "9007199254740993",
    "18446744073709551616",
    "999999999999999999999999999999999999999999",
    "2024-02-30",
    "99999-99-99",
    "1979-05-27T07:32:00Z",
    "__proto__",
    "constructor",
    "=1+1",
    "@SUM(1)",
    "#REF!",
    "<script>alert(1)</script>",
    "javascript:alert(1)",
    "{n}",
    "%s%n",
    "../../plan.toml",
    "id",
    "field",
    "value",
    "name",
    "capital[0].amount",
    "capital[999].amount",
    "capital[1000].amount",
    "a[0][0][0]",
    "a[999][999]",
    "districts[]",
    "a..b",
    "XFD1048576",
    "AAAAAAAAAAAA1",
    "A99999999999",
    "B2:A1",
    "<c r=\"XFD1048576\"><v>1</v></c>",
    "<c t=\"e\"><v>#N/A</v></c>",
    "<row r=\"4294967295\"/>",
    "&lol;",
    "&#x110000;",
];

/// The same over and over: what is read by calling itself must not go too deep.
const OVER: [(&str, usize); 8] = [
    ("[", 20_000),
    ("{\"a\":", 5_000),
    ("a.", 5_000),
    ("a = [", 5_000),
    ("[0]", 2_000),
    ("9", 2_000),
    ("x", 40_000),
    ("<a>", 5_000),
];

/// One of them.
pub fn word() -> impl Strategy<Value = Word> {
    prop_oneof![
        12 => select(WORDS.to_vec()).prop_map(|text| Word(text, 1)),
        1 => select(OVER.to_vec()).prop_map(|(text, times)| Word(text, times)),
    ]
}

/// One that breaks the form of few files.
pub fn plain_word() -> impl Strategy<Value = Word> {
    let is_plain = |text: &&str| {
        text.bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'.')
    };
    let plain: Vec<&str> = WORDS.into_iter().filter(is_plain).collect();
    select(plain).prop_map(|text| Word(text, 1))
}

/// A text, and how often.
#[derive(Debug, Clone, Copy)]
pub struct Word(&'static str, usize);

impl Word {
    /// As it is written.
    pub fn text(self) -> String {
        self.0.repeat(self.1)
    }
}
