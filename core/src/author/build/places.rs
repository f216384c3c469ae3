use super::{Make, land::Ground, place, union};
use crate::{
    author::{
        At, Code, Problems,
        geometry::{chaikin, clip_beyond},
        raw::{self, LonLat},
    },
    geo::{MapPoint, MapRect},
    i18n::fill,
    plan::{
        Commune, Corridor, District, DistrictIx, FarPlace, FormerUnit, Gate, GateClasses, GateIx,
        Lang, Neighbour, NeighbourIx, Plan, RoadIx, Text, Town, TownIx, Zone, ZoneIx, eighths,
    },
};

/// How far a corridor is drawn beyond the province, km.
const CORRIDOR_REACH_KM: f64 = 5.0;

impl Ground {
    pub fn at(&self, at: LonLat) -> MapPoint {
        self.point((at.lon, at.lat))
    }
}

impl Make<'_> {
    pub(super) fn district(&self, code: &str) -> Option<DistrictIx> {
        self.districts.get(code).map(DistrictIx)
    }

    /// A unit's name with its kind, in each language.
    fn unit_name(&self, kind: &str, name: &raw::Text) -> Text {
        let (name, form) = (self.text(name), self.folder.communes.kind.get(kind));
        let Some(form) = form.map(|f| self.text(f)) else {
            return name;
        };
        let languages = (0..self.folder.map.languages.len() as u8).map(Lang);
        let named = languages.map(|l| fill(form.get(l), &[("n", name.get(l))]));
        Text::by_language(named.collect())
    }

    pub(super) fn former_units(&self, units: &[raw::FormerUnit]) -> Vec<FormerUnit> {
        let one = |u: &raw::FormerUnit| {
            Some(FormerUnit {
                name: self.unit_name(&u.kind, &u.name),
                district: self.district(&u.district)?,
                part: u.part,
            })
        };
        units.iter().filter_map(one).collect()
    }

    pub(super) fn districts_of(&self, codes: &[String]) -> Vec<DistrictIx> {
        codes.iter().filter_map(|c| self.district(c)).collect()
    }
}

pub fn neighbours(make: &Make, ground: &Ground) -> Vec<Neighbour> {
    let one = |n: &raw::Neighbour| Neighbour {
        id: n.id.clone(),
        name: make.text(&n.name),
        name_in_plan: n.name_in_plan.as_ref().map(|t| make.text(t)),
        at: ground.at(n.at),
        abroad: n.abroad,
    };
    make.folder.map.neighbour.iter().map(one).collect()
}

/// Places of the locator.
pub fn far_places(make: &Make, ground: &Ground) -> Vec<FarPlace> {
    let one = |n: &raw::NamedPoint| FarPlace {
        id: n.id.clone(),
        name: make.text(&n.name),
        at: ground.at(n.at).rounded(1.0),
    };
    make.folder.map.locator.iter().map(one).collect()
}

pub fn towns(make: &Make, ground: &Ground) -> Vec<Town> {
    let districts = &make.folder.districts.district;
    let one = |t: &raw::Town| Town {
        id: t.id.clone(),
        name: make.text(&t.name),
        at: ground.at(t.at),
        hub: t.hub,
        capital: t.capital,
        seat_of: districts
            .iter()
            .position(|d| d.seat.as_ref() == Some(&t.id))
            .map(|i| DistrictIx(i as u16)),
        label_side: t.label_side,
    };
    make.folder.towns.iter().map(one).collect()
}

pub fn districts(make: &Make, ground: &Ground) -> Option<Vec<District>> {
    let f = make.folder;
    let one = |d: &raw::District| {
        let mut parts = ground.district_parts.get(&d.code)?.clone();
        if let (Some(label), Some(largest)) = (d.label, parts.first_mut()) {
            largest.label = ground.at(label);
        }
        let extent = MapRect::around(parts.iter().flat_map(|p| p.ring.iter().copied()))?;
        Some(District {
            code: d.code.clone(),
            name: make.text(&d.name),
            full_name: make.text(&d.full_name),
            zone: ZoneIx(place(&f.zones, &d.zone, |z| &z.id)?),
            seat: match &d.seat {
                Some(seat) => Some(TownIx(place(&f.towns, seat, |t| &t.id)?)),
                None => None,
            },
            area_km2: make.some_figure(d.area_km2.clone())?,
            population: make.some_figure(d.population.clone())?,
            advantages: make.facts(d.advantages.clone())?,
            parts,
            extent,
            projects: Vec::new(),
        })
    };
    f.districts.district.iter().map(one).collect()
}

