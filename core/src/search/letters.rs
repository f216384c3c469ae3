//! Letters as a search sees them: without case, tones and marks, which readers leave out or put elsewhere.

use serde::{Deserialize, Serialize};
use std::ops::Range;

/// Tone marks, in the order of their numbers: grave, acute, hook, tilde, dot.
#[cfg(feature = "author")]
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{309}', '\u{303}', '\u{323}'];
/// Vowels that carry tones.
#[cfg(feature = "author")]
const VOWELS: &str = "aăâeêioôơuưy";

/// What marked letters are made of: a table of those that the plan and its readers write, as those of all
/// scripts would be a good part of the module.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Letters(Vec<(char, Letter)>);

/// A letter taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
struct Letter {
    /// In lower case and without its tone: `ờ` is `ơ`.
    marked: char,
    /// Without any mark: `o`. `đ` is `d`; `y` is `i`, as both are written for the same sound.
    plain: char,
    /// Its tone; 0 is none.
    tone: u8,
}

/// A word of a text. A Chinese character is a word of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Its letters without marks.
    pub plain: String,
    /// Its letters without the tone, wherever that stood: `hòa` and `hoà` are one word.
    pub marked: String,
    /// Its tone; 0 is none.
    pub tone: u8,
    /// Where it stands in the text, bytes.
    pub at: Range<usize>,
}

impl Word {
    /// Whether its letters may be the first letters of words.
    pub(super) fn may_be_initials(&self) -> bool {
        let letters = self.plain.bytes().all(|b| b.is_ascii_lowercase());
        letters && (2..=8).contains(&self.plain.len()) && self.tone == 0
    }

    /// Whether it is a Chinese character.
    pub fn is_han(&self) -> bool {
        self.plain.chars().next().is_some_and(is_han)
    }
}

fn is_han(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

impl Letters {
    /// The table for some texts and for Vietnamese, which readers write whatever the plan holds.
    #[cfg(feature = "author")]
    pub(crate) fn of_all<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        use unicode_normalization::UnicodeNormalization as _;
        let toned = |vowel: char| {
            let with = move |tone: &char| [vowel, *tone].into_iter().nfc();
            std::iter::once(vowel).chain(TONES.iter().flat_map(with).collect::<Vec<_>>())
        };
        let mut letters: Vec<char> = VOWELS.chars().flat_map(toned).chain(['đ']).collect();
        // Few of many: those that came are not kept again.
        let mut seen = vec![0_u64; 0x11_0000 / 64];
        for letter in texts.into_iter().flat_map(str::chars) {
            let (place, bit) = (letter as usize / 64, 1 << (letter as usize % 64));
            if seen[place] & bit == 0 && !letter.is_ascii() && !is_han(letter) {
                seen[place] |= bit;
                letters.push(letter);
            }
        }
        letters.sort_unstable();
        letters.dedup();
        let capitals: Vec<char> = letters.iter().flat_map(|l| l.to_uppercase()).collect();
        letters.extend(capitals);
        letters.retain(|l| !l.is_ascii() && l.is_alphabetic() && !is_han(*l));
        letters.sort_unstable();
        letters.dedup();
        Self(letters.into_iter().map(|l| (l, Letter::of(l))).collect())
    }

    fn letter(&self, letter: char) -> Option<Letter> {
        let same = |letter: char| Letter {
            marked: letter,
            plain: if letter == 'y' { 'i' } else { letter },
            tone: 0,
        };
        if letter.is_ascii() {
            let is_one = letter.is_ascii_alphanumeric();
            return is_one.then(|| same(letter.to_ascii_lowercase()));
        }
        match self.0.binary_search_by_key(&letter, |(l, _)| *l) {
            Ok(place) => Some(self.0[place].1),
            Err(_) => letter.is_alphanumeric().then(|| same(letter)),
        }
    }

    /// The words of a text in normal form C; what is neither letter nor digit parts them.
    pub fn words(&self, text: &str) -> Vec<Word> {
        let mut words: Vec<Word> = Vec::new();
        // The last letter belongs to a word that may go on.
        let mut goes_on = false;
        for (at, letter) in text.char_indices() {
            let Some(Letter {
                marked,
                plain,
                tone,
            }) = self.letter(letter)
            else {
                goes_on = false;
                continue;
            };
            let end = at + letter.len_utf8();
            match words.last_mut().filter(|_| goes_on && !is_han(letter)) {
                Some(word) => {
                    word.plain.push(plain);
                    word.marked.push(marked);
                    word.tone = if tone > 0 { tone } else { word.tone };
                    word.at.end = end;
                }
                None => words.push(Word {
                    plain: plain.into(),
                    marked: marked.into(),
                    tone,
                    at: at..end,
                }),
            }
            goes_on = !is_han(letter);
        }
        words
    }

    /// A word without its marks.
    pub(crate) fn plain(&self, marked: &str) -> String {
        let plain = |l: char| self.letter(l).map_or(l, |letter| letter.plain);
        marked.chars().map(plain).collect()
    }
}

#[cfg(feature = "author")]
impl Letter {
    fn of(letter: char) -> Self {
        use unicode_normalization::UnicodeNormalization as _;
        let lower: Vec<char> = letter.to_lowercase().nfd().collect();
        let tone_of = |mark: &char| TONES.iter().position(|tone| tone == mark);
        let tone = lower.iter().find_map(tone_of).map_or(0, |at| at as u8 + 1);
        let marked = lower.iter().copied().filter(|mark| tone_of(mark).is_none());
        let first = lower.first().copied().unwrap_or(letter);
        Self {
            marked: marked.nfc().next().unwrap_or(letter),
            plain: match first {
                'đ' => 'd',
                'y' => 'i',
                other => other,
            },
            tone,
        }
    }
}
