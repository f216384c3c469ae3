//! The page that shows a webmaster the map in use: as an element, and in a frame, with the lines to copy.

use super::{Job, fallback, head, integrity, pages};
use anyhow::Result;
use maud::{DOCTYPE, Markup, html};
use plan_core::plan::{Lang, Plan};

/// What a frame must be allowed for everything in it to work.
const ALLOW: &str = "fullscreen; clipboard-write; screen-wake-lock; web-share";

/// Writes the page.
pub fn write(job: &Job, place: &head::Place) -> Result<()> {
    let plan = job.plan;
    let slug = &plan.slug;
    let hash = |name: &str| integrity::of_file(&job.out.join(name));
    let script = Script {
        file: format!("{slug}.js"),
        integrity: hash(&format!("{slug}.js"))?,
    };
    let helper = Script {
        file: format!("{slug}.frame.js"),
        integrity: hash(&format!("{slug}.frame.js"))?,
    };
    let style = hash("embed.css")?;
    let page = page(plan, place, &script, &helper, &style);
    job.write("embed.html", page.into_string())
}

struct Script {
    file: String,
    integrity: String,
}

fn page(plan: &Plan, place: &head::Place, script: &Script, helper: &Script, style: &str) -> Markup {
    let lang = Lang::default();
    let slug = &plan.slug;
    let code = &plan.language(lang).code;
    let title = plan.title.get(lang);
    let element = format!(
        "<script type=\"module\" src=\"/map/{}\"\n  integrity=\"{}\"\n  crossorigin></script>\n<{slug} lang=\"{code}\"></{slug}>",
        script.file, script.integrity
    );
    let frame = format!(
        "<iframe data-{slug} src=\"/map/index.html\" title=\"{title}\"\n  width=\"100%\" height=\"640\" loading=\"lazy\"\n  allow=\"{ALLOW}\"></iframe>\n<script src=\"/map/{}\" async></script>",
        helper.file
    );
    html! {
        (DOCTYPE)
        html lang=(code) {
            head {
                (head::basics(plan, lang))
                link rel="icon" type="image/svg+xml" href={ (place.base) "icon.svg" };
                meta name="robots" content="noindex";
                link rel="stylesheet" href="embed.css" integrity=(style);
                script type="module" src=(script.file) integrity=(script.integrity) {}
                script src=(helper.file) integrity=(helper.integrity) async {}
            }
            body { main {
                header {
                    h1 { (title) }
                    p { (plan.subtitle.get(lang)) }
                }
                section {
                    h2 { code { "<" (slug) ">" } }
                    pre tabindex="0" { code { (element) } }
                    (pages::element(plan, lang, "", &fallback::table(plan, lang, Some(pages::TABLE))))
                }
                section {
                    h2 { code { "<iframe>" } }
                    pre tabindex="0" { code { (frame) } }
                    (maud::PreEscaped(format!(
                        "<iframe data-{slug} src=\"index.html\" title=\"{}\" width=\"100%\" height=\"640\" loading=\"lazy\" allow=\"{ALLOW}\"></iframe>",
                        html! { (title) }.into_string()
                    )))
                }
            } }
        }
    }
}
