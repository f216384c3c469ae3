//! The staff's editor: a page, its style and its script, in which the single file lies as what new ones are made of.

use super::{Job, bundle, fallback, head, pages, part::EDITOR};
use anyhow::Result;
use flate2::{Compression, write::GzEncoder};
use maud::{DOCTYPE, Markup, html};
use plan_core::{
    i18n::Phrase,
    plan::{Lang, Plan},
};
use std::{fs, io::Write as _};

/// Writes the page and what it fetches, once the single file is there.
pub fn write(job: &Job) -> Result<()> {
    let slug = &job.plan.slug;
    let single = fs::read(job.out.join(format!("{slug}.html")))?;
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(&single)?;
    fs::write(job.work.join("single.gz"), packed.finish()?)?;
    fs::write(
        job.work.join("editor-inside.js"),
        format!(
            "export {{ default as page }} from './single.gz';\nexport {{ default as wasm }} from './{}';\n",
            EDITOR.optimized()
        ),
    )?;
    let out = |name: &str| job.out.join(name);
    bundle::esbuild(
        job,
        "editor/begin.js",
        "iife",
        &out(&format!("{slug}.editor.js")),
    )?;
    bundle::esbuild(job, "editor/editor.css", "esm", &out("editor.css"))?;
    job.write("editor.html", page(job.plan).into_string())
}

fn page(plan: &Plan) -> Markup {
    let lang = Lang::default();
    let failed = fallback::said(plan, lang, Phrase::NotLoaded);
    html! {
        (DOCTYPE)
        html lang=(plan.language(lang).code) {
            head {
                (head::basics(plan, lang))
                meta name="robots" content="noindex";
                link rel="icon" type="image/svg+xml" href="icon.svg";
                link rel="stylesheet" href="editor.css";
            }
            body {
                div class="page" {
                    div class="desk" data-editor { p data-failed=(failed) aria-busy="true" {} }
                    aside class="beside" aria-label=(plan.title.get(lang)) {
                        (pages::element(plan, lang, " data-map", &html! {}))
                    }
                }
                // No hash: on a disk a browser could not compare it, and would refuse the file.
                script src={ (plan.slug) ".editor.js" } {}
            }
        }
    }
}
