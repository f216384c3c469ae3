//! Names that belong to points: the seat, towns, gates.

use super::{HUB_UNITS, Style, Subject, gate_units, stage::Stage};
use crate::{
    geo::labels::{Anchor, Candidate, beside},
    plan::{GateClass, GateIx, LabelSide, TownIx},
    state::Layer,
};

/// What a place on another side than the wanted one costs.
const OTHER_SIDE_COST: f64 = 60.0;

impl Stage<'_> {
    /// Whether a town is named at this zoom.
    pub(super) fn names_town(&self, town: TownIx) -> bool {
        let plan = self.scene.plan;
        let record = &plan[town];
        if record.capital {
            return true;
        }
        if !self.shows(Layer::Towns) {
            return false;
        }
        let name = record.name.get(self.scene.lang);
        // At the start a seat of the district's own name says nothing new.
        let same = record
            .seat_of
            .is_some_and(|d| plan[d].name.get(self.scene.lang) == name);
        let said = same && self.zoom < 1.95;
        !said && (record.hub || !self.crammed())
    }

    pub(super) fn capital(&mut self) {
        let plan = self.scene.plan;
        for ix in plan.town_ixs().filter(|&t| plan[t].capital) {
            self.town(ix, HUB_UNITS + 2.0);
        }
    }

    pub(super) fn towns(&mut self) {
        let plan = self.scene.plan;
        // Hubs first, then seats.
        let mut order: Vec<TownIx> = plan.town_ixs().filter(|&t| !plan[t].capital).collect();
        crate::order::by_key(&mut order, |&t| (!plan[t].hub, plan[t].seat_of.is_none()));
        for ix in order {
            if self.names_town(ix) {
                let clear = if plan[ix].hub { HUB_UNITS + 1.5 } else { 7.0 };
                self.town(ix, clear);
            }
        }
    }

    fn town(&mut self, ix: TownIx, clear_units: f64) {
        let town = &self.scene.plan[ix];
        let (x, y) = self.at(town.at);
        if !self.near((x, y)) || self.stays(Subject::Town(ix)) {
            return;
        }
        let set = self.set(Subject::Town(ix), town.name.get(self.scene.lang));
        let mut places = beside(x, y, clear_units * self.unit, set.extent.size);
        prefer(&mut places, town.label_side);
        let put = self.put(&set, town.at, &places, false, |_| true);
        // The province's seat is never without its name.
        if !put && town.capital {
            let style = set.subject.style(self.scene.plan, self.scene.size);
            let smaller = Style {
                units: 0.8 * style.units,
                ..style
            };
            let name = town.name.get(self.scene.lang);
            self.tied_town(&self.set_as(set.subject, name, smaller), town.at);
        }
    }

    /// On a phone that shows the whole, the great gates take room before the districts do.
    pub(super) fn great_gates(&mut self) {
        if !self.crammed() || !self.shows(Layer::Gates) {
            return;
        }
        let plan = self.scene.plan;
        for ix in plan.gate_ixs() {
            if plan[ix].class == GateClass::International {
                self.gate(ix);
            }
        }
    }

    pub(super) fn gates(&mut self) {
        if !self.shows(Layer::Gates) {
            return;
        }
        for class in [
            GateClass::International,
            GateClass::Bilateral,
            GateClass::Auxiliary,
        ] {
            if class == GateClass::Auxiliary && self.small() && self.zoom < 1.9 {
                continue;
            }
            let plan = self.scene.plan;
            for ix in plan.gate_ixs().filter(|&g| plan[g].class == class) {
                let named = |s: &Subject| *s == Subject::Gate(ix);
                if !self.names.labels.iter().any(|l| named(&l.subject)) {
                    self.gate(ix);
                }
            }
        }
    }

    /// Best in the empty ground beyond the border, else in the gate's own district.
    fn gate(&mut self, ix: GateIx) {
        let gate = &self.scene.plan[ix];
        let (x, y) = self.at(gate.at);
        if !self.near((x, y)) || self.stays(Subject::Gate(ix)) {
            return;
        }
        let set = self.set(Subject::Gate(ix), gate.name.get(self.scene.lang));
        let clear = (gate_units(gate.class) + 3.0) * self.unit;
        let mut places = beside(x, y, clear, set.extent.size);
        for c in &mut places {
            if self.land.under(&set.extent.at(c)) {
                c.cost += 25.0;
            }
        }
        prefer(&mut places, gate.label_side);
        let found = self.obstacles.find(&set.extent, &places, false, |text| {
            !self.land.touched(text, &|d| d != gate.district)
        });
        match found {
            Some(place) => self.keep(&set, gate.at, &place, None),
            None if gate.class == GateClass::International => self.tied_gate(ix),
            None => {}
        }
    }
}

/// Places on the side that the data asks for come first.
fn prefer(places: &mut [Candidate], side: Option<LabelSide>) {
    let Some(side) = side else { return };
    let count = places.len() as f64;
    let middle = (
        places.iter().map(|c| c.x).sum::<f64>() / count,
        places.iter().map(|c| c.y).sum::<f64>() / count,
    );
    for c in places {
        let on_it = match side {
            LabelSide::Right => c.anchor == Anchor::Start,
            LabelSide::Left => c.anchor == Anchor::End,
            LabelSide::Above => c.anchor == Anchor::Middle && c.y < middle.1,
            LabelSide::Below => c.anchor == Anchor::Middle && c.y > middle.1,
        };
        if !on_it {
            c.cost += OTHER_SIDE_COST;
        }
    }
}
