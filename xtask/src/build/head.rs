//! What a page says of itself: to browsers, search engines, and messengers in which its link is shared.

use super::{
    pages,
    pictures::{PREVIEW_PX, Pictures, TOUCH_ICON_PX},
};
use maud::{Markup, html};
use plan_core::{
    i18n::Word,
    plan::{Lang, Plan},
};

/// Where a page lies, and what lies beside it.
pub struct Place<'a> {
    /// The path from the page to `dist/`: `../`.
    pub base: &'a str,
    /// The page's own path in `dist/`.
    pub page: &'a str,
    /// What can be shown of it.
    pub pictures: &'a Pictures,
}

/// Character set, size, title and description.
pub fn basics(plan: &Plan, lang: Lang) -> Markup {
    html! {
        meta charset="utf-8";
        meta name="viewport" content="width=device-width, initial-scale=1";
        meta name="color-scheme" content="light dark";
        title { (plan.title.get(lang)) }
        meta name="description" content=(description(plan, lang));
    }
}

/// Icons, the same page in other languages, and the card that messengers make of a link. Addresses are
/// whole ones if the plan knows where it will be published: some readers of cards need that.
pub fn shared(plan: &Plan, lang: Lang, place: &Place) -> Markup {
    let at = |name: &str| match &plan.address {
        Some(address) => format!("{address}{}", name.trim_end_matches("index.html")),
        None => format!("{}{name}", place.base),
    };
    let picture = place.pictures.preview(usize::from(lang.0)).map(&at);
    let (width, height) = PREVIEW_PX;
    html! {
        link rel="icon" type="image/svg+xml" sizes="any" href={ (place.base) "icon.svg" };
        @if let Some(icon) = &place.pictures.touch_icon {
            @let px = format!("{TOUCH_ICON_PX}x{TOUCH_ICON_PX}");
            link rel="icon" type="image/png" sizes=(px) href={ (place.base) (icon) };
            link rel="apple-touch-icon" sizes=(px) href={ (place.base) (icon) };
        }
        @if plan.address.is_some() { link rel="canonical" href=(at(place.page)); }
        @for (other, name) in pages::languages(plan).zip(pages::names(plan)) {
            link rel="alternate" hreflang=(plan.language(other).code) href=(at(&name));
        }
        link rel="alternate" hreflang="x-default" href=(at("index.html"));
        meta property="og:type" content="website";
        meta property="og:site_name" content=(plan.province.get(lang));
        meta property="og:title" content=(plan.title.get(lang));
        meta property="og:description" content=(description(plan, lang));
        @if plan.address.is_some() { meta property="og:url" content=(at(place.page)); }
        @if let Some(picture) = &picture {
            meta property="og:image" content=(picture);
            meta property="og:image:type" content="image/jpeg";
            meta property="og:image:width" content=(width);
            meta property="og:image:height" content=(height);
            meta property="og:image:alt" content=(plan.title.get(lang));
        }
        meta name="twitter:card" content=(if picture.is_some() { "summary_large_image" } else { "summary" });
        meta name="twitter:title" content=(plan.title.get(lang));
        meta name="twitter:description" content=(description(plan, lang));
        @if let Some(picture) = &picture { meta name="twitter:image" content=(picture); }
    }
}

/// `Provincial plan 2021–2030 · 33 projects · Dynamic zone · …`
pub fn description(plan: &Plan, lang: Lang) -> String {
    let words = &plan.language(lang).words;
    let count = plan.projects.len();
    let projects = words.counted(Word::Projects, count, &count.to_string());
    let mut parts = vec![plan.subtitle.get(lang).to_owned(), projects];
    parts.extend(plan.zones.iter().map(|zone| zone.name.get(lang).to_owned()));
    parts.join(" · ")
}
