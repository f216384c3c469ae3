//! The arrow keys.

use crate::{page::Page, wd::Key};
use anyhow::{Context, Result, ensure};
use serde_json::json;

/// From each district each arrow goes to one that really lies that way, and to one where one does;
/// where none lies, the focus stays.
pub fn arrows(page: &mut Page) -> Result<()> {
    page.open(&[])?;
    let mut pressed = 0;
    for from in page.lab.plan.districts.clone() {
        for (key, right, up) in [
            (Key::Up, 0.0, 1.0),
            (Key::Right, 1.0, 0.0),
            (Key::Down, 0.0, -1.0),
            (Key::Left, -1.0, 0.0),
        ] {
            let id = from.id.as_str();
            page.run(
                "$(`path[data-district='${arguments[0]}'][tabindex]`).focus()",
                &json!([id]),
            )?;
            page.key(key)?;
            let now = page.run("return root.activeElement?.dataset.district", &json!([]))?;
            let now = now
                .as_str()
                .with_context(|| format!("{key:?} from {id} loses the focus"))?;
            let along = |other: &str| {
                let (a, b) = (centre(page, id), centre(page, other));
                ((b.0 - a.0) * right + (b.1 - a.1) * up, {
                    ((b.0 - a.0) * up).abs() + ((b.1 - a.1) * right).abs()
                })
            };
            if now == id {
                // Nothing lies straight that way.
                let missed = page.lab.plan.districts.iter().find(|other| {
                    let (ahead, aside) = along(&other.id);
                    ahead > 0.0 && aside < 0.6 * ahead
                });
                ensure!(
                    missed.is_none(),
                    "{key:?} from {id} stays, though {missed:?} lies there"
                );
            } else {
                let (ahead, _) = along(now);
                ensure!(ahead > 0.0, "{key:?} from {id} goes back to {now}");
                pressed += 1;
            }
        }
    }
    ensure!(pressed > 0, "no arrow goes anywhere");
    Ok(())
}

/// The middle of a district; degrees of longitude made as long as those of latitude.
fn centre(page: &Page, id: &str) -> (f64, f64) {
    let [west, south, east, north] = page.lab.plan.extents[id];
    let lat = (south + north) / 2.0;
    ((west + east) / 2.0 * lat.to_radians().cos(), lat)
}
