use super::slug::slug;
use plan_core::plan::Currency;
use std::collections::BTreeMap;

/// What is asked of a new province.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Order {
    /// The province's name, in every language the same.
    pub region: String,
    /// Names the element and the files; of the region's name without it.
    pub slug: Option<String>,
    /// Language codes, first language first.
    pub languages: Vec<String>,
    /// The property that holds a district's code; looked for without it.
    pub id: Option<String>,
    /// The property that holds a district's name; looked for without it. By language code, or under `""` for all.
    pub name: BTreeMap<String, String>,
    /// How a name and its kind read together: `{n} County`.
    pub full_name: Option<String>,
    /// The currency of sums; of the first language without it.
    pub currency: Option<String>,
}

impl Order {
    /// Reads it from options and their values, as they stand on the command line. `folder` gives the region its
    /// name when nobody does.
    ///
    /// # Errors
    ///
    /// For an option that is none.
    pub fn of(folder: &str, options: &[(&str, &str)]) -> Result<Self, String> {
        let mut order = Self {
            languages: vec!["vi".to_owned(), "en".to_owned()],
            ..Self::default()
        };
        for &(option, value) in options {
            let text = || Some(value.to_owned());
            match option {
                "region" => order.region = value.to_owned(),
                "slug" => order.slug = text(),
                "languages" => order.languages = list(value).collect(),
                "id" => order.id = text(),
                "name" => order.name.extend(list(value).map(|one| name(&one))),
                "full-name" => order.full_name = text(),
                "currency" => order.currency = text(),
                _ => return Err(format!("there is no option --{option}")),
            }
        }
        if order.region.trim().is_empty() {
            order.region = titled(folder);
        }
        Ok(order)
    }

    /// What is wrong with it by itself; what it says of the shapes is found there.
    pub(super) fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        if let Some(pattern) = self.full_name.as_ref().filter(|p| !p.contains("{n}")) {
            faults.push(format!(
                "--full-name '{pattern}' has no {{n}}, where the name goes: '{{n}} County'"
            ));
        }
        for (i, code) in self.languages.iter().enumerate() {
            let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-';
            if code.len() < 2 || !code.bytes().all(plain) || self.languages[..i].contains(code) {
                faults.push(format!(
                    "--languages: '{code}' is no language code, or stands twice: write vi,en"
                ));
            }
        }
        if self.languages.is_empty() {
            faults.push("--languages names none: a map needs one".to_owned());
        }
        for code in self.name.keys().filter(|code| !code.is_empty()) {
            if !self.languages.contains(code) {
                faults.push(format!(
                    "--name: '{code}' is none of the map's languages ({})",
                    self.languages.join(", ")
                ));
            }
        }
        faults
    }

    pub(super) fn slug(&self) -> String {
        match &self.slug {
            Some(slug) => slug.clone(),
            None => match slug(&self.region).as_str() {
                "" => "region-map".to_owned(),
                name => format!("{name}-map"),
            },
        }
    }

    pub(super) fn currency(&self) -> &str {
        match (&self.currency, self.languages.first().map(String::as_str)) {
            (Some(code), _) => code,
            (None, Some("vi")) => "VND",
            (None, Some("zh")) => "CNY",
            (None, _) => "USD",
        }
    }

    /// The currency, if it is one that words may speak of.
    pub(super) fn sound_currency(&self) -> Result<Currency, String> {
        self.currency()
            .parse()
            .map_err(|error| format!("--currency: {error}"))
    }
}

fn list(value: &str) -> impl Iterator<Item = String> {
    let parts = value.split(',').map(str::trim);
    parts.filter(|part| !part.is_empty()).map(str::to_owned)
}

/// `NAME`, or `vi=TEN`.
fn name(text: &str) -> (String, String) {
    let (code, property) = text.split_once('=').unwrap_or(("", text));
    (code.trim().to_owned(), property.trim().to_owned())
}

/// `my-region` as `My Region`.
fn titled(folder: &str) -> String {
    let words = folder
        .split(['-', '_', ' '])
        .filter(|word| !word.is_empty());
    let titled = words.map(|word| {
        let mut letters = word.chars();
        let first = letters.next().map(char::to_uppercase);
        first.into_iter().flatten().chain(letters).collect()
    });
    titled.collect::<Vec<String>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_name_it_is_called_as_its_folder() {
        let order = Order::of("north-coast", &[]).expect("an order");
        assert_eq!(order.region, "North Coast");
        assert_eq!(order.slug(), "north-coast-map");
        assert_eq!(order.languages, ["vi", "en"]);
        assert_eq!(order.currency(), "VND");
    }

    #[test]
    fn names_may_be_another_property_in_each_language() {
        let order = Order::of("x", &[("name", "vi=ten, en=name"), ("languages", "en,vi")]);
        let order = order.expect("an order");
        let names: Vec<_> = order.name.iter().collect();
        assert_eq!(format!("{names:?}"), r#"[("en", "name"), ("vi", "ten")]"#);
        assert!(order.faults().is_empty());
        assert_eq!(order.currency(), "USD");
    }

    #[test]
    fn what_cannot_be_meant_is_refused() {
        assert!(Order::of("x", &[("colour", "red")]).is_err());
        let options = [("name", "fr=nom"), ("full-name", "County")];
        let faults = Order::of("x", &options).expect("an order").faults();
        assert_eq!(faults.len(), 2, "{faults:?}");
        for languages in ["", "en,../x", "en,en", "e"] {
            let faults = Order::of("x", &[("languages", languages)]);
            let faults = faults.expect("an order").faults();
            assert_eq!(faults.len(), 1, "{languages}: {faults:?}");
        }
    }
}
