//! Pictures that `cargo xtask shots --preview` left in the data folder: what messengers show of a link,
//! and the icon on a phone's home screen. A plan without them builds, too.

use super::{Job, stamp};
use anyhow::{Context, Result};
use plan_core::plan::Plan;
use std::fs;

/// Their folder among the data.
pub const FOLDER: &str = "pictures";
/// The icon's file there.
pub const TOUCH_ICON: &str = "touch-icon.png";
/// Width and height of the icon.
pub const TOUCH_ICON_PX: u32 = 180;
/// Width and height of what messengers show, as all of them crop it least.
pub const PREVIEW_PX: (u32, u32) = (1200, 630);

/// The file of a language's preview there.
pub fn preview(code: &str) -> String {
    format!("preview-{code}.jpg")
}

/// Names of published pictures.
#[derive(Debug, Default)]
pub struct Pictures {
    /// By language, in the plan's order.
    previews: Vec<Option<String>>,
    /// The icon.
    pub touch_icon: Option<String>,
}

impl Pictures {
    /// Publishes what there is, each under a name that changes with its content.
    pub(super) fn publish(job: &Job, plan: &Plan) -> Result<Self> {
        let codes = plan.languages.iter().map(|language| &language.code);
        Ok(Self {
            previews: codes
                .map(|code| publish(job, &preview(code)))
                .collect::<Result<_>>()?,
            touch_icon: publish(job, TOUCH_ICON)?,
        })
    }

    /// The preview in the language at this place.
    pub fn preview(&self, place: usize) -> Option<&str> {
        self.previews.get(place)?.as_deref()
    }
}

fn publish(job: &Job, name: &str) -> Result<Option<String>> {
    let path = job.site.data.join(FOLDER).join(name);
    if !path.is_file() {
        return Ok(None);
    }
    let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let hash = stamp::short_hash(&bytes);
    let (stem, kind) = name.split_once('.').unwrap_or((name, ""));
    let published = format!("{}-{stem}-{hash}.{kind}", job.plan.slug);
    job.write(&published, &bytes)?;
    Ok(Some(published))
}
