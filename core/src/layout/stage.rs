//! One run of placing names: what is taken, what has found its place.

use super::{
    Leader, Names, PlacedAlong, PlacedLabel, Scene, SizeClass, Subject, band_units, land::Land,
    setting::Setting,
};
use crate::{
    geo::{
        MapPoint, ScreenBox, ScreenFromMap,
        along::{AlongRequest, place_along},
        labels::{Candidate, MIDDLE_EM, NO_MARK, Obstacles, Window},
        markers::Marker,
        stroke_weight,
    },
    plan::{CorridorIx, Plan},
    state::Layer,
};

/// Nearer in than this the map is moved, and names have homes.
const MOVED_FROM_ZOOM: f64 = 1.2;

/// Places all names of a scene round its markers.
pub fn names(scene: &Scene, markers: &[Marker]) -> Names {
    let land = Land::of(scene.plan, &to_screen(scene));
    let mut stage = Stage::new(scene, &land);
    stage.ground(markers);
    if scene.view.zoom >= MOVED_FROM_ZOOM {
        let homes = stage.at_home();
        stage.run = Run::Settle;
        stage.stay(homes);
    }
    stage.place();
    stage.names
}

/// The homes of all names, which do not depend on where the reader looks.
pub fn homes(scene: &Scene, markers: &[Marker]) -> Names {
    let land = Land::of(scene.plan, &to_screen(scene));
    let mut stage = Stage::new(scene, &land);
    stage.ground(markers);
    stage.at_home().names
}

/// Whether a plan has very many districts.
pub(super) fn is_many(plan: &Plan) -> bool {
    const MANY: usize = 60;
    plan.districts.len() > MANY
}

fn to_screen(scene: &Scene) -> ScreenFromMap {
    scene
        .view
        .screen_from_map(&scene.screen, &scene.plan.extent)
}

/// What a run of placing is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Run {
    /// The whole is seen: every name is placed where it is seen.
    Whole,
    /// Homes, whatever is seen.
    Homes,
    /// Names that their home would cut, and those that follow what is seen; the others stay.
    Settle,
}

#[derive(Clone)]
pub(super) struct Stage<'a> {
    pub scene: &'a Scene<'a>,
    pub zoom: f64,
    pub unit: f64,
    pub to_screen: ScreenFromMap,
    pub obstacles: Obstacles,
    pub land: &'a Land<'a>,
    pub names: Names,
    /// What a moved map may soon show; names beyond it are not placed.
    pub horizon: ScreenBox,
    pub window: Window,
    pub run: Run,
    /// What stays at its home.
    settled: Vec<Subject>,
    /// The boxes of the placed names, in their order.
    boxes: Vec<ScreenBox>,
    along_boxes: Vec<Vec<ScreenBox>>,
}

impl<'a> Stage<'a> {
    fn new(scene: &'a Scene<'a>, land: &'a Land<'a>) -> Self {
        let screen = &scene.screen;
        let bounds = ScreenBox {
            x0: 0.0,
            y0: 0.0,
            x1: screen.width,
            y1: screen.height,
        };
        // Where there is much to name, less is named ahead.
        let margin = if is_many(scene.plan) { 8.0 } else { 2.0 };
        let window = Window {
            bounds,
            glass: scene.glass.clone(),
        };
        Self {
            scene,
            zoom: scene.view.zoom,
            unit: screen.unit_px(),
            to_screen: to_screen(scene),
            obstacles: Obstacles {
                window: Some(window.clone()),
                ..Obstacles::default()
            },
            land,
            names: Names::default(),
            horizon: bounds.grown(screen.width.max(screen.height) / margin),
            window,
            run: Run::Whole,
            settled: Vec::new(),
            boxes: Vec::new(),
            along_boxes: Vec::new(),
        }
    }

    /// The same ground with all names at their homes.
    fn at_home(&self) -> Self {
        let mut homes = self.clone();
        homes.run = Run::Homes;
        homes.obstacles.window = None;
        homes.place();
        homes
    }

    /// All names, the most important first.
    fn place(&mut self) {
        self.heads();
        self.capital();
        self.corridors();
        self.zones();
        self.columns();
        self.great_gates();
        self.districts();
        self.towns();
        self.gates();
        self.neighbours();
        self.rivers();
        self.repeated_districts();
        self.communes();
    }

