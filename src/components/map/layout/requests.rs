//! Which labels want to stand on the map, in order of importance.

use super::{LineName, Names, PlacedAlong, PlacedLabel};
use crate::{App, app::Size, components::map::corridors::band_units};
use leptos::prelude::*;
use plan_core::{
    geo::{
        MapPoint, ScreenBox, ScreenFromMap, TextStyle, Weight,
        along::{AlongRequest, place_along},
        labels::{Anchor, Candidate, Obstacles, Request, beside, inside},
        text_width,
    },
    plan::{CorridorIx, CorridorKind, DistrictIx, GateClass, ZoneIx},
};

/// What a label names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelKind {
    /// The province's seat.
    Capital,
    /// A zone.
    Zone(ZoneIx),
    /// A district.
    District,
    /// A district's seat.
    Seat,
    /// A town.
    Town,
    /// A gate.
    Gate(GateClass),
    /// What a corridor leads to.
    Head(CorridorIx),
    /// A neighbour in the country.
    Neighbour,
    /// A neighbour abroad.
    Abroad,
}

/// How a kind of label is set at one design unit: size, weight, letter spacing, capitals.
fn style(kind: LabelKind, size: Size) -> (f64, Weight, f64, bool) {
    use LabelKind as K;
    let small = size == Size::Small;
    match kind {
        K::Capital => (17.5, Weight::Bold, 0.0, false),
        K::Zone(_) => (19.0, Weight::SemiBold, 0.0, false),
        K::District if small => (13.5, Weight::SemiBold, 0.0, false),
        K::District => (13.5, Weight::SemiBold, 0.07, true),
        K::Seat => (12.5, Weight::SemiBold, 0.0, false),
        K::Town => (12.5, Weight::Regular, 0.0, false),
        K::Gate(GateClass::International | GateClass::Railway) => (11.5, Weight::Bold, 0.0, false),
        K::Gate(GateClass::Bilateral) => (11.5, Weight::SemiBold, 0.0, false),
        K::Gate(GateClass::Auxiliary) => (11.5, Weight::Regular, 0.0, false),
        K::Head(_) => (12.5, Weight::SemiBold, 0.0, false),
        K::Neighbour | K::Abroad => (14.0, Weight::Regular, 0.22, true),
    }
}

/// Buttons and notes that float on the map: names keep out from under them while all is in view.
fn glass(app: App, width: f64, height: f64) -> Vec<ScreenBox> {
    let block = |x0: f64, y0: f64, x1: f64, y1: f64| ScreenBox { x0, y0, x1, y1 };
    match app.size.get() {
        Size::Small => vec![
            block(width - 130.0, 0.0, width, 60.0),
            block(width - 60.0, 60.0, width, 206.0),
            block(0.0, height - 70.0, width, height),
        ],
        _ => vec![
            block(0.0, 0.0, 60.0, 150.0),
            block(width - 130.0, 0.0, width, 60.0),
            block(0.0, height - 64.0, width * 0.62, height),
            block(width - 120.0, height - 40.0, width, height),
        ],
    }
}

/// How a name along a line is set: size and distance from the line in design units.
struct AlongStyle {
    units: f64,
    weight: Weight,
    spacing: f64,
    clear_units: f64,
    farther_units: f64,
    most_bend: f64,
    tolerance: f64,
}

/// Least size of text on a screen, px.
const LEAST_PX: f64 = 11.0;

struct Placer<'a> {
    app: App,
    size: Size,
    unit: f64,
    to_screen: &'a ScreenFromMap,
    obstacles: Obstacles,
    names: Names,
}

