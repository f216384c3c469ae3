//! What must be on the map, read from the data folder, not from what was built of it.

use anyhow::{Context, Result, bail};
use std::{collections::BTreeMap, fs, path::Path};
use toml::{Table, Value};

/// A thing with an id and a name.
#[derive(Debug, Clone)]
pub struct Named {
    /// Its id.
    pub id: String,
    name: Value,
    /// Of a district: its zone.
    pub zone: Option<String>,
}

/// What a project's card must say.
#[derive(Debug, Clone)]
pub struct Project {
    /// Its id.
    pub id: String,
    name: Value,
    /// Year of its status.
    pub status_year: String,
    /// The newest amount, if one is published.
    pub amount: Option<Amount>,
}

/// An amount of money.
#[derive(Debug, Clone)]
pub struct Amount {
    value: f64,
    currency: String,
}

/// How a language writes an amount.
#[derive(Debug, PartialEq)]
pub struct Written<'a> {
    /// Its digits, without separators: `63615` for 6.361,5 and 6,361.5.
    pub digits: String,
    /// The unit they are counted in.
    pub unit: &'a str,
}

/// The data folder.
#[derive(Debug)]
pub struct Plan {
    /// Names the element and the files.
    pub slug: String,
    /// Language codes, the first language first.
    pub languages: Vec<String>,
    title: Value,
    /// By code.
    pub districts: Vec<Named>,
    /// Of each district in degrees: west, south, east, north.
    pub extents: BTreeMap<String, [f64; 4]>,
    /// In the legend's order.
    pub zones: Vec<Named>,
    /// In the legend's order.
    pub corridors: Vec<Named>,
    /// By id.
    pub projects: Vec<Project>,
    words: BTreeMap<String, Table>,
}

impl Plan {
    /// Reads the folder.
    pub fn read(folder: &Path) -> Result<Self> {
        let map = table(&folder.join("map.toml"))?;
        let languages = map["languages"].as_array().context("map.toml: languages")?;
        let languages: Vec<String> = languages
            .iter()
            .filter_map(|code| code.as_str().map(str::to_owned))
            .collect();
        let mut words = BTreeMap::new();
        for code in &languages {
            words.insert(
                code.clone(),
                table(&folder.join(format!("words/{code}.toml")))?,
            );
        }
        let mut projects = Vec::new();
        for entry in fs::read_dir(folder.join("projects"))? {
            let path = entry?.path();
            if path.extension().is_some_and(|end| end == "toml") {
                projects.push(project(&table(&path)?).with_context(|| path.display().to_string())?);
            }
        }
        projects.sort_by(|a, b| a.id.cmp(&b.id));
        let slug = map["slug"].as_str().context("map.toml: slug")?;
        Ok(Self {
            slug: slug.to_owned(),
            title: map["title"].clone(),
            extents: extents(&folder.join("districts.geojson"))?,
            districts: named(folder, "districts.toml", "district", "code")?,
            zones: named(folder, "zones.toml", "zone", "id")?,
            corridors: named(folder, "corridors.toml", "corridor", "id")?,
            languages,
            projects,
            words,
        })
    }

    /// The first language.
    pub fn first(&self) -> String {
        self.languages.first().cloned().unwrap_or_default()
    }

    /// Another language than the first, if there is another.
    pub fn other(&self) -> String {
        self.languages
            .get(1)
            .cloned()
            .unwrap_or_else(|| self.first())
    }

    /// Kind and id of one thing of every kind that the plan has.
    pub fn one_of_each_kind(&self) -> Vec<(&'static str, String)> {
        let project = self.projects.first().map(|it| ("project", it.id.clone()));
        let others = [
            ("district", &self.districts),
            ("corridor", &self.corridors),
            ("zone", &self.zones),
        ];
        let others = others
            .into_iter()
            .filter_map(|(kind, all)| Some((kind, all.first()?.id.clone())));
        project.into_iter().chain(others).collect()
    }