    /// Keeps what is wholly seen at its home, or waits there out of sight.
    fn stay(&mut self, homes: Stage) {
        for (label, text) in homes.names.labels.into_iter().zip(homes.boxes) {
            let (x, y) = self.at(label.at);
            let end = ScreenBox::around(x, y, 3.0, 3.0);
            let tied = label.leader.is_some_and(|l| l.dot);
            let whole = self.window.shows(&text) && (!tied || self.window.shows(&end));
            let waits = self.window.misses(&text) && !label.subject.follows();
            if !whole && !waits {
                continue;
            }
            if let Some(tie) = label.leader {
                let ends = [tie.from, tie.to].map(|(dx, dy)| (x + dx, y + dy));
                self.block_line(ends[0], ends[1]);
            }
            self.block(text);
            self.settled.push(label.subject);
            self.names.labels.push(label);
            self.boxes.push(text);
        }
        for (name, letters) in homes.names.along.into_iter().zip(homes.along_boxes) {
            let whole = letters.iter().all(|b| self.window.shows(b));
            if whole || letters.iter().all(|b| self.window.misses(b)) {
                letters.iter().for_each(|b| self.block(*b));
                self.names.along.push(name);
                self.along_boxes.push(letters);
            }
        }
    }

    /// Whether a name needs no place: it has one already, or is not wanted.
    pub fn stays(&self, subject: Subject) -> bool {
        self.settled.contains(&subject) || !self.scene.names(subject)
    }

    pub fn small(&self) -> bool {
        self.scene.size == SizeClass::Small
    }

    /// A phone that shows the whole: names may cover the rings of towns that have none.
    pub fn crammed(&self) -> bool {
        self.small() && self.zoom < 1.4
    }

    pub fn at(&self, p: MapPoint) -> (f64, f64) {
        self.to_screen.apply(p)
    }

    /// Whether a point may soon be seen.
    pub fn near(&self, (x, y): (f64, f64)) -> bool {
        let h = &self.horizon;
        (h.x0..h.x1).contains(&x) && (h.y0..h.y1).contains(&y)
    }

    pub fn block(&mut self, one: ScreenBox) {
        self.obstacles.hard.push(one, NO_MARK);
    }

    pub fn shows(&self, layer: Layer) -> bool {
        self.scene.layers.shows(layer)
    }

    pub fn shown_corridors(&self) -> Vec<CorridorIx> {
        let all = self.scene.plan.corridor_ixs();
        all.filter(|&c| self.shows(Layer::Corridor(c))).collect()
    }

    /// Half the width of a band with its casing, px.
    pub fn half_band(&self, corridor: CorridorIx) -> f64 {
        let band = band_units(self.scene.plan[corridor].kind) * stroke_weight(self.zoom);
        (band / 2.0 + 2.0) * self.unit
    }

    /// Finds a place for a text and keeps others off it; false where there is none.
    pub fn put(
        &mut self,
        set: &Setting,
        at: MapPoint,
        candidates: &[Candidate],
        follows: bool,
        allowed: impl FnMut(&ScreenBox) -> bool,
    ) -> bool {
        let found = self
            .obstacles
            .find(&set.extent, candidates, follows, allowed);
        if let Some(place) = found {
            self.keep(set, at, &place, None);
        }
        found.is_some()
    }

    /// The same for the name of an area: it stands where it is put, not off some point.
    pub fn put_in_area(
        &mut self,
        set: &Setting,
        candidates: &[Candidate],
        allowed: impl FnMut(&ScreenBox) -> bool,
    ) -> bool {
        let found = self.obstacles.find(&set.extent, candidates, true, allowed);
        if let Some(place) = found {
            let at = self.to_screen.map_from_screen(place.x, place.y);
            self.keep(set, at, &place, None);
        }
        found.is_some()
    }

    pub fn keep(&mut self, set: &Setting, at: MapPoint, place: &Candidate, leader: Option<Leader>) {
        let text = set.extent.at(place);
        self.block(text);
        if self.horizon.overlap(&text) == 0.0 {
            return;
        }
        let (x, y) = self.at(at);
        self.names.labels.push(PlacedLabel {
            subject: set.subject,
            text: set.text.clone(),
            at,
            offset: (place.x - x, place.y - y),
            anchor: place.anchor,
            size: set.extent.size,
            spacing: set.spacing,
            leader,
        });
        self.boxes.push(text);
    }

    /// Runs a name along a line; false where there is no room for it.
    pub fn along(&mut self, set: &Setting, line: &[(f64, f64)], request: &AlongRequest) -> bool {
        let Some(place) = place_along(line, request, &self.obstacles) else {
            return false;
        };
        let letters = place.boxes(set.extent.size);
        letters.iter().for_each(|b| self.block(*b));
        if letters.iter().all(|b| self.horizon.overlap(b) == 0.0) {
            return true;
        }
        self.along_boxes.push(letters);
        let same = self.names.along.iter().filter(|a| a.subject == set.subject);
        let nth = same.map(|a| a.nth + 1).max().unwrap_or(0);
        let curve = place.line.iter();
        let curve = curve.map(|&(x, y)| self.to_screen.map_from_screen(x, y));
        self.names.along.push(PlacedAlong {
            subject: set.subject,
            nth,
            text: set.text.clone(),
            curve: curve.collect(),
            dy: MIDDLE_EM * set.extent.size,
            size: set.extent.size,
            spacing: set.spacing,
        });
        true
    }
}
