//! Elements and components.

use crate::{all, bare, piece};
use proc_macro2::TokenStream as Tokens;
use quote::{format_ident, quote};
use rstml::node::{Infallible, KeyedAttribute, NodeAttribute, NodeElement, NodeName};
use syn::{Expr, ExprLit, Lit, spanned::Spanned as _};

/// Elements of SVG that the map is made of; all others are HTML's.
const SVG: [&str; 11] = [
    "svg", "g", "path", "circle", "rect", "text", "textPath", "defs", "pattern", "clipPath", "use",
];

/// An element, or a component where its name has a capital.
pub fn written(element: &NodeElement<Infallible>) -> syn::Result<Tokens> {
    let name = element.name();
    let tag = name.to_string();
    let attributes = element
        .attributes()
        .iter()
        .map(|attribute| match attribute {
            NodeAttribute::Attribute(keyed) => Ok(keyed),
            NodeAttribute::Block(block) => {
                Err(syn::Error::new(block.span(), "an attribute has a name"))
            }
        });
    let attributes: Vec<&KeyedAttribute> = attributes.collect::<syn::Result<_>>()?;
    if tag.starts_with(char::is_uppercase) {
        return component(name, &attributes, element);
    }
    let space = if SVG.contains(&tag.as_str()) {
        "svg"
    } else {
        "html"
    };
    let space = format_ident!("{space}");
    let fixed = attributes.iter().filter_map(|a| fixed(a));
    let fixed = fixed.map(|(name, value)| quote!((#name, #value)));
    let calls: Vec<Tokens> = attributes
        .iter()
        .filter(|a| self::fixed(a).is_none())
        .map(|a| call(a))
        .collect::<syn::Result<_>>()?;
    let children: Vec<Tokens> = element
        .children
        .iter()
        .map(piece)
        .collect::<syn::Result<_>>()?;
    Ok(quote! {
        crate::markup::Element::#space(#tag, &[#(#fixed),*]) #(#calls)* #(.child(#children))*
    })
}

/// Name and value of an attribute that is written out: it costs a row of a table, no code.
fn fixed(attribute: &KeyedAttribute) -> Option<(String, String)> {
    let name = attribute.key.to_string();
    if name.contains(':') || name == "node_ref" {
        return None;
    }
    match attribute.value() {
        Some(Expr::Lit(ExprLit {
            lit: Lit::Str(text),
            ..
        })) => Some((name, text.value())),
        _ => None,
    }
}

fn value(attribute: &KeyedAttribute) -> syn::Result<Tokens> {
    let missing = || syn::Error::new(attribute.span(), "an attribute has a value");
    attribute.value().map(bare).ok_or_else(missing)
}

/// The call for an attribute.
fn call(attribute: &KeyedAttribute) -> syn::Result<Tokens> {
    let name = attribute.key.to_string();
    let value = value(attribute)?;
    Ok(match name.split_once(':') {
        Some(("class", class)) => quote!(.toggle(#class, #value)),
        Some(("on", event)) => {
            let event = format_ident!("{event}");
            quote!(.on(::leptos::ev::#event, #value))
        }
        Some(("prop", property)) => quote!(.property(#property, #value)),
        Some(_) => {
            return Err(syn::Error::new(
                attribute.key.span(),
                "class:, on: or prop:",
            ));
        }
        None if name == "node_ref" => quote!(.node_ref(#value)),
        None => quote!(.attribute(#name, #value)),
    })
}

/// A component with its properties, as Leptos calls it.
fn component(
    name: &NodeName,
    properties: &[&KeyedAttribute],
    element: &NodeElement<Infallible>,
) -> syn::Result<Tokens> {
    let mut calls = Vec::new();
    for property in properties {
        let (key, value) = (&property.key, value(property)?);
        calls.push(quote!(.#key(#value)));
    }
    if !element.children.is_empty() {
        let inside = all(&element.children)?;
        calls.push(quote!(.children(::std::boxed::Box::new(move || #inside))));
    }
    Ok(quote! {
        ::leptos::component::component_view(
            #name,
            ::leptos::component::component_props_builder(&#name) #(#calls)* .build()
        )
    })
}
