//! Walks all facts of a plan: each statement or figure with its date and its sources.

use super::*;

/// A fact, seen only as what it rests on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Evidence<'p> {
    /// What it is a fact of: `project vsip`.
    pub of: &'static str,
    /// Id of that record.
    pub id: &'p str,
    /// The words, where it is a statement.
    pub text: Option<&'p Text>,
    /// Its own date.
    pub date: Option<PartialDate>,
    /// Its sources, best first.
    pub sources: &'p [SourceIx],
}

/// Whence a fact's date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dating {
    /// It has its own.
    Own,
    /// The day its source was published.
    Published,
    /// The day its source was read.
    Read,
}

struct Walk<'p> {
    of: &'static str,
    id: &'p str,
    all: Vec<Evidence<'p>>,
}

impl<'p> Walk<'p> {
    fn about(&mut self, of: &'static str, id: &'p str) -> &mut Self {
        (self.of, self.id) = (of, id);
        self
    }

    fn sources(
        &mut self,
        sources: &'p [SourceIx],
        date: Option<PartialDate>,
        text: Option<&'p Text>,
    ) {
        let (of, id) = (self.of, self.id);
        self.all.push(Evidence {
            of,
            id,
            text,
            date,
            sources,
        });
    }

    fn facts(&mut self, facts: impl IntoIterator<Item = &'p Fact>) {
        for fact in facts {
            self.sources(&fact.sources, fact.date, Some(&fact.text));
        }
    }

    fn figures(&mut self, figures: impl IntoIterator<Item = &'p Figure>) {
        for figure in figures {
            self.sources(&figure.sources, figure.as_of, figure.note.as_ref());
        }
    }

    fn shown(&mut self, all: &'p [Shown]) {
        self.facts(all.iter().map(|s| &s.fact));
    }
}

impl Plan {
    /// Every fact of the plan.
    pub fn evidence(&self) -> Vec<Evidence<'_>> {
        let mut walk = Walk {
            of: "plan",
            id: &self.slug,
            all: Vec::new(),
        };
        self.frame_facts(&mut walk);
        self.place_facts(&mut walk);
        self.programme_facts(&mut walk);
        for project in &self.projects {
            walk.about("project", &project.id);
            walk.sources(&project.sources, None, Some(&project.about));
            walk.facts([&project.status]);
            walk.facts(project.investor.iter().chain(&project.form));
            for money in &project.capital {
                walk.sources(&money.sources, Some(money.as_of), money.note.as_ref());
            }
            let single = [&project.term_years, &project.power_mw, &project.length_km];
            walk.figures(project.area_ha.iter().chain(single.into_iter().flatten()));
            walk.facts(project.legal.iter().chain(&project.progress));
            walk.facts(project.more.iter().map(|m| &m.fact));
        }
        walk.all
    }

    fn frame_facts<'p>(&'p self, walk: &mut Walk<'p>) {
        let programme = &self.programme;
        walk.facts(self.decision.iter().map(|decision| &decision.fact));
        for list in [
            &programme.aims,
            &programme.vision,
            &programme.papers,
            &programme.notes,
        ] {
            walk.facts(list);
        }
        for list in [
            &programme.breakthroughs,
            &programme.directions,
            &programme.priorities,
        ] {
            walk.shown(list);
        }
        for indicator in &programme.indicators {
            walk.about("indicator", &indicator.id);
            for figure in &indicator.figures {
                walk.sources(&figure.sources, figure.as_of, figure.note.as_ref());
            }
        }
    }

    fn place_facts<'p>(&'p self, walk: &mut Walk<'p>) {
        let decided = self.decision.as_ref().and_then(|d| d.fact.date);
        // A zone without a source is all there is, and states nothing.
        for zone in self.zones.iter().filter(|zone| !zone.sources.is_empty()) {
            walk.about("zone", &zone.id)
                .sources(&zone.sources, decided, Some(&zone.name));
        }
        for corridor in &self.corridors {
            walk.about("corridor", &corridor.id).sources(
                &corridor.sources,
                decided,
                Some(&corridor.about),
            );
            walk.facts(&corridor.planned);
        }
        for district in &self.districts {
            walk.about("district", &district.code)
                .figures(district.figures());
            walk.facts(&district.advantages);
        }
        if !self.communes.is_empty() {
            let sources = &self.commune_sources;
            walk.about("communes", "")
                .sources(sources, self.communes_since, None);
        }
        walk.about("gates", "").figures(&self.gates_total);
        walk.figures(self.gate_classes.iter().map(|c| &c.number));
        for gate in &self.gates {
            walk.about("gate", &gate.id)
                .sources(&gate.sources, None, Some(&gate.name));
        }
    }

    fn programme_facts<'p>(&'p self, walk: &mut Walk<'p>) {
        let programme = &self.programme;
        if !programme.urban.all.is_empty() {
            walk.about("urban areas", "")
                .sources(&programme.urban.sources, None, None);
        }
        walk.about("parks", "").figures(
            programme
                .parks
                .counts
                .iter()
                .flat_map(|c| std::iter::once(&c.number).chain(&c.area_ha)),
        );
        walk.facts(&programme.parks.notes);
        for zone in &programme.border_zones {
            walk.about("border zone", &zone.id)
                .figures([&zone.area_km2]);
            walk.facts(
                [&zone.established]
                    .into_iter()
                    .chain(&zone.functions)
                    .chain(&zone.facts),
            );
            walk.sources(&zone.sources, None, None);
        }
        for park in &programme.geoparks {
            walk.about("geopark", &park.id)
                .figures([&park.area_km2].into_iter().chain(&park.population));
            walk.facts([&park.listed]);
            walk.sources(&park.sources, None, None);
        }
        for (on_map, step) in self.steps.iter().zip(&self.story.steps) {
            let stated = step.figures.iter().map(|figure| &figure.fact);
            walk.about("story", &on_map.id).facts(stated);
        }
        walk.about("offers", "").shown(&programme.offers.incentives);
        walk.shown(&programme.offers.products);
        if let Some(c) = &programme.offers.contact {
            let rest = [&c.address, &c.telephone, &c.mail, &c.site];
            walk.facts(std::iter::once(&c.body).chain(rest.into_iter().flatten()));
        }
        if let Some(conference) = &self.conference {
            walk.about("conference", "").facts(&programme.conference);
            for award in &conference.awards {
                let date = Some(award.capital.as_of);
                walk.about("award", &award.id)
                    .sources(&award.sources, date, Some(&award.name));
                walk.sources(&award.capital.sources, date, award.capital.note.as_ref());
            }
        }
    }

    /// Whence the date of a fact is known; `None` for one that has neither date nor source.
    pub fn dating(&self, evidence: &Evidence) -> Option<Dating> {
        let sources = || evidence.sources.iter().map(|&s| &self[s]);
        if evidence.date.is_some() {
            Some(Dating::Own)
        } else if sources().any(|s| s.date.is_some()) {
            Some(Dating::Published)
        } else {
            sources().next().map(|_| Dating::Read)
        }
    }

    /// Whether all sources of a fact are copies of other pages.
    pub fn mirrors_only(&self, sources: &[SourceIx]) -> bool {
        !sources.is_empty() && sources.iter().all(|&s| self[s].grade == Grade::Mirror)
    }
}
