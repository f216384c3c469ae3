//! What the pages say of themselves, and what they hold.

use crate::page::Page;
use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use std::{fs, path::Path};

/// In each language: title, description, card, icon, and the other languages; and all that is named is
/// there.
pub fn shared(page: &mut Page) -> Result<()> {
    let languages = page.lab.plan.languages.clone();
    let first = languages.first().context("a language")?.clone();
    for lang in &languages {
        page.load(&address(page, lang, &first))?;
        let title = page.lab.plan.title(lang).to_owned();
        let seen = page.run_async(SHARED, &json!([]))?;
        for key in ["title", "og:title", "twitter:title"] {
            ensure!(
                seen[key] == title.as_str(),
                "{lang}: {key} is {}",
                seen[key]
            );
        }
        ensure!(
            seen["lang"] == lang.as_str(),
            "{lang}: lang is {}",
            seen["lang"]
        );
        let description = seen["description"].as_str().unwrap_or_default();
        ensure!(
            description.chars().count() > 20 && seen["og:description"] == description,
            "{lang}: described as {seen}"
        );
        let mut alternates: Vec<String> = languages.clone();
        alternates.push("x-default".into());
        ensure!(
            seen["alternates"] == json!(alternates),
            "{lang}: other languages are {}",
            seen["alternates"]
        );
        let own = match (&page.lab.plan.address, *lang == first) {
            (Some(address), true) => json!(address),
            (Some(address), false) => json!(format!("{address}{lang}/")),
            (None, _) => Value::Null,
        };
        ensure!(
            seen["canonical"] == own && seen["og:url"] == own,
            "{lang}: the page's address is {} and {}",
            seen["canonical"],
            seen["og:url"]
        );
        ensure!(
            seen["icons"].as_array().is_some_and(|all| !all.is_empty()),
            "{lang}: no icon"
        );
        let strays = seen["strays"].as_array().context("strays")?;
        ensure!(
            strays.is_empty() == page.lab.plan.address.is_none(),
            "{lang}: addresses elsewhere are {strays:?}"
        );
        ensure!(seen["missing"] == json!([]), "{lang}: {}", seen["missing"]);
        let size = &seen["picture"];
        ensure!(
            size.is_null() || *size == json!([1200, 630]),
            "{lang}: the picture measures {size}"
        );
    }
    Ok(())
}

/// Pictures are loaded, pages fetched; an address of the place where the map will be is only read.
const SHARED: &str = "
    const all = (selector) => [...document.head.querySelectorAll(selector)];
    const seen = { title: document.title, lang: document.documentElement.lang, missing: [], strays: [], picture: null };
    for (const meta of all('meta[property], meta[name]')) {
      seen[meta.getAttribute('property') ?? meta.name] = meta.content;
    }
    seen.canonical = all('link[rel=canonical]')[0]?.getAttribute('href');
    seen.alternates = all('link[hreflang]').map((link) => link.hreflang);
    seen.icons = all('link[rel~=icon], link[rel=apple-touch-icon]').map((link) => link.href);
    const here = (url) => new URL(url, location).origin === location.origin;
    for (const link of all('link[hreflang]')) {
      if (!here(link.href)) seen.strays.push(link.href);
      else if (!(await fetch(link.href)).ok) seen.missing.push(link.href);
    }
    const load = (url) => new Promise((done) => {
      const image = new Image();
      image.onload = () => done([image.naturalWidth, image.naturalHeight]);
      image.onerror = () => { seen.missing.push(url); done(null); };
      image.src = url;
    });
    for (const icon of seen.icons) await load(icon);
    const picture = seen['og:image'];
    if (picture && here(picture)) seen.picture = await load(new URL(picture, location).href);
    return seen;";

fn address(page: &Page, lang: &str, first: &str) -> String {
    let origin = &page.lab.server.origin;
    if lang == first {
        format!("{origin}/index.html")
    } else {
        format!("{origin}/{lang}/index.html")
    }
}

