//! Bringing things to light: by card, by a mark, several at once.

use crate::App;
use plan_core::{
    geo::{MapPoint, MapRect, Viewport},
    search::Target,
    state::{Action, Selection},
};

impl App {
    /// Opens a card, and flies to what it is about where that is not wholly in the free part of the
    /// map.
    pub fn show(&self, what: Selection) {
        self.open(what);
        let extent = what.is_in(self.plan).then(|| what.extent(self.plan));
        let (Some(Some(rect)), Some(state), Some(screen)) =
            (extent, self.store.now(), self.screen.try_get_untracked())
        else {
            return;
        };
        if !state.view.shows(&rect, &screen, &self.plan.extent) {
            self.act(Action::FlyTo(what));
        }
    }

    /// Looks at a place without a card, and marks it until a card opens.
    pub fn look_at(&self, place: Target) {
        let (Some(rect), Some(state)) = (place.extent(self.plan), self.store.now()) else {
            return;
        };
        let extent = &self.plan.extent;
        let view = match place {
            Target::Road(_) => Viewport::on(&rect, extent),
            _ => state.view.at_point(rect.center(), extent),
        };
        self.spot.set(Some(place));
        self.act(Action::Look(view));
    }

    /// Lights up these and nothing else: markers and corridors as under the pointer, a line round all
    /// districts together.
    pub fn light(self, what: Vec<Selection>) {
        let Some(before) = self.lit.try_get_untracked() else {
            return;
        };
        for one in before {
            self.is_hovered.tell(one, false);
        }
        for one in &what {
            self.is_hovered.tell(*one, true);
        }
        self.lit.set(what);
    }

    /// Lights things up, and flies to where all of them are seen.
    pub fn point_out(self, what: Vec<Selection>) {
        let extents = what.iter().filter_map(|one| one.extent(self.plan));
        let whole = MapRect::around(extents.flat_map(|rect| {
            [(rect.x0, rect.y0), (rect.x1, rect.y1)].map(|(x, y)| MapPoint { x, y })
        }));
        self.light(what);
        let (Some(rect), Some(state)) = (whole, self.store.now()) else {
            return;
        };
        let screen = self.screen.get_untracked();
        if !state.view.shows(&rect, &screen, &self.plan.extent) {
            self.act(Action::Look(Viewport::on(&rect, &self.plan.extent)));
        }
    }
}
