//! The pages: no script and no style stands in them, so that the strictest policy lets them through.
//! Only the single file is another matter.

use super::{
    Job, embed, fallback,
    head::{self, Place},
    icon, inline, integrity, notices,
    pictures::Pictures,
    still::Stills,
};
use anyhow::{Context, Result};
use base64::{Engine, engine::general_purpose::STANDARD};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use plan_core::plan::{Lang, Plan};
use std::fs;

/// Where a page finds style and script.
enum Parts<'a> {
    /// In files; what the module must be.
    Beside {
        place: Place<'a>,
        integrity: &'a str,
    },
    /// In the page.
    Inside {
        icon: &'a str,
        style: &'a str,
        scripts: [&'a str; 2],
        /// The file is handed on alone: what must go with it is in it.
        notices: &'a str,
    },
}

/// Writes all pages.
pub fn write(job: &Job, stills: &Stills) -> Result<()> {
    let plan = job.plan;
    let slug = &plan.slug;
    let style = text(job, "page.css")?;
    job.write("page.css", &style)?;
    job.write("embed.css", text(job, "embed.css")?)?;
    // For an element that is to show this plan: `setPlan` and `data-src` take it.
    job.write("plan.bin", job.plan.bundle())?;
    let icon = icon::svg(plan);
    job.write("icon.svg", &icon)?;
    let pictures = Pictures::publish(job, plan)?;
    let integrity = integrity::of_file(&job.out.join(format!("{slug}.js")))?;
    for (lang, name) in languages(plan).zip(names(plan)) {
        let base = if name.contains('/') { "../" } else { "" };
        let parts = Parts::Beside {
            place: Place {
                base,
                page: &name,
                pictures: &pictures,
            },
            integrity: &integrity,
        };
        let still = stills.root(plan, lang, base);
        job.write(&name, full(plan, lang, &parts, &still).into_string())?;
        if fallback::is_long(plan) {
            let folder = name.trim_end_matches("index.html");
            job.write(&format!("{folder}{TABLE}"), table(plan, lang, base))?;
        }
    }
    let classic = fs::read_to_string(job.out.join(format!("{slug}.classic.js")))?;
    let page = fs::read_to_string(job.out.join("page.js"))?;
    let parts = Parts::Inside {
        icon: &format!("data:image/svg+xml;base64,{}", STANDARD.encode(icon)),
        style: &inline::style(&style),
        scripts: [&inline::script(&classic), &inline::script(&page)],
        notices: &inline::comment(&fs::read_to_string(job.out.join(notices::FILE))?),
    };
    let alone = full(
        plan,
        Lang::default(),
        &parts,
        &stills.inside(plan, Lang::default()),
    );
    job.write(&format!("{slug}.html"), alone.into_string())?;
    let place = Place {
        base: "",
        page: "embed.html",
        pictures: &pictures,
    };
    embed::write(job, &place)
}

/// All projects of a plan that has many.
pub const TABLE: &str = "projects.html";

/// A page that is the table of all projects.
fn table(plan: &Plan, lang: Lang, base: &str) -> String {
    let page = html! {
        (DOCTYPE)
        html lang=(plan.language(lang).code) {
            head {
                (head::basics(plan, lang))
                link rel="icon" type="image/svg+xml" href={ (base) "icon.svg" };
                link rel="stylesheet" href={ (base) "page.css" };
            }
            body { main { (fallback::whole(plan, lang)) } }
        }
    };
    page.into_string()
}

/// A page that is all map.
fn full(plan: &Plan, lang: Lang, parts: &Parts, still: &Markup) -> Markup {
    let code = &plan.language(lang).code;
    // The single file is alone.
    let rest = matches!(parts, Parts::Beside { .. }).then_some(TABLE);
    html! {
        (DOCTYPE)
        html lang=(code) {
            head {
                (head::basics(plan, lang))
                @match parts {
                    // No hash but the module's: where the page has no origin, in a sandbox or on a disk,
                    // a browser could not compare it, and would refuse the file. Modules don't run there.
                    Parts::Beside { place, integrity } => {
                        (head::shared(plan, lang, place))
                        link rel="stylesheet" href={ (place.base) "page.css" };
                        script type="module" src={ (place.base) (plan.slug) ".js" } integrity=(integrity) async {}
                        script src={ (place.base) "page.js" } defer {}
                    }
                    Parts::Inside { icon, style, .. } => {
                        link rel="icon" type="image/svg+xml" href=(icon);
                        style { (PreEscaped(style)) }
                    }
                }
            }
            body {
                main { (element(plan, lang, " lang mode=\"explore\" deep-link", &html! { (still) (fallback::table(plan, lang, rest)) })) }
                @if let Parts::Inside { scripts, notices, .. } = parts {
                    @for script in scripts { script { (PreEscaped(script)) } }
                    (PreEscaped(notices))
                }
            }
        }
    }
}

/// The map's element. Its name is data, so the macro cannot write it.
pub fn element(plan: &Plan, lang: Lang, attributes: &str, children: &Markup) -> PreEscaped<String> {
    let slug = &plan.slug;
    let lang = format!(" lang=\"{}\"", plan.language(lang).code);
    let attributes = attributes.replace(" lang", &lang);
    PreEscaped(format!("<{slug}{attributes}>{}</{slug}>", children.0))
}

/// The plan's languages, in its order.
pub fn languages(plan: &Plan) -> impl Iterator<Item = Lang> {
    (0..=u8::MAX).map(Lang).take(plan.languages.len())
}

/// `index.html` for the first language, a folder of its own for each other.
pub fn names(plan: &Plan) -> impl Iterator<Item = String> {
    plan.languages
        .iter()
        .enumerate()
        .map(|(place, language)| match place {
            0 => "index.html".to_owned(),
            _ => format!("{}/index.html", language.code),
        })
}

fn text(job: &Job, name: &str) -> Result<String> {
    let path = job.site.www().join(name);
    fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
}
