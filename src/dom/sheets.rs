use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{CssStyleSheet, ShadowRoot};

/// Adds style rules to a root as an adopted sheet: the one way that a strict policy never blocks.
pub fn adopt(root: &ShadowRoot, css: &str) -> Result<CssStyleSheet, JsValue> {
    let sheet = made_for(root)?;
    rewrite(&sheet, css)?;
    let sheets = adopted(root)?;
    sheets.push(&sheet);
    Reflect::set(root, &KEY.into(), &sheets)?;
    Ok(sheet)
}

/// A sheet belongs to the document that it was made for: an element may live in another than the script.
fn made_for(root: &ShadowRoot) -> Result<CssStyleSheet, JsValue> {
    let view = root.owner_document().and_then(|d| d.default_view());
    let kind = Reflect::get(&view.into(), &"CSSStyleSheet".into())?;
    let made = Reflect::construct(&kind.into(), &Array::new())?;
    Ok(made.unchecked_into())
}

/// Puts other rules in the place of a sheet's own.
pub fn rewrite(sheet: &CssStyleSheet, css: &str) -> Result<(), JsValue> {
    let replace: Function = Reflect::get(sheet, &"replaceSync".into())?.into();
    replace.call1(sheet, &css.into()).map(drop)
}

/// Takes a sheet of [`adopt`] back.
pub fn remove(root: &ShadowRoot, sheet: &CssStyleSheet) {
    let Ok(sheets) = adopted(root) else { return };
    let others = sheets.filter(&mut |s, _, _| s != JsValue::from(sheet));
    // A root that had sheets takes sheets.
    let _ = Reflect::set(root, &KEY.into(), &others);
}

const KEY: &str = "adoptedStyleSheets";

fn adopted(root: &ShadowRoot) -> Result<Array, JsValue> {
    Ok(Array::from(&Reflect::get(root, &KEY.into())?))
}
