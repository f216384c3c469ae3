//! The kinds of mistakes: each with a name that is stable, and how it is mended.

macro_rules! codes {
    ($($(#[$meta:meta])* $code:ident = $name:literal: $remedy:literal,)+) => {
        /// What kind of mistake it is. The names are stable: tools and people may look them up.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[$meta])* #[doc = concat!("`", $name, "`")] $code,)+ }

        impl Code {
            /// All of them, by file, text, reference, number and shape.
            pub const ALL: &[Self] = &[$(Self::$code,)+];

            /// Its name: `unknown-id`.
            pub fn name(self) -> &'static str {
                match self { $(Self::$code => $name,)+ }
            }

            /// How such a mistake is mended, in a phrase.
            pub fn remedy(self) -> &'static str {
                match self { $(Self::$code => $remedy,)+ }
            }
        }
    };
}

codes! {
    MissingFile = "missing-file": "put it there, or take it back from the last version",
    UnknownFile = "unknown-file": "give it the name of a file that the README lists, or move it elsewhere",
    TooLarge = "too-large": "take out what the map does not need",
    EmptyFile = "empty-file": "fill it, or take it back from the last version",
    NotUtf8 = "not-utf8": "save the file as UTF-8",
    Syntax = "syntax": "compare the line with its neighbours: quotes, brackets, equals signs",
    UnknownField = "unknown-field": "correct its name, or remove the line",
    MissingField = "missing-field": "add it",
    WrongType = "wrong-type": "write it as the README shows",
    UnknownTerm = "unknown-term": "choose one of the words that the README lists",
    NoText = "no-text": "add the translation",
    ExtraLanguage = "extra-language": "remove it, or add the language to map.toml",
    EmptyText = "empty-text": "write it, or remove the whole entry",
    LongText = "long-text": "shorten it",
    HiddenCharacter = "hidden-character": "delete the text and type it anew",
    Markup = "markup": "write plain text: the map sets it by itself",
    BadPlaceholder = "bad-placeholder": "keep the {…} as in the other languages",
    MissingWord = "missing-word": "add it, as in the other languages",
    UnusedWord = "unused-word": "remove it",
    MissingColour = "missing-colour": "give it a colour in palette.json",
    BadColour = "bad-colour": "write it as #rrggbb or rgba(r,g,b,a)",
    LowContrast = "low-contrast": "make one of the two darker or lighter",
    BadSlug = "bad-slug": "use small letters with a hyphen, as in my-map",
    BadLanguage = "bad-language": "use codes such as vi, en, zh, each once",
    BadId = "bad-id": "use letters a–z, digits, - and _ only",
    DuplicateId = "duplicate-id": "give one of the two another id",
    FileName = "file-name": "give file and id the same name",
    UnknownId = "unknown-id": "correct the id, or add what it names",
    Cycle = "cycle": "take out one part_of of the circle",
    NoSource = "no-source": "name the source the fact was read in",
    BadAddress = "bad-address": "begin it with https:// or http://",
    BadDate = "bad-date": "write \"2024\", \"2024-04\" or \"2024-04-21\"",
    BadNumber = "bad-number": "write the published figure, or remove the block if none is published",
    TooMany = "too-many": "take out some",
    BadSum = "bad-sum": "compare the parts with the announced total",
    Inconsistent = "inconsistent": "change one of the two",
    BadPoint = "bad-point": "write lon (degrees east) and lat (degrees north)",
    OutsideProvince = "outside-province": "check lon and lat: has one a wrong digit?",
    OutsideDistrict = "outside-district": "move the point, or name the district it lies in",
    BadGeometry = "bad-geometry": "draw it again, or take it back from the last version",
    OpenRing = "open-ring": "end the ring with its first point",
    CrossingRing = "crossing-ring": "put the points in their order along the border",
    StrayHole = "stray-hole": "draw the hole inside its polygon",
    Overlap = "overlap": "let both districts share one border",
    Gap = "gap": "let the neighbours share one border",
    NoShape = "no-shape": "add its shape, or remove the record",
    StrayShape = "stray-shape": "add its record, or remove the shape",
    NothingThere = "nothing-there": "add at least one",
}
