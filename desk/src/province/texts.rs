//! The files that hold something from the start.

use super::{districts::District, order::Order};
use toml_edit::{DocumentMut, InlineTable, Value};

/// A text that the command writes itself, in the languages that it has; others get the English one.
struct Said {
    vi: &'static str,
    en: &'static str,
    zh: &'static str,
}

const TITLE: Said = Said {
    vi: "Bản đồ đầu tư {n}",
    en: "{n} investment map",
    zh: "{n}投资地图",
};
const SUBTITLE: Said = Said {
    vi: "Dự án theo địa bàn và lĩnh vực",
    en: "Projects by district and sector",
    zh: "各地区、各行业项目",
};
const BORDERS: Said = Said {
    vi: "Ranh giới theo nguồn dữ liệu",
    en: "Borders as in their source",
    zh: "边界以数据来源为准",
};
const UNITS: Said = Said {
    vi: "Các đơn vị hành chính theo nguồn ranh giới",
    en: "Units as in the source of the borders",
    zh: "行政区划以边界数据来源为准",
};

impl Said {
    fn text(&self, order: &Order) -> Value {
        text(order, |code| {
            let form = match code {
                "vi" => self.vi,
                "zh" => self.zh,
                _ => self.en,
            };
            // Between Latin letters and Hanzi stands a space.
            let latin = |c: char| c < '\u{2e80}';
            let apart = code == "zh" && order.region.ends_with(latin);
            let space = if apart { " " } else { "" };
            form.replace("{n}", &[&order.region, space].concat())
        })
    }
}

