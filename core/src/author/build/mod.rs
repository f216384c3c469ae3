//! From a checked folder to the plan: ids become indexes, degrees become map units and paths.

mod frame;
mod land;
mod places;
mod programme;
mod projects;
mod search;
mod shapes;
mod story;
mod tokens;

pub use tokens::THEMES;

use super::{At, Code, Problems, raw, read::Folder};
use crate::{
    geo::MapRect,
    hash::Table,
    order,
    plan::{self, Capitals, Fact, Figure, Lang, PartialDate, Plan, SourceIx, Text},
    search::PackedIndex,
};

/// Builds the plan of a folder in which every id resolves.
pub fn plan(folder: &mut Folder, problems: &mut Problems) -> Option<Plan> {
    // Most of a folder: what they say moves into the plan.
    let all = std::mem::take(&mut folder.projects);
    let folder = &*folder;
    let make = Make {
        folder,
        sources: Places::of(folder.sources.iter().map(|s| s.id.as_str())),
        communes: Places::of(folder.communes.commune.iter().map(|c| c.code.as_str())),
        districts: Places::of(folder.districts.district.iter().map(|d| d.code.as_str())),
        sectors: Places::of(folder.sectors.iter().map(|s| s.id.as_str())),
    };
    let ground = land::Ground::of(folder)?;
    let map = &folder.map;
    let mut plan = Plan {
        slug: map.slug.clone(),
        languages: map
            .languages
            .iter()
            .map(|c| folder.words.get(c)?.language(c))
            .collect::<Option<_>>()?,
        title: make.text(&map.title),
        subtitle: make.text(&map.subtitle),
        province: make.text(&map.province),
        address: map.address.as_deref().map(folder_address),
        decision: frame::decision(&make)?,
        programme: Default::default(),
        story: Default::default(),
        steps: Vec::new(),
        currency: map.sums.currency,
        marker_steps: map
            .sums
            .marker_steps
            .map(|step| step * map.sums.counted_in.size()),
        borders_note: make.text(&map.notes.borders),
        routes_note: map.notes.routes.as_ref().map(|t| make.text(t)),
        districts_note: make.text(&folder.districts.note),
        attribution: make.attribution(),
        sources: folder.sources.iter().map(source).collect::<Option<_>>()?,
        sectors: make.sectors(),
        zones: Vec::new(),
        corridors: Vec::new(),
        districts: Vec::new(),
        communes: Vec::new(),
        commune_sources: make.sources(&folder.communes.source),
        communes_since: date(folder.communes.since.as_deref())?,
        towns: Vec::new(),
        gates: Vec::new(),
        gates_total: make.some_figure(folder.gates.total.clone())?,
        gate_classes: places::gate_classes(&make),
        roads: shapes::roads(&make, &ground)?,
        rivers: shapes::rivers(&make, &ground)?,
        neighbours: places::neighbours(&make, &ground),
        far_places: places::far_places(&make, &ground),
        projects: Vec::new(),
        conference: None,
        borders: ground.borders.clone(),
        tolerances: ground.tolerances.iter().map(|&t| t as f32).collect(),
        graticule: shapes::graticule(&ground, shapes::degrees(folder)),
        projection: ground.projection,
        extent: ground.extent,
        capitals: Default::default(),
        letters: Default::default(),
        index: Default::default(),
        font: tokens::font(folder),
        palette: tokens::palette(folder),
    };
    plan.towns = places::towns(&make, &ground);
    plan.districts = places::districts(&make, &ground)?;
    plan.zones = places::zones(&make, &ground, &plan);
    plan.gates = places::gates(&make, &ground)?;
    plan.communes = places::communes(&make, &ground);
    plan.corridors = places::corridors(&make, &ground, problems)?;
    plan.projects = projects::all(&make, &ground, &plan, all)?;
    // What names projects is made when they stand in their order.
    plan.programme = frame::programme(&make, &plan)?;
    plan.conference = programme::conference(&make, &plan)?;
    (plan.steps, plan.story) = story::all(&make, &plan)?;
    plan.capitals = capitals(&plan);
    let (letters, index) = search::index(&make, &plan);
    plan.letters = letters;
    plan.index = PackedIndex::new(&index);
    sums(&plan, problems);
    plan.lay_out();
    Some(plan)
}

/// The address of a folder: `https://example.vn/map/`.
fn folder_address(url: &str) -> String {
    format!("{}/", url.trim_end_matches('/'))
}

/// Those of all that may be named in capitals.
fn capitals(plan: &Plan) -> Capitals {
    let districts = plan.districts.iter().map(|d| &d.name);
    let neighbours = plan.neighbours.iter().map(|n| &n.name);
    let corridors = plan
        .corridors
        .iter()
        .flat_map(|c| [&c.name, &c.short, &c.tag]);
    let names = districts.chain(neighbours).chain(corridors);
    Capitals::of_all(names.flat_map(Text::all))
}

