use wasm_bindgen::JsValue;
use web_sys::{CssStyleSheet, ShadowRoot};

/// Adds style rules to a root as an adopted sheet: the one way that a strict policy never blocks.
pub fn adopt(root: &ShadowRoot, css: &str) -> Result<CssStyleSheet, JsValue> {
    let sheet = CssStyleSheet::new()?;
    rewrite(&sheet, css)?;
    let sheets = adopted(root)?;
    sheets.push(&sheet);
    js_sys::Reflect::set(root, &KEY.into(), &sheets)?;
    Ok(sheet)
}

/// Puts other rules in the place of a sheet's own.
pub fn rewrite(sheet: &CssStyleSheet, css: &str) -> Result<(), JsValue> {
    let replace: js_sys::Function = js_sys::Reflect::get(sheet, &"replaceSync".into())?.into();
    replace.call1(sheet, &css.into()).map(drop)
}

/// Takes a sheet of [`adopt`] back.
pub fn remove(root: &ShadowRoot, sheet: &CssStyleSheet) {
    let Ok(sheets) = adopted(root) else { return };
    let others = sheets.filter(&mut |s, _, _| s != JsValue::from(sheet));
    // A root that had sheets takes sheets.
    let _ = js_sys::Reflect::set(root, &KEY.into(), &others);
}

const KEY: &str = "adoptedStyleSheets";

fn adopted(root: &ShadowRoot) -> Result<js_sys::Array, JsValue> {
    Ok(js_sys::Array::from(&js_sys::Reflect::get(
        root,
        &KEY.into(),
    )?))
}
