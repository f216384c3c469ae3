//! The card.

use super::Page;
use anyhow::Result;
use serde_json::{Value, json};

impl Page<'_> {
    /// Waits for the card of one thing, and returns what it says:
    /// `{heading, text, status, capital, sources, fields}`.
    pub fn card(&mut self, kind: &str, id: &str) -> Result<Value> {
        self.wait(
            &format!("the card of {kind} {id}"),
            "const card = $$('[data-card]').filter(shown)[0];
             if (card?.dataset.kind !== arguments[0] || card.dataset.id !== arguments[1])
               return null;
             const field = (name) => pieces(card.querySelector(`[data-field='${name}']`));
             const links = card.querySelectorAll(\"[data-field='sources'] a[href^='http']\");
             return {
               heading: text(card.querySelector('h2')), text: text(card),
               status: field('status'), capital: field('capital'),
               sources: [...links].filter(shown).map((a) => a.href),
               closes: shown(card.querySelector('[data-close]')),
             };",
            &json!([kind, id]),
        )
    }

    /// Waits until there is none.
    pub fn no_card(&mut self) -> Result<()> {
        self.wait(
            "the card to be gone",
            "return !$$('[data-card]').some(shown)",
            &json!([]),
        )?;
        Ok(())
    }

    /// Unfolds the legend where it is folded to a button.
    pub fn unfold_legend(&mut self) -> Result<()> {
        let folded = "return shown($(\"[part~=legend] [aria-expanded='false']\"))";
        if self.run(folded, &json!([]))? == true {
            self.click("[part~=legend] [aria-expanded]")?;
        }
        Ok(())
    }

    /// Changes the language by its button, in the menu where the bar has no room.
    pub fn speak(&mut self, lang: &str) -> Result<()> {
        let button = format!("[data-lang-button='{lang}']");
        let hidden = self.run("return !shown($(arguments[0]))", &json!([button]))?;
        if hidden == true {
            self.click(".settings-button")?;
        }
        self.click(&button)?;
        self.wait(
            "another language",
            "return el.state.lang === arguments[0]",
            &json!([lang]),
        )
        .map(drop)
    }

    /// Chooses by the element's own method.
    pub fn select(&mut self, kind: &str, id: &str) -> Result<()> {
        self.step(format!("select {kind} {id}"));
        let script = "el.select({ kind: arguments[0], id: arguments[1] })";
        self.run(script, &json!([kind, id]))?;
        self.card(kind, id)?;
        Ok(())
    }
}
