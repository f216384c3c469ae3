//! Made before or after the script, moved, taken out and put back, told things meanwhile.

use super::{bare, make};
use crate::page::Page;
use anyhow::{Result, ensure};
use serde_json::{Value, json};

/// What a framework sets on an element before the script has come counts from the first frame, and so
/// does a choice made before there is a map.
pub fn upgraded(page: &mut Page) -> Result<()> {
    bare(page, false)?;
    let (slug, lang) = (page.lab.site.slug.clone(), page.lab.plan.other());
    let project = page.lab.plan.projects[0].id.clone();
    page.run(
        "const [slug, lang, id] = arguments;
         const map = document.createElement(slug);
         Object.assign(map, { theme: 'dark', lang, selected: { kind: 'project', id }, deepLink: false });
         document.body.append(map);
         const script = document.createElement('script');
         Object.assign(script, { type: 'module', src: `${slug}.js` });
         document.body.append(script)",
        &json!([slug, lang, project]),
    )?;
    page.lives()?;
    page.card("project", &project)?;
    let seen = page.run(
        "return [el.state.theme, el.state.lang, el.theme, el.selected, el.deepLink, el.mode,
                 Object.keys(el).join()]",
        &json!([]),
    )?;
    let expected = json!([
        "dark",
        lang,
        "dark",
        format!("project:{project}"),
        false,
        "explore",
        ""
    ]);
    ensure!(seen == expected, "{seen}, expected {expected}");

    page.step("made by script, and asked at once");
    let other = page.lab.plan.projects[1].id.clone();
    page.run(
        "const map = document.createElement(arguments[0]);
         window.e2eChoices = [];
         map.addEventListener(`${arguments[0]}-select`, (e) => e2eChoices.push(e.detail?.id ?? null));
         document.body.append(map);
         map.select({ kind: 'project', id: arguments[1] })",
        &json!([slug, other]),
    )?;
    page.nth = 1;
    page.lives()?;
    page.card("project", &other)?;
    let told = page.run("return [...e2eChoices]", &json!([]))?;
    ensure!(told == json!([other]), "the host heard {told}");
    page.quiet()
}

/// Moved, it stays the same map; taken out and put back it is as it was, and is ready once.
pub fn moved(page: &mut Page) -> Result<()> {
    bare(page, true)?;
    make(page)?;
    let project = page.lab.plan.projects[0].id.clone();
    page.select("project", &project)?;
    page.painted()?;
    let before = sorted(page)?;
    page.step("move");
    page.run(
        "window.e2eFrame = $('.lsm');
         const box = document.createElement('section');
         document.body.prepend(box);
         box.append(el)",
        &json!([]),
    )?;
    page.painted()?;
    let same = page.run("return window.e2eFrame === $('.lsm')", &json!([]))?;
    ensure!(same == true, "moved, it was drawn anew");
    ensure!(sorted(page)? == before, "moved, it is another state");

    page.step("take out");
    page.run("window.e2eMap = el; el.remove()", &json!([]))?;
    let left = page.run_async(
        "await new Promise((done) => setTimeout(done, 200));
         return [e2eMap.shadowRoot.childNodes.length, e2eMap.state]",
        &json!([]),
    )?;
    ensure!(
        left == json!([0, null]),
        "out of the page it still has {left}"
    );
    page.step("put back, in another language");
    let lang = page.lab.plan.other();
    page.run(
        "e2eMap.setAttribute('lang', arguments[0]); document.body.append(e2eMap)",
        &json!([lang]),
    )?;
    page.lives()?;
    page.card("project", &project)?;
    let now = page.state()?;
    ensure!(
        now["lang"] == lang.as_str(),
        "it has not the language set meanwhile: {now}"
    );
    let ready = page.times_ready()?;
    ensure!(ready == 1, "ready was said {ready} times");
    page.quiet()
}

