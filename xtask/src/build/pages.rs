//! The pages: no script and no style stands in them, so that the strictest policy lets them through.
//! Only the single file is another matter.

use super::{Job, fallback, inline, still::Stills};
use anyhow::{Context, Result};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use plan_core::plan::{Lang, Plan};
use std::fs;

/// Where a page finds style and script.
enum Parts<'a> {
    /// In files; the path to them.
    Beside(&'a str),
    /// In the page.
    Inside { style: &'a str, script: &'a str },
}

/// Writes all pages.
pub fn write(job: &Job, stills: &Stills) -> Result<()> {
    let plan = job.plan;
    let slug = &plan.slug;
    let style = text(job, "page.css")?;
    job.write("page.css", &style)?;
    job.write("embed.css", text(job, "embed.css")?)?;
    for (lang, name) in languages(plan).zip(names(plan)) {
        let base = if name.contains('/') { "../" } else { "" };
        let still = stills.root(plan, lang, base);
        let page = full(plan, lang, &Parts::Beside(base), &still);
        job.write(&name, page.into_string())?;
    }
    let script = fs::read_to_string(job.out.join(format!("{slug}.classic.js")))?;
    let parts = Parts::Inside {
        style: &inline::style(&style),
        script: &inline::script(&script),
    };
    job.write(
        &format!("{slug}.html"),
        full(
            plan,
            Lang::default(),
            &parts,
            &stills.inside(plan, Lang::default()),
        )
        .into_string(),
    )?;
    job.write("embed.html", embed(plan).into_string())
}

/// A page that is all map.
fn full(plan: &Plan, lang: Lang, parts: &Parts, still: &Markup) -> Markup {
    let code = &plan.language(lang).code;
    html! {
        (DOCTYPE)
        html lang=(code) {
            head {
                (meta(plan, lang))
                @match parts {
                    Parts::Beside(base) => {
                        @for (other, name) in languages(plan).zip(names(plan)) {
                            link rel="alternate" hreflang=(plan.language(other).code) href={ (base) (name) };
                        }
                        link rel="stylesheet" href={ (base) "page.css" };
                        script type="module" src={ (base) (plan.slug) ".js" } {}
                    }
                    Parts::Inside { style, .. } => style { (PreEscaped(style)) }
                }
            }
            body {
                main { (element(plan, lang, " lang mode=\"explore\" deep-link", &html! { (still) (fallback::table(plan, lang)) })) }
                @if let Parts::Inside { script, .. } = parts { script { (PreEscaped(script)) } }
            }
        }
    }
}

/// A host page: the element in a column of text, and the page in a frame.
fn embed(plan: &Plan) -> Markup {
    let lang = Lang::default();
    let slug = &plan.slug;
    let title = plan.title.get(lang);
    let tag = format!("<script type=\"module\" src=\"{slug}.js\"></script>\n<{slug}></{slug}>");
    let frame = format!(
        "<iframe src=\"index.html\" title=\"{title}\" allow=\"fullscreen; clipboard-write\"></iframe>"
    );
    html! {
        (DOCTYPE)
        html lang=(plan.language(lang).code) {
            head {
                (meta(plan, lang))
                link rel="stylesheet" href="embed.css";
                script type="module" src={ (slug) ".js" } {}
            }
            body { main {
                h1 { (title) }
                p { (plan.subtitle.get(lang)) }
                pre { code { (tag) } }
                (element(plan, lang, "", &fallback::table(plan, lang)))
                pre { code { (frame) } }
                iframe src="index.html" title=(title) allow="fullscreen; clipboard-write" {}
            } }
        }
    }
}

fn meta(plan: &Plan, lang: Lang) -> Markup {
    html! {
        meta charset="utf-8";
        meta name="viewport" content="width=device-width, initial-scale=1";
        meta name="description" content=(plan.subtitle.get(lang));
        meta name="color-scheme" content="light dark";
        link rel="icon" href="data:,";
        title { (plan.title.get(lang)) }
    }
}

/// The map's element. Its name is data, so the macro cannot write it.
fn element(plan: &Plan, lang: Lang, attributes: &str, children: &Markup) -> PreEscaped<String> {
    let slug = &plan.slug;
    let lang = format!(" lang=\"{}\"", plan.language(lang).code);
    let attributes = attributes.replace(" lang", &lang);
    PreEscaped(format!("<{slug}{attributes}>{}</{slug}>", children.0))
}

fn languages(plan: &Plan) -> impl Iterator<Item = Lang> {
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