pub fn zones(make: &Make, ground: &Ground, plan: &Plan) -> Vec<Zone> {
    let one = |(i, z): (usize, &raw::Zone)| {
        let ix = ZoneIx(i as u16);
        let districts: Vec<DistrictIx> = plan
            .district_ixs()
            .filter(|&d| plan[d].zone == ix)
            .collect();
        let extent = union(districts.iter().map(|&d| plan[d].extent))?;
        // Without a place of its own, the label stands on the district nearest to the zone's middle.
        let middle = extent.center();
        let labels = districts
            .iter()
            .filter_map(|&d| plan[d].parts.first())
            .map(|p| p.label);
        let label = z
            .label
            .map(|at| ground.at(at))
            .or_else(|| labels.min_by(|a, b| a.distance(middle).total_cmp(&b.distance(middle))))?;
        Some(Zone {
            id: z.id.clone(),
            name: make.text(&z.name),
            short: make.text(&z.short),
            label,
            districts,
            extent,
            sources: make.sources(&z.source),
        })
    };
    make.folder
        .zones
        .iter()
        .enumerate()
        .filter_map(one)
        .collect()
}

pub fn gates(make: &Make, ground: &Ground) -> Option<Vec<Gate>> {
    let one = |g: &raw::Gate| {
        Some(Gate {
            id: g.id.clone(),
            name: make.text(&g.name),
            class: g.class,
            at: ground.at(g.at),
            error_km: g.error_km,
            district: make.district(&g.district)?,
            label_side: g.label_side,
            sources: make.sources(&g.source),
        })
    };
    make.folder.gates.gate.iter().map(one).collect()
}

/// How many gates of each class there are.
pub fn gate_classes(make: &Make) -> Vec<GateClasses> {
    let one = |c: &raw::ClassTotal| GateClasses {
        classes: c.classes.clone(),
        number: make.count(c.value, None, &c.source),
    };
    make.folder.gates.class_total.iter().map(one).collect()
}

pub fn communes(make: &Make, ground: &Ground) -> Vec<Commune> {
    let one = |c: &raw::Commune| Commune {
        code: c.code.clone(),
        name: make.unit_name(&c.kind, &c.name),
        area_km2: c.area_km2,
        districts: make.districts_of(&c.districts),
        merged_from: make.former_units(&c.merged_from),
        at: ground.at(c.at),
    };
    make.folder.communes.commune.iter().map(one).collect()
}

pub fn corridors(make: &Make, ground: &Ground, problems: &mut Problems) -> Option<Vec<Corridor>> {
    let rings = ground.rings();
    let mut all = Vec::new();
    for (i, c) in make.folder.corridors.iter().enumerate() {
        let at = At::record("corridors.toml", "corridor", i);
        let rough = way(make, ground, c, &at, problems);
        let mut line = clip_beyond(&chaikin(&rough, 3), &rings, CORRIDOR_REACH_KM);
        line.iter_mut().for_each(|p| *p = p.rounded(eighths::PARTS));
        let [.., before, last] = line.as_slice() else {
            let reason = format!("{} does not pass through the province", c.route);
            problems.add(&at.field("route"), Code::OutsideProvince, reason);
            continue;
        };
        let head_angle = (last.y - before.y).atan2(last.x - before.x);
        let roads = c
            .roads
            .iter()
            .filter_map(|r| place(&make.folder.road_lines, r, |f| &f.id));
        let gates = c
            .gates
            .iter()
            .filter_map(|g| place(&make.folder.gates.gate, g, |f| &f.id));
        all.push(Corridor {
            id: c.id.clone(),
            kind: c.kind,
            name: make.text(&c.name),
            short: make.text(&c.short),
            tag: make.text(&c.tag),
            pattern: c.pattern,
            districts: make.districts_of(&c.districts),
            roads: roads.map(RoadIx).collect(),
            planned: make.facts(c.planned.clone())?,
            gates: gates.map(GateIx).collect(),
            neighbours: c
                .neighbours
                .iter()
                .filter_map(|n| place(&make.folder.map.neighbour, n, |f| &f.id).map(NeighbourIx))
                .collect(),
            leads_to: make.text(&c.leads_to),
            comes_from: c.comes_from.as_ref().map(|t| make.text(t)),
            about: make.text(&c.about),
            sources: make.sources(&c.source),
            head_angle,
            extent: MapRect::around(line.iter().copied())?,
            line,
        });
    }
    Some(all)
}

/// The route's way-points without those that the corridor skips.
fn way(
    make: &Make,
    ground: &Ground,
    c: &raw::Corridor,
    at: &At,
    problems: &mut Problems,
) -> Vec<MapPoint> {
    let Some(route) = make.folder.road_lines.iter().find(|r| r.id == c.route) else {
        return Vec::new();
    };
    let positions: Vec<_> = route.positions().collect();
    let names: Vec<String> = route
        .properties
        .get("waypoints")
        .and_then(|w| serde_json::from_value(w.clone()).ok())
        .unwrap_or_default();
    for skip in c.skip.iter().filter(|s| !names.contains(s)) {
        let reason = format!("'{skip}' is no way-point of {} in roads.geojson", c.route);
        problems.add(&at.field("skip"), Code::UnknownId, reason);
    }
    let kept = positions
        .iter()
        .enumerate()
        .filter(|(i, _)| names.get(*i).is_none_or(|n| !c.skip.contains(n)));
    kept.map(|(_, &p)| ground.point(p)).collect()
}