/// Attributes and properties that change while it lives; what they do not know changes nothing.
pub fn attributes(page: &mut Page) -> Result<()> {
    bare(page, true)?;
    make(page)?;
    let (lang, project) = (page.lab.plan.other(), page.lab.plan.projects[0].id.clone());
    let district = page.lab.plan.districts[0].id.clone();
    let first = page.state()?["lang"].clone();
    let chosen = json!(format!("project:{project}"));
    // What is done, which field of the state is looked at, what it must be then.
    let table: Vec<(String, &str, Value)> = vec![
        (
            format!("el.setAttribute('lang', '{lang}')"),
            "lang",
            json!(lang),
        ),
        (
            "el.setAttribute('lang', 'xx')".into(),
            "lang",
            first.clone(),
        ),
        ("el.removeAttribute('lang')".into(), "lang", first),
        ("el.theme = 'dark'".into(), "theme", json!("dark")),
        ("el.theme = 'neon'".into(), "theme", json!("dark")),
        ("el.theme = 7".into(), "theme", json!("dark")),
        ("el.theme = null".into(), "theme", json!("auto")),
        (
            "el.setAttribute('theme', 'projector')".into(),
            "theme",
            json!("projector"),
        ),
        ("el.removeAttribute('theme')".into(), "theme", json!("auto")),
        ("el.mode = 'kiosk'".into(), "mode", json!("kiosk")),
        ("el.mode = 'dance'".into(), "mode", json!("kiosk")),
        ("el.mode = undefined".into(), "mode", json!("explore")),
        (
            format!("el.selected = 'project:{project}'"),
            "selected",
            chosen.clone(),
        ),
        ("el.selected = 'project'".into(), "selected", json!(null)),
        (
            format!("el.selected = {{ kind: 'district', id: '{district}', name: 'x' }}"),
            "selected",
            json!(format!("district:{district}")),
        ),
        ("el.selected = 'planet:x'".into(), "selected", json!(null)),
        (
            format!("el.setAttribute('selected', 'project:{project}')"),
            "selected",
            chosen,
        ),
        ("el.selected = null".into(), "selected", json!(null)),
        (
            "el.setAttribute('font', 'inherit')".into(),
            "font",
            json!("inherit"),
        ),
        ("el.removeAttribute('font')".into(), "font", json!(null)),
    ];
    for (done, field, expected) in table {
        page.step(done.clone());
        page.run(&done, &json!([]))?;
        let script = "const { selected, ...state } = el.state ?? {};
            const now = { ...state, selected: selected && `${selected.kind}:${selected.id}`, font: el.getAttribute('font') };
            const is = now[arguments[0]];
            if (is !== arguments[1]) throw new Error(`${arguments[0]} is ${is}`);
            return true";
        page.wait(
            &format!("{field} after {done}"),
            script,
            &json!([field, expected]),
        )?;
    }
    page.step("the address becomes the map's, and is given back");
    page.select("project", &project)?;
    page.run("el.deepLink = true", &json!([]))?;
    page.wait(
        "the choice in the address",
        "return location.hash.includes(arguments[0])",
        &json!([project]),
    )?;
    page.card("project", &project)?;
    page.run("el.deepLink = false; location.hash = '#own'", &json!([]))?;
    page.lives()?;
    page.run("el.clear()", &json!([]))?;
    page.no_card()?;
    page.painted()?;
    let hash = page.run("return location.hash", &json!([]))?;
    ensure!(hash == "#own", "the page's own address became {hash}");
    page.quiet()
}

/// Taken into another document it works there.
pub fn adopted(page: &mut Page) -> Result<()> {
    bare(page, true)?;
    make(page)?;
    let project = page.lab.plan.projects[0].id.clone();
    page.select("project", &project)?;
    page.painted()?;
    page.run(
        "const frame = document.createElement('iframe');
         frame.title = 'Other';
         frame.width = 900;
         frame.height = 700;
         document.body.prepend(frame);
         window.e2eMap = el;
         frame.contentDocument.body.append(el)",
        &json!([]),
    )?;
    page.wait(
        "the map in the frame",
        "const map = window.e2eMap, inside = map.shadowRoot;
         if (map.ownerDocument === document) throw new Error('it is still in the page');
         const path = inside.querySelector('path[data-district]');
         if (!path) throw new Error(`nothing but ${inside.textContent.slice(0, 200)}`);
         const view = map.ownerDocument.defaultView;
         return view.getComputedStyle(path).fill.startsWith('rgb')
           && inside.querySelector('[data-card]')?.dataset.id === arguments[0]",
        &json!([project]),
    )?;
    page.quiet()
}

/// The state with its keys in order: engines order them as they like.
fn sorted(page: &Page) -> Result<String> {
    Ok(page.state()?.to_string())
}
