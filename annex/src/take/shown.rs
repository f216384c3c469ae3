use plan_core::{
    geo::MapPoint,
    i18n::{Phrase, Word, fill},
    plan::{Attribution, Lang, PartialDate, Plan, ProjectIx, Source, SourceIx},
    state::Layer,
};

/// What a map shows.
#[derive(Debug, Clone)]
pub struct Shown<'p> {
    pub(super) plan: &'p Plan,
    pub(super) lang: Lang,
    /// The wanted projects as they stand in the panel.
    pub(super) projects: Vec<ProjectIx>,
    /// Layers that are on.
    pub(super) layers: Vec<Layer>,
}

impl<'p> Shown<'p> {
    /// Projects by their places in the plan, layers by their ids, with spaces between. What the plan does not
    /// have is left out.
    pub fn new(plan: &'p Plan, lang: Lang, projects: &str, layers: &str) -> Self {
        let all = plan.projects.len();
        let places = projects.split(' ').filter_map(|place| place.parse().ok());
        let is_on = |layer: &Layer| layers.split(' ').any(|id| id == layer.id(plan));
        Self {
            plan,
            lang,
            projects: places
                .filter(|&place| usize::from(place) < all)
                .map(ProjectIx)
                .collect(),
            layers: Layer::all(plan).filter(is_on).collect(),
        }
    }

    /// Degrees east and north, to some ten centimetres.
    pub(super) fn degrees(&self, at: Option<MapPoint>) -> Option<[f64; 2]> {
        let at = at?;
        let projection = &self.plan.projection;
        let (lon, lat) = projection.geo_from_map(f64::from(at.x), f64::from(at.y));
        Some([lon, lat].map(|degrees| (degrees * 1e6).round() / 1e6))
    }

    /// A text of the second module.
    pub(super) fn phrase(&self, phrase: Phrase) -> &'p str {
        let words = self.plan.programme.phrases.get(usize::from(self.lang.0));
        words.map_or("", |words| words.get(phrase))
    }

    /// What must stand with what is taken: the plan, what the borders are worth, whose geometry it is, and the
    /// sources.
    pub(super) fn about(&self) -> Vec<String> {
        let (plan, lang) = (self.plan, self.lang);
        let decided = plan.decision.iter().map(|decision| &decision.fact.text);
        let texts = [&plan.title].into_iter().chain(decided);
        let texts = texts.chain(plan.standing_notes());
        let texts = texts.chain([&plan.districts_note]);
        let mut lines: Vec<String> = texts.map(|text| text.get(lang).to_owned()).collect();
        for Attribution {
            what,
            name,
            licence,
            url,
        } in &plan.attribution
        {
            lines.push(format!("{}: {name} ({licence}) {url}", what.get(lang)));
        }
        for source in self.sources() {
            let Source { publisher, url, .. } = &plan[source];
            lines.push(format!("{publisher}: {url}"));
        }
        lines
    }

    /// Those of all its projects, each once.
    fn sources(&self) -> Vec<SourceIx> {
        let mut sources: Vec<SourceIx> = Vec::new();
        for &project in &self.projects {
            for source in self.plan[project].all_sources(self.plan) {
                if !sources.contains(&source) {
                    sources.push(source);
                }
            }
        }
        sources
    }

    /// Who published them, in a line: what a sheet of paper has room for.
    pub fn publishers(&self) -> String {
        let mut names: Vec<&str> = Vec::new();
        for source in self.sources() {
            let name = self.plan[source].publisher.as_str();
            if !names.contains(&name) {
                names.push(name);
            }
        }
        let words = &self.plan.language(self.lang).words;
        format!("{}: {}", words.get(Word::Sources), names.join(" · "))
    }

    /// When a picture or a sheet was made.
    pub fn made(&self, date: PartialDate) -> String {
        let date = self.plan.language(self.lang).date(date);
        fill(self.phrase(Phrase::MadeOn), &[("n", &date)])
    }
}