/// A text by language, or one string where all are the same.
fn text(order: &Order, of: impl Fn(&str) -> String) -> Value {
    let texts: Vec<(&String, String)> = order.languages.iter().map(|c| (c, of(c))).collect();
    match texts.split_first() {
        Some(((_, first), rest)) if rest.iter().any(|(_, text)| text != first) => {
            let mut table = InlineTable::new();
            for (code, text) in texts {
                table.insert(code, text.into());
            }
            table.into()
        }
        Some(((_, first), _)) => first.as_str().into(),
        None => "".into(),
    }
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

/// The amounts from which on markers are larger, a thing of taste: about the same worth in each currency.
fn steps(currency: &str) -> (&'static str, &'static str) {
    match currency {
        "VND" => ("billion", "[1000, 5000]"),
        "CNY" => ("million", "[300, 1500]"),
        _ => ("million", "[50, 250]"),
    }
}

pub(super) fn map(order: &Order) -> String {
    let codes: Vec<String> = order.languages.iter().map(|code| quoted(code)).collect();
    let (counted_in, marker_steps) = steps(order.currency());
    // Nobody has read what a program wrote.
    let unread: Vec<String> = order
        .languages
        .iter()
        .map(|code| {
            let words = format!("words/{code}.toml");
            let files = [
                "districts.toml",
                "map.toml",
                "sectors.toml",
                "zones.toml",
                &words,
            ];
            let files: Vec<String> = files.iter().map(|file| quoted(file)).collect();
            format!("{code} = [{}]\n", files.join(", "))
        })
        .collect();
    format!(
        r##"#:schema schema/map.json
# What the map is called, its languages, its standing notes. To fill: [[attribution]] first, then the texts.
# A text that reads the same in every language is one string; otherwise {{ vi = "…", en = "…" }}, one for each language.

slug = {slug} # names the element and the files: settle it now, as pages of others will say it
languages = [{codes}] # first language first; each has its words/….toml

title = {title}
subtitle = {subtitle}
province = {province}

# Where the pages will be found, once that is known: links in messengers then show title and picture.
# address = "https://…/"

# Sums are made in this currency; capital in another is shown and left out of them.
# A project's marker is larger from the first step on, and larger still from the second.
[sums]
currency = {currency}
counted_in = "{counted_in}"
marker_steps = {marker_steps}

# Always visible at the foot of the map.
[notes]
borders = {borders}
# routes = "…"     how true the roads are; needed as soon as roads.geojson has one


# Whose data is drawn, a block for each. Most licences ask for it: without these lines do not publish.

# [[attribution]]
# what = "…"       borders, rivers, places
# name = "…"       whose they are
# licence = "…"
# url = "https://…"


# Names outside the province, at the place where the name is to stand. A foreign one has the line abroad = true.

# [[neighbour]]
# id = "…"
# name = "…"
# at = {{ lon = …, lat = … }}


# Places that tell where the province is, for the small map in the corner: a few large towns, near or far.

# [[locator]]
# id = "…"
# name = "…"
# at = {{ lon = …, lat = … }}


# Texts that no native speaker has read yet, by language. Take a file off when somebody has read it.
[unread]
{unread}"##,
        slug = quoted(&order.slug()),
        codes = codes.join(", "),
        title = TITLE.text(order),
        subtitle = SUBTITLE.text(order),
        province = quoted(&order.region),
        currency = quoted(order.currency()),
        borders = BORDERS.text(order),
        unread = unread.concat(),
    )
}

pub(super) fn zones(order: &Order) -> String {
    let name = quoted(&order.region);
    format!(
        r#"#:schema schema/zones.json
# The zones that the plan divides the province into; districts.toml says which district belongs to which.
# So far all is one zone, which says nothing and needs no source. Zones of a plan are facts: each needs its source.
# palette.json has colours for zone-1, zone-2 and zone-3; another id needs its own there.

[[zone]]
id = "zone-1"
name = {name}
short = {name} # on the map

# [[zone]]
# id = "zone-2"
# name = "…"
# short = "…"
# source = "…"     an id of sources.toml
"#
    )
}

pub(super) fn districts(order: &Order, districts: &[District]) -> String {
    let mut all = format!(
        r#"#:schema schema/districts.json
# The districts. code: the id of the shape in districts.geojson. name: on the map. full_name: with its kind.
# What is not known is left out, and the map says "not published". A district may also have:
#   seat = "…"                                            an id of towns.toml
#   area_km2 = {{ value = …, as_of = "…", source = "…" }}
#   population = {{ value = …, as_of = "…", source = "…" }}
#   advantages = [{{ text = "…", date = "…", source = "…" }}]
#   label = {{ lon = …, lat = … }}                          where its name stands, if the map finds a bad place

# What a reader must know about the units.
note = {note}
"#,
        note = UNITS.text(order)
    );
    for district in districts {
        let of = |code: &str| {
            let place = order.languages.iter().position(|c| c == code);
            let name = place.and_then(|place| district.names.get(place));
            name.cloned().unwrap_or_default()
        };
        let full = |code: &str| match &order.full_name {
            Some(pattern) => pattern.replace("{n}", &of(code)),
            None => of(code),
        };
        all.push_str(&format!(
            "\n[[district]]\ncode = {}\nname = {}\nfull_name = {}\nzone = \"zone-1\"\n",
            quoted(&district.feature.id),
            text(order, of),
            text(order, full),
        ));
    }
    all
}

/// The sectors of another folder, in the languages of this one.
pub(super) fn sectors(order: &Order, bytes: &[u8]) -> Result<String, String> {
    let broken = |error: toml_edit::TomlError| format!("sectors.toml: {}", error.message());
    let base = String::from_utf8_lossy(bytes);
    let base: DocumentMut = base.parse().map_err(broken)?;
    let mut all = "\
#:schema schema/sectors.json
# Sectors, in the order of the legend, which shows those that have projects. Take out and add as your plan has them.
# shape: circle, square, hexagon or diamond. icon: SVG path on a 16 × 16 grid, filled.
# A sector's colour stands in palette.json under its id.
"
    .to_owned();
    let sectors = base
        .get("sector")
        .and_then(|list| list.as_array_of_tables());
    for sector in sectors.into_iter().flatten() {
        let field = |name: &str| {
            quoted(
                sector
                    .get(name)
                    .and_then(|v| v.as_str())
                    .unwrap_or_default(),
            )
        };
        let name = sector.get("name").and_then(|name| name.as_value());
        let of = |code: &str| {
            let by = name.and_then(Value::as_inline_table);
            let own = by.and_then(|by| by.get(code).or_else(|| by.get("en")));
            let own = own.or(name).and_then(Value::as_str);
            own.unwrap_or_default().to_owned()
        };
        all.push_str(&format!(
            "\n[[sector]]\nid = {}\nname = {}\nshape = {}\nicon = {}\n",
            field("id"),
            text(order, of),
            field("shape"),
            field("icon"),
        ));
    }
    Ok(all)
}