    /// The map's title.
    pub fn title(&self, lang: &str) -> &str {
        self.text(&self.title, lang)
    }

    /// A word of the interface.
    pub fn word(&self, lang: &str, key: &str) -> Result<&str> {
        let words = self
            .words
            .get(lang)
            .with_context(|| format!("no words for {lang}"))?;
        let word = words
            .get("words")
            .and_then(|words| words.get(key))
            .and_then(Value::as_str);
        word.with_context(|| format!("words/{lang}.toml has no {key}"))
    }

    /// An amount in a language's own unit: the first of its forms that the amount is large enough for.
    pub fn written(&self, amount: &Amount, lang: &str) -> Result<Written<'_>> {
        let words = self
            .words
            .get(lang)
            .with_context(|| format!("no words for {lang}"))?;
        written(words, amount)
            .with_context(|| format!("words/{lang}.toml has no form for {amount:?}"))
    }

    /// Name of a project.
    pub fn project_name(&self, project: &Project, lang: &str) -> String {
        self.text(&project.name, lang).to_owned()
    }

    /// Name of anything else.
    pub fn name(&self, thing: &Named, lang: &str) -> String {
        self.text(&thing.name, lang).to_owned()
    }

    /// A text in a language, or in the first one that has it.
    fn text<'a>(&'a self, text: &'a Value, lang: &str) -> &'a str {
        let by = |code: &str| text.get(code).and_then(Value::as_str);
        text.as_str()
            .or_else(|| by(lang))
            .or_else(|| self.languages.iter().find_map(|code| by(code)))
            .unwrap_or_default()
    }
}

fn table(path: &Path) -> Result<Table> {
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    text.parse().with_context(|| path.display().to_string())
}

/// The boxes round the shapes of a file.
fn extents(path: &Path) -> Result<BTreeMap<String, [f64; 4]>> {
    let text =
        fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let shapes: serde_json::Value = serde_json::from_str(&text)?;
    let features = shapes["features"].as_array().context("features")?;
    features
        .iter()
        .map(|feature| {
            let id = feature["id"].as_str().context("a feature's id")?;
            let mut extent = [f64::MAX, f64::MAX, f64::MIN, f64::MIN];
            widen(&mut extent, &feature["geometry"]["coordinates"]);
            Ok((id.to_owned(), extent))
        })
        .collect()
}

/// Takes in positions, however deep in lists they lie.
fn widen(extent: &mut [f64; 4], coordinates: &serde_json::Value) {
    let [west, south, east, north] = *extent;
    match (coordinates[0].as_f64(), coordinates[1].as_f64()) {
        (Some(lon), Some(lat)) => {
            *extent = [west.min(lon), south.min(lat), east.max(lon), north.max(lat)];
        }
        _ => coordinates
            .as_array()
            .into_iter()
            .flatten()
            .for_each(|inner| widen(extent, inner)),
    }
}

fn named(folder: &Path, file: &str, key: &str, id: &str) -> Result<Vec<Named>> {
    let records = table(&folder.join(file))?;
    let records = records
        .get(key)
        .and_then(Value::as_array)
        .with_context(|| format!("{file}: {key}"))?;
    let one = |record: &Value| {
        Some(Named {
            id: record.get(id)?.as_str()?.to_owned(),
            name: record.get("name")?.clone(),
            zone: record
                .get("zone")
                .and_then(Value::as_str)
                .map(str::to_owned),
        })
    };
    records
        .iter()
        .map(|record| one(record).with_context(|| format!("{file}: {record:?}")))
        .collect()
}

fn project(record: &Table) -> Result<Project> {
    let status = record.get("status").context("status")?;
    let date = status
        .get("date")
        .and_then(Value::as_str)
        .context("status.date")?;
    let newest = record
        .get("capital")
        .and_then(Value::as_array)
        .and_then(|list| list.first());
    Ok(Project {
        id: record
            .get("id")
            .and_then(Value::as_str)
            .context("id")?
            .to_owned(),
        name: record.get("name").context("name")?.clone(),
        status_year: date.chars().take(4).collect(),
        amount: newest.map(amount).transpose()?,
    })
}