/// Places all labels of a zoom step round the markers that are `taken`.
pub fn place_all(app: App, zoom: f64, to_screen: &ScreenFromMap, taken: Vec<ScreenBox>) -> Names {
    let screen = app.screen.get();
    let bounds = ScreenBox {
        x0: 4.0,
        y0: 4.0,
        x1: screen.width - 4.0,
        y1: screen.height - 4.0,
    };
    let mut placer = Placer {
        app,
        size: app.size.get(),
        unit: app.unit_px.get(),
        to_screen,
        obstacles: Obstacles {
            hard: taken,
            soft: Vec::new(),
            // Nearer in, what is off the screen is reached by moving.
            bounds: (zoom < 1.2).then_some(bounds),
        },
        names: Names::default(),
    };
    if zoom < 1.2 {
        placer
            .obstacles
            .hard
            .extend(glass(app, screen.width, screen.height));
    }
    placer.lines_and_points();
    placer.heads();
    placer.capital();
    placer.corridors();
    placer.zones(zoom);
    placer.districts();
    placer.towns(zoom);
    placer.gates(zoom);
    placer.neighbours();
    placer.rivers();
    placer.names
}

impl Placer<'_> {
    fn screen(&self, at: MapPoint) -> (f64, f64) {
        self.to_screen.apply(at)
    }

    fn put(
        &mut self,
        kind: LabelKind,
        text: &str,
        at: MapPoint,
        required: bool,
        candidates: impl FnOnce(&Request) -> Vec<Candidate>,
    ) {
        let (units, weight, spacing, capitals) = style(kind, self.size);
        let size = (units * self.unit).max(LEAST_PX);
        let text = if capitals {
            text.to_uppercase()
        } else {
            text.to_owned()
        };
        let width = text_width(
            &self.app.plan.font,
            &text,
            TextStyle {
                size,
                weight,
                spacing,
            },
        );
        let mut request = Request {
            width,
            size,
            capitals,
            required,
            candidates: Vec::new(),
        };
        request.candidates = candidates(&request);
        if let Some(place) = self.obstacles.place(&request) {
            let (x, y) = self.screen(at);
            self.names.labels.push(PlacedLabel {
                kind,
                text,
                at,
                offset: (place.x - x, place.y - y),
                anchor: place.anchor,
                size,
            });
        }
    }

    /// Bands are better not covered, towns and gates never.
    fn lines_and_points(&mut self) {
        for corridor in &self.app.plan.corridors {
            let half = band_units(corridor.kind) * self.unit / 2.0 + 2.0;
            let band = corridor.line.iter().map(|&p| self.to_screen.apply(p));
            self.obstacles
                .soft
                .extend(band.map(|(x, y)| ScreenBox::around(x, y, half, half)));
        }
        for town in &self.app.plan.towns {
            let r = if town.hub { 9.0 } else { 5.0 } * self.unit;
            let (x, y) = self.screen(town.at);
            self.obstacles.hard.push(ScreenBox::around(x, y, r, r));
        }
        for gate in &self.app.plan.gates {
            let (x, y) = self.screen(gate.at);
            self.obstacles
                .hard
                .push(ScreenBox::around(x, y, 6.0 * self.unit, 6.0 * self.unit));
        }
    }

    fn heads(&mut self) {
        for ix in self.app.plan.corridor_ixs() {
            let corridor = &self.app.plan[ix];
            let Some(&tip) = corridor.line.last() else {
                continue;
            };
            let (x, y) = self.screen(tip);
            let long = band_units(corridor.kind) * 1.7 * self.unit;
            let (sin, cos) = f64::from(corridor.head_angle).sin_cos();
            let (x, y) = (x + cos * long / 2.0, y + sin * long / 2.0);
            self.obstacles
                .hard
                .push(ScreenBox::around(x, y, long * 0.6, long * 0.6));
            let text = self.app.text(&corridor.leads_to);
            // Best straight ahead of the head, outside the province.
            let ahead = |c: Candidate, size: f64| {
                let (dx, dy) = (c.x - x, c.y - 0.36 * size - y);
                let turn = 1.0 - (dx * cos + dy * sin) / dx.hypot(dy).max(1.0);
                Candidate {
                    cost: c.cost + 60.0 * turn,
                    ..c
                }
            };
            self.put(LabelKind::Head(ix), text, tip, true, |r| {
                let size = r.size;
                beside(x, y, long * 0.75, size)
                    .into_iter()
                    .map(|c| ahead(c, size))
                    .collect()
            });
        }
    }

    fn capital(&mut self) {
        for town in self.app.plan.towns.iter().filter(|t| t.capital) {
            let (x, y) = self.screen(town.at);
            let clear = 11.0 * self.unit;
            // To the left first: the axis turns to the right there.
            let candidates = |r: &Request| {
                let flip = |c: Candidate| Candidate {
                    cost: if c.anchor == Anchor::End {
                        c.cost - 14.0
                    } else {
                        c.cost
                    },
                    ..c
                };
                beside(x, y, clear, r.size).into_iter().map(flip).collect()
            };
            self.put(
                LabelKind::Capital,
                self.app.text(&town.name),
                town.at,
                true,
                candidates,
            );
        }
    }

    fn along(&mut self, name: LineName, text: String, line: &[MapPoint], set: &AlongStyle) {
        let size = (set.units * self.unit).max(LEAST_PX);
        let style = TextStyle {
            size,
            weight: set.weight,
            spacing: set.spacing,
        };
        let clear = set.clear_units * self.unit;
        let request = AlongRequest {
            width: text_width(&self.app.plan.font, &text, style),
            size,
            aside: clear + size / 2.0,
            farther: set.farther_units * self.unit,
            most_bend: set.most_bend,
            tolerance: set.tolerance,
        };
        let on_screen: Vec<_> = line.iter().map(|&p| self.to_screen.apply(p)).collect();
        let Some(place) = place_along(&on_screen, &request, &mut self.obstacles) else {
            return;
        };
        let path = place.path(|x, y| {
            let p = self.to_screen.map_from_screen(x, y);
            (f64::from(p.x), f64::from(p.y))
        });
        // The curve runs through the middle of the letters.
        let dy = 0.36 * size;
        self.names.along.push(PlacedAlong {
            name,
            text,
            path,
            dy,
            size,
        });
    }

    fn corridors(&mut self) {
        // On a phone the legend names them: beside the band there is no room.
        if self.size == Size::Small {
            return;
        }
        for ix in self.app.plan.corridor_ixs() {
            let corridor = &self.app.plan[ix];
            let axis = corridor.kind == CorridorKind::Axis;
            let set = AlongStyle {
                units: if axis { 13.5 } else { 12.5 },
                weight: if axis { Weight::Bold } else { Weight::SemiBold },
                spacing: if axis { 0.06 } else { 0.0 },
                clear_units: band_units(corridor.kind) / 2.0 + 4.0,
                farther_units: 7.0,
                most_bend: 1.0,
                tolerance: 260.0,
            };
            let text = self.app.text(&corridor.short);
            let text = if axis {
                text.to_uppercase()
            } else {
                text.to_owned()
            };
            self.along(LineName::Corridor(ix), text, &corridor.line, &set);
        }
    }

    fn rivers(&mut self) {
        for (i, river) in self.app.plan.rivers.iter().enumerate() {
            let set = AlongStyle {
                units: 11.5,
                weight: Weight::Regular,
                spacing: 0.04,
                clear_units: 3.0,
                farther_units: 0.0,
                most_bend: 0.5,
                tolerance: 6.0,
            };
            let name = self.app.text(&river.name).to_owned();
            self.along(LineName::River(i), name, &river.line, &set);
        }
    }

    fn ring(&self, district: DistrictIx) -> Vec<(f64, f64)> {
        let part = self.app.plan[district].parts.first();
        part.map(|p| p.ring.iter().map(|&q| self.to_screen.apply(q)).collect())
            .unwrap_or_default()
    }

    fn zones(&mut self, zoom: f64) {
        // A phone names the zones in its key; near in, the districts say enough.
        if self.size == Size::Small || zoom > 2.5 {
            return;
        }
        for ix in self.app.plan.zone_ixs() {
            let zone = &self.app.plan[ix];
            let best = self.screen(zone.label);
            let rings: Vec<_> = zone.districts.iter().map(|&d| self.ring(d)).collect();
            let candidates = |r: &Request| {
                let mut all: Vec<Candidate> = rings
                    .iter()
                    .flat_map(|ring| inside(ring, best, r.width, r.size))
                    .collect();
                all.iter_mut()
                    .for_each(|c| c.cost = 0.5 * (c.x - best.0).hypot(c.y - best.1));
                all
            };
            self.put(
                LabelKind::Zone(ix),
                self.app.text(&zone.short),
                zone.label,
                false,
                candidates,
            );
        }
    }

    fn districts(&mut self) {
        for ix in self.app.plan.district_ixs() {
            let district = &self.app.plan[ix];
            // The hub's label is the city's label.
            let city = self
                .app
                .plan
                .towns
                .iter()
                .any(|t| t.capital && t.seat_of == Some(ix));
            let Some(part) = district.parts.first().filter(|_| !city) else {
                continue;
            };
            let (ring, best) = (self.ring(ix), self.screen(part.label));
            self.put(
                LabelKind::District,
                self.app.text(&district.name),
                part.label,
                true,
                |r| inside(&ring, best, r.width, r.size),
            );
        }
    }

    fn towns(&mut self, zoom: f64) {
        for town in self.app.plan.towns.iter().filter(|t| !t.capital) {
            let name = self.app.text(&town.name);
            // At the start a seat of the district's own name says nothing new.
            let same = town
                .seat_of
                .is_some_and(|d| self.app.text(&self.app.plan[d].name) == name);
            if (same && zoom < 2.0) || (self.size == Size::Small && zoom < 1.4 && !town.hub) {
                continue;
            }
            let seat = town.seat_of.is_some() || town.hub;
            let kind = if seat {
                LabelKind::Seat
            } else {
                LabelKind::Town
            };
            let clear = if town.hub { 11.0 } else { 7.0 } * self.unit;
            let (x, y) = self.screen(town.at);
            self.put(kind, name, town.at, false, |r| beside(x, y, clear, r.size));
        }
    }

    fn gates(&mut self, zoom: f64) {
        let order = [
            GateClass::International,
            GateClass::Bilateral,
            GateClass::Auxiliary,
        ];
        for class in order {
            if class == GateClass::Auxiliary && self.size == Size::Small && zoom < 1.9 {
                continue;
            }
            for gate in self.app.plan.gates.iter().filter(|g| g.class == class) {
                let (x, y) = self.screen(gate.at);
                let clear = 9.0 * self.unit;
                self.put(
                    LabelKind::Gate(class),
                    self.app.text(&gate.name),
                    gate.at,
                    false,
                    |r| beside(x, y, clear, r.size),
                );
            }
        }
    }

    fn neighbours(&mut self) {
        for neighbour in &self.app.plan.neighbours {
            let (x, y) = self.screen(neighbour.at);
            let kind = if neighbour.abroad {
                LabelKind::Abroad
            } else {
                LabelKind::Neighbour
            };
            let at = |dx: f64, dy: f64, cost: f64| Candidate {
                x: x + dx,
                y: y + dy,
                anchor: Anchor::Middle,
                cost,
            };
            let text = self.app.text(&neighbour.name);
            self.put(kind, text, neighbour.at, false, |_| {
                vec![
                    at(0.0, 0.0, 0.0),
                    at(0.0, -16.0, 10.0),
                    at(0.0, 16.0, 10.0),
                    at(-40.0, 0.0, 20.0),
                    at(40.0, 0.0, 20.0),
                ]
            });
        }
    }
}

/// The CSS class of a label.
pub fn class(kind: LabelKind) -> &'static str {
    match kind {
        LabelKind::Capital => "label capital",
        LabelKind::Zone(_) => "label zone",
        LabelKind::District => "label district",
        LabelKind::Seat => "label seat",
        LabelKind::Town => "label town",
        LabelKind::Gate(GateClass::International | GateClass::Railway) => {
            "label gate-international"
        }
        LabelKind::Gate(GateClass::Bilateral) => "label gate-bilateral",
        LabelKind::Gate(GateClass::Auxiliary) => "label gate-auxiliary",
        LabelKind::Head(_) => "label head",
        LabelKind::Neighbour => "label neighbour",
        LabelKind::Abroad => "label neighbour abroad",
    }
}
