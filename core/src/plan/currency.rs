use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{fmt, str::FromStr};

/// A currency by its ISO 4217 code. Which there are is data: those that the languages have forms for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// The currency of a code.
    ///
    /// # Panics
    ///
    /// If it is no code; for codes in the source only.
    pub const fn of(code: &str) -> Self {
        match *code.as_bytes() {
            [a, b, c]
                if a.is_ascii_uppercase() && b.is_ascii_uppercase() && c.is_ascii_uppercase() =>
            {
                Self([a, b, c])
            }
            _ => panic!("a currency has three capital letters"),
        }
    }

    /// Its code: `VND`.
    pub fn code(&self) -> &str {
        // Capital letters only, by construction.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// ISO 4217's code for "no currency".
impl Default for Currency {
    fn default() -> Self {
        Self::of("XXX")
    }
}

impl FromStr for Currency {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match *text.as_bytes() {
            [a, b, c] if [a, b, c].iter().all(u8::is_ascii_uppercase) => Ok(Self([a, b, c])),
            _ => Err(format!(
                "'{text}' is no currency: write its code, as VND or USD"
            )),
        }
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Serialize for Currency {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match serializer.is_human_readable() {
            true => self.code().serialize(serializer),
            false => self.0.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Currency {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if !deserializer.is_human_readable() {
            let [a, b, c] = <[u8; 3]>::deserialize(deserializer)?;
            let letters = [a, b, c].iter().all(u8::is_ascii_uppercase);
            return letters
                .then_some(Self([a, b, c]))
                .ok_or_else(|| de::Error::custom("no currency"));
        }
        struct Code;
        impl de::Visitor<'_> for Code {
            type Value = Currency;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the code of a currency, as \"VND\"")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Currency, E> {
                text.parse().map_err(E::custom)
            }
        }
        deserializer.deserialize_str(Code)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Currency {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Currency".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^[A-Z]{3}$",
            "description": "ISO 4217 code: VND. Each language has forms for it in its words file.",
        })
    }
}