/// What is named of an announced total is no more than that.
fn sums(plan: &Plan, problems: &mut Problems) {
    let Some(conference) = &plan.conference else {
        return;
    };
    for (i, award) in conference.awards.iter().enumerate() {
        let sum = plan.reconcile(conference, award);
        if sum.unnamed_amount() < 0.0 {
            let format = &plan.language(Lang::default()).format;
            let [named, all] = [sum.named_amount, sum.amount]
                .map(|amount| format.money(amount, award.capital.currency));
            let reason = format!("{all} was announced, and its projects come to {named}");
            let at = At::record("conference.toml", "award", i);
            problems.add(&at.field("capital.amount"), Code::BadSum, reason);
        }
    }
}

/// Turns raw records into the plan's.
struct Make<'a> {
    folder: &'a Folder,
    sources: Places<'a>,
    communes: Places<'a>,
    districts: Places<'a>,
    sectors: Places<'a>,
}

/// Where in a list each id stands, by id: for lists that are long and asked often.
struct Places<'a>(Table<&'a str, u16>);

impl<'a> Places<'a> {
    fn of(ids: impl Iterator<Item = &'a str>) -> Self {
        Self(ids.zip(0..).collect())
    }

    fn get(&self, id: &str) -> Option<u16> {
        self.0.get(id).copied()
    }
}

fn place<T>(records: &[T], id: &str, key: impl Fn(&T) -> &str) -> Option<u16> {
    records.iter().position(|r| key(r) == id).map(|i| i as u16)
}

fn source(raw: &raw::Source) -> Option<plan::Source> {
    Some(plan::Source {
        id: raw.id.clone(),
        publisher: raw.publisher.clone(),
        title: raw.title.clone(),
        url: raw.url.clone(),
        date: date(raw.date.as_deref())?,
        read: raw.read.parse().ok()?,
        grade: raw.grade,
    })
}

/// `Some(None)` for no date, `None` for a broken one.
fn date(text: Option<&str>) -> Option<Option<PartialDate>> {
    text.map(str::parse).transpose().ok()
}

impl Make<'_> {
    fn text(&self, raw: &raw::Text) -> Text {
        self.own_text(raw.clone())
    }

    fn own_text(&self, raw: raw::Text) -> Text {
        match raw {
            raw::Text::Same(text) => Text::same(text),
            raw::Text::By(mut by) => {
                let text = |code: &String| by.take(code).unwrap_or_default();
                Text::by_language(self.folder.map.languages.iter().map(text).collect())
            }
        }
    }

    fn sources(&self, raw: &raw::Sources) -> Vec<SourceIx> {
        let find = |id: &String| self.sources.get(id).map(SourceIx);
        let mut all: Vec<SourceIx> = raw.ids().iter().filter_map(find).collect();
        order::by_key(&mut all, |ix| self.folder.sources[ix.0 as usize].grade);
        all
    }

    fn fact(&self, raw: raw::Fact) -> Option<Fact> {
        Some(Fact {
            text: self.own_text(raw.text),
            date: date(raw.date.as_deref())?,
            sources: self.sources(&raw.source),
        })
    }

    fn facts(&self, raw: Vec<raw::Fact>) -> Option<Vec<Fact>> {
        raw.into_iter().map(|f| self.fact(f)).collect()
    }

    fn figure(&self, raw: raw::Figure) -> Option<Figure> {
        Some(Figure {
            value: raw.value,
            qualifier: raw.qualifier,
            as_of: date(raw.as_of.as_deref())?,
            sources: self.sources(&raw.source),
            note: raw.note.map(|n| self.own_text(n)),
        })
    }

    /// `Some(None)` for no figure, `None` for a broken one.
    fn some_figure(&self, raw: Option<raw::Figure>) -> Option<Option<Figure>> {
        raw.map_or(Some(None), |figure| self.figure(figure).map(Some))
    }

    fn some_fact(&self, raw: Option<raw::Fact>) -> Option<Option<Fact>> {
        raw.map_or(Some(None), |fact| self.fact(fact).map(Some))
    }

    /// An amount in units of its currency.
    fn money(&self, raw: raw::Money) -> Option<plan::Money> {
        Some(plan::Money {
            // To a whole unit of the currency: 724.756 × 10⁹ is not exact in binary.
            amount: (raw.amount * raw.unit.size()).round(),
            currency: raw.currency,
            qualifier: raw.qualifier,
            as_of: raw.as_of.parse().ok()?,
            sources: self.sources(&raw.source),
            note: raw.note.map(|n| self.own_text(n)),
        })
    }

    fn attribution(&self) -> Vec<plan::Attribution> {
        let make = |a: &raw::Attribution| plan::Attribution {
            what: self.text(&a.what),
            name: a.name.clone(),
            licence: a.licence.clone(),
            url: a.url.clone(),
        };
        self.folder.map.attribution.iter().map(make).collect()
    }

    fn sectors(&self) -> Vec<plan::Sector> {
        let make = |s: &raw::Sector| plan::Sector {
            id: s.id.clone(),
            name: self.text(&s.name),
            shape: s.shape,
            icon: s.icon.clone(),
        };
        self.folder.sectors.iter().map(make).collect()
    }
}

/// The box round several boxes.
fn union(rects: impl IntoIterator<Item = MapRect>) -> Option<MapRect> {
    rects.into_iter().reduce(|a, b| MapRect {
        x0: a.x0.min(b.x0),
        y0: a.y0.min(b.y0),
        x1: a.x1.max(b.x1),
        y1: a.y1.max(b.y1),
    })
}