/// The hashes in the pages are those of the files, and the module compares all that it fetches.
pub fn integrity(page: &mut Page) -> Result<()> {
    let slug = page.lab.site.slug.clone();
    let spy = "window.asked = [];
        window.fetch = ((own) => (url, how) => {
          asked.push([String(url), how?.integrity]);
          return own(url, how);
        })(window.fetch);";
    page.lab.server.script("/e2e-spy.js", spy);
    let body = format!(
        "<!doctype html><meta charset=\"utf-8\"><title>Host</title><script src=\"e2e-spy.js\"></script>\
         <script type=\"module\" src=\"{slug}.js\"></script><{slug}></{slug}>"
    );
    page.lab.server.page("/spied.html", body);
    page.load(&format!("{}/spied.html", page.lab.server.origin))?;
    page.ready(1)?;
    page.settled()?;
    let asked = page.run("return asked", &json!([]))?;
    let asked = asked.as_array().context("requests")?.clone();
    // Module, style sheet, typeface.
    ensure!(
        asked.len() == 2 + page.lab.site.faces,
        "the script fetched {asked:?}"
    );
    for fetched in asked {
        hashed(page, &fetched[0], &fetched[1])?;
    }
    let mut compared = 0;
    for name in html(&page.lab.site.dist)? {
        let url = format!("{}/{name}", page.lab.server.origin);
        let tags = page.run_async(TAGS, &json!([url]))?;
        for tag in tags.as_array().context("tags")? {
            hashed(page, &tag[0], &tag[1]).with_context(|| name.clone())?;
            compared += 1;
        }
    }
    let pages = page.lab.plan.languages.len();
    ensure!(compared >= pages + 3, "only {compared} tags have a hash");
    Ok(())
}

const TAGS: &str = "
    const page = new DOMParser().parseFromString(await (await fetch(args[0])).text(), 'text/html');
    return [...page.querySelectorAll('[integrity]')].map((tag) =>
      [new URL(tag.getAttribute('src') ?? tag.getAttribute('href'), args[0]).href, tag.getAttribute('integrity')]);";

fn hashed(page: &Page, url: &Value, integrity: &Value) -> Result<()> {
    let hash = "
        const bytes = await (await fetch(args[0])).arrayBuffer();
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
        return 'sha384-' + btoa(String.fromCharCode(...hash))";
    let own = page.run_async(hash, &json!([url]))?;
    ensure!(
        *integrity == own,
        "{url} is {own}, and is said to be {integrity}"
    );
    Ok(())
}

/// No page holds a script or a style, but the single file.
pub fn policy(page: &mut Page) -> Result<()> {
    page.load(&format!("{}/index.html", page.lab.server.origin))?;
    let alone = format!("{}.html", page.lab.site.slug);
    let names = html(&page.lab.site.dist)?;
    ensure!(
        names.len() > page.lab.plan.languages.len(),
        "pages: {names:?}"
    );
    for name in names {
        let url = format!("{}/{name}", page.lab.server.origin);
        let inline = page.run_async(INLINE, &json!([url]))?;
        if name == alone {
            ensure!(inline != json!([]), "the test finds nothing in {name}");
        } else {
            ensure!(inline == json!([]), "{name} holds {inline}");
        }
    }
    Ok(())
}

const INLINE: &str = "
    const page = new DOMParser().parseFromString(await (await fetch(args[0])).text(), 'text/html');
    const bad = [];
    // What is in a template is in a tree of its own.
    const all = (tree) => [...tree.querySelectorAll('*')].flatMap((e) => [e, ...(e.localName === 'template' ? all(e.content) : [])]);
    for (const e of all(page)) {
      const names = e.getAttributeNames();
      if (e.localName === 'style' || (e.localName === 'script' && !e.hasAttribute('src'))
        || names.some((name) => name === 'style' || name === 'srcdoc' || name.startsWith('on'))
        || names.some((name) => /^\\s*javascript:/i.test(e.getAttribute(name)))) bad.push(e.localName);
    }
    return bad;";

/// The pages of a folder, as addresses below it.
fn html(dist: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    collect(dist, "", &mut names)?;
    names.sort();
    Ok(names)
}

fn collect(folder: &Path, prefix: &str, names: &mut Vec<String>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), names)?;
        } else if name.ends_with(".html") {
            names.push(name);
        }
    }
    Ok(())
}