fn amount(money: &Value) -> Result<Amount> {
    let unit = match money.get("unit").and_then(Value::as_str) {
        Some("billion") => 1e9,
        Some("million") => 1e6,
        unit => bail!("capital.unit is {unit:?}"),
    };
    let value = money
        .get("amount")
        .and_then(number)
        .context("capital.amount")?;
    let currency = money
        .get("currency")
        .and_then(Value::as_str)
        .context("capital.currency")?;
    Ok(Amount {
        value: value * unit,
        currency: currency.to_owned(),
    })
}

fn number(value: &Value) -> Option<f64> {
    value
        .as_float()
        .or_else(|| value.as_integer().map(|whole| whole as f64))
}

fn written<'a>(words: &'a Table, amount: &Amount) -> Option<Written<'a>> {
    let forms = words.get("format")?.get("money")?.as_array()?;
    let form = forms.iter().find(|form| {
        let currency = form.get("currency").and_then(Value::as_str);
        let from = form.get("from").and_then(number);
        currency == Some(&amount.currency) && from.is_some_and(|from| amount.value >= from)
    })?;
    let count = amount.value / form.get("unit").and_then(number)?;
    // Six decimals tell apart whatever a source states; the zeros after them are not written.
    let decimals = format!("{count:.6}");
    let digits = decimals.trim_end_matches('0').chars();
    Some(Written {
        digits: digits.filter(char::is_ascii_digit).collect(),
        unit: form.get("unit_text")?.as_str()?,
    })
}

#[cfg(test)]
mod tests {
    use super::{Amount, Plan, Written, written};
    use std::path::Path;
    use toml::Table;

    const WORDS: &str = r#"
        [format]
        money = [
            { currency = "VND", from = 1e12, unit = 1e12, unit_text = "T" },
            { currency = "VND", from = 0, unit = 1e8, unit_text = "Y" },
            { currency = "USD", from = 1e6, unit = 1000000, unit_text = "M" },
        ]"#;

    #[test]
    fn an_amount_is_counted_in_the_unit_that_fits() {
        let words: Table = WORDS.parse().expect("TOML");
        let read = |value, currency: &str| {
            let currency = currency.to_owned();
            written(&words, &Amount { value, currency }).map(|w| (w.digits, w.unit))
        };
        let digits = |digits: &str, unit| Some((digits.to_owned(), unit));
        assert_eq!(read(6361e9, "VND"), digits("6361", "T"));
        assert_eq!(read(14_331.6e9, "VND"), digits("143316", "T"));
        assert_eq!(read(1000e9, "VND"), digits("1", "T"));
        assert_eq!(read(724.756e9, "VND"), digits("724756", "Y"));
        assert_eq!(read(355e9, "VND"), digits("3550", "Y"));
        assert_eq!(read(430.1 * 1e6, "USD"), digits("4301", "M"));
        assert_eq!(read(5.0, "USD"), None);
        assert_eq!(read(5e9, "CNY"), None);
    }

    #[test]
    fn every_language_has_a_form_for_every_amount() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets");
        let plan = Plan::read(&folder).expect("the real data");
        for lang in &plan.languages {
            for amount in plan.projects.iter().filter_map(|p| p.amount.as_ref()) {
                let form = plan.written(amount, lang).expect("a form");
                assert!(!form.digits.is_empty() && !form.unit.is_empty());
            }
        }
    }

    #[test]
    fn a_form_without_a_unit_is_none() {
        let words = "[format]\nmoney = [{ currency = \"VND\", from = 0 }]".parse();
        let words: Table = words.expect("TOML");
        let amount = Amount {
            value: 1.0,
            currency: "VND".to_owned(),
        };
        assert_eq!(written(&words, &amount), None::<Written>);
    }
}
