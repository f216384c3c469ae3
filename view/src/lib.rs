//! `view!` in the syntax of Leptos, written out as calls of `crate::markup` instead of types of their
//! own: Leptos compiles every element with its attributes anew, which made the module twice as large.
//!
//! Beside elements, components, text and blocks it knows `class:name`, `on:event`, `prop:name` and
//! `node_ref`. An attribute's value may be a text, a number, a flag, an `Option`, a signal or a closure.
#![forbid(unsafe_code)]
#![cfg_attr(not(test), warn(unused_crate_dependencies))]

mod element;

use proc_macro::TokenStream;
use proc_macro2::TokenStream as Tokens;
use quote::{quote, quote_spanned};
use rstml::node::{Node, NodeBlock};
use syn::{Block, Expr, Stmt, spanned::Spanned as _};

/// A view of the map, as a `crate::markup::Markup`.
#[proc_macro]
pub fn view(input: TokenStream) -> TokenStream {
    let written = rstml::parse2(input.into()).and_then(|nodes| all(&nodes));
    written.unwrap_or_else(|e| e.to_compile_error()).into()
}

/// Several pieces as one.
fn all(nodes: &[Node]) -> syn::Result<Tokens> {
    let pieces: Vec<Tokens> = nodes.iter().map(piece).collect::<syn::Result<_>>()?;
    Ok(match pieces.as_slice() {
        [one] => quote!(crate::markup::Markup::view(#one)),
        _ => quote! {
            crate::markup::Markup::view(crate::markup::Markup::Many(::std::vec![
                #(crate::markup::IntoMarkup::into_markup(#pieces)),*
            ]))
        },
    })
}

/// One piece: something that becomes markup.
fn piece(node: &Node) -> syn::Result<Tokens> {
    match node {
        Node::Element(element) => element::written(element),
        Node::Text(text) => {
            let text = &text.value;
            Ok(quote!(#text))
        }
        Node::Block(NodeBlock::ValidBlock(block)) => Ok(bare_block(block)),
        Node::Fragment(fragment) => all(&fragment.children),
        other => {
            let span = other.span();
            Ok(quote_spanned!(span=> compile_error!("not in a view of the map")))
        }
    }
}

/// The expression in braces, without them where it is one.
fn bare_block(block: &Block) -> Tokens {
    match block.stmts.as_slice() {
        [Stmt::Expr(expr, None)] => quote!(#expr),
        _ => quote!(#block),
    }
}

/// The same for a value.
fn bare(expr: &Expr) -> Tokens {
    match expr {
        Expr::Block(block) if block.label.is_none() => bare_block(&block.block),
        _ => quote!(#expr),
    }
}
