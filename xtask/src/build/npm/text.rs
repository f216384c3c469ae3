//! The package's texts: members of its types, and the tables of its README.

use super::{api::Api, types::comment};

/// Members of the element's type.
pub fn members(api: &Api) -> String {
    let properties = api.attributes.iter().filter(|it| !it.inherited);
    let properties = properties.filter_map(|it| {
        let name = it.property.as_ref()?;
        Some(comment(&it.about, "  ") + &format!("  {name}: {};", it.kind))
    });
    let read = api
        .properties
        .iter()
        .map(|it| comment(&it.about, "  ") + &format!("  readonly {}: {};", it.name, it.kind));
    let methods = api.methods.iter().map(|it| {
        let takes = it.takes.iter();
        let about = takes.fold(it.about.clone(), |text, it| {
            format!("{text}\n@param {} {}", it.name, it.about)
        });
        let takes = it
            .takes
            .iter()
            .map(|it| format!("{}: {}", it.name, it.kind));
        let takes = takes.collect::<Vec<_>>().join(", ");
        comment(&about, "  ") + &format!("  {}({takes}): {};", it.name, it.gives)
    });
    lines(properties.chain(read).chain(methods))
}

/// Members of the type of its attributes: by their own names, and by those of their properties, which frameworks set.
pub fn attributes(api: &Api) -> String {
    let own = api.attributes.iter().filter(|it| !it.inherited);
    lines(own.flat_map(|it| {
        let names = [
            Some(&it.name),
            it.property.as_ref().filter(|p| **p != it.name),
        ];
        names.into_iter().flatten().map(|name| {
            let key = match name.contains('-') {
                true => format!("'{name}'"),
                false => name.clone(),
            };
            comment(&it.about, "  ") + &format!("  {key}?: {} | undefined;", it.kind)
        })
    }))
}

/// Members of the type of its events.
pub fn events(api: &Api) -> String {
    lines(api.events.iter().map(|it| {
        comment(&it.about, "  ") + &format!("  '{}': CustomEvent<{}>;", it.name, it.detail)
    }))
}

fn lines(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join("\n")
}

/// A table for each kind of thing, under the name that stands for it in the README.
pub fn tables(api: &Api) -> Vec<(&'static str, String)> {
    let code = |text: &str| format!("`{}`", text.replace('|', "\\|"));
    let attributes = api.attributes.iter().map(|it| {
        let property = it.property.as_deref().map(code).unwrap_or_default();
        [code(&it.name), property, code(&it.kind), it.about.clone()]
    });
    let read = api.properties.iter().map(|it| {
        let kind = code(&it.kind);
        [String::new(), code(&it.name), kind, it.about.clone()]
    });
    let methods = api.methods.iter().map(|it| {
        let takes = it
            .takes
            .iter()
            .map(|it| format!("{}: {}", it.name, it.kind));
        let takes = takes.collect::<Vec<_>>().join(", ");
        let call = code(&format!("{}({takes})", it.name));
        [call, code(&it.gives), it.about.clone()]
    });
    let events = api.events.iter();
    let events = events.map(|it| [code(&it.name), code(&it.detail), it.about.clone()]);
    let parts = api.parts.iter();
    let parts = parts.map(|it| [code(&format!("::part({})", it.name)), it.about.clone()]);
    let styles = api.styles.iter().map(|it| {
        let value = code(&it.value);
        [code(&it.name), value, it.about.clone()]
    });
    vec![
        (
            "attribute-table",
            table(
                ["attribute", "property", "type", ""],
                attributes.chain(read),
            ),
        ),
        ("method-table", table(["method", "gives", ""], methods)),
        ("event-table", table(["event", "`detail`", ""], events)),
        ("part-table", table(["part", ""], parts)),
        (
            "style-table",
            table(["custom property", "value", ""], styles),
        ),
    ]
}

fn table<const N: usize>(head: [&str; N], rows: impl Iterator<Item = [String; N]>) -> String {
    let line = |cells: &[String]| format!("| {} |", cells.join(" | "));
    let head = [
        line(&head.map(str::to_owned)),
        format!("|{}", "---|".repeat(N)),
    ];
    let rows = rows.map(|row| line(&row));
    head.into_iter().chain(rows).collect::<Vec<_>>().join("\n")
}
