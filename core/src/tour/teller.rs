//! The words and figures of a step, and whence they are known.

use crate::{
    i18n::{Language, Word, fill},
    plan::{
        Award, Fact, Feature, Figure, Lang, PartialDate, Plan, ProjectIx, SourceIx, Story,
        StoryAbout, StoryStep, Text,
    },
};

/// A figure that is read from the last row.
#[derive(Debug, Clone, PartialEq)]
pub struct LargeFigure {
    /// With its unit, as people say it.
    pub value: String,
    /// What it is.
    pub label: String,
    /// When it was stated.
    pub date: Option<PartialDate>,
}

/// Says what a step says, and notes whence it is known.
pub(super) struct Teller<'p> {
    plan: &'p Plan,
    language: &'p Language,
    lang: Lang,
    /// Each once.
    pub(super) sources: Vec<SourceIx>,
}

impl<'p> Teller<'p> {
    pub(super) fn of(plan: &'p Plan, lang: Lang) -> Self {
        Self {
            plan,
            language: plan.language(lang),
            lang,
            sources: Vec::new(),
        }
    }

    fn text(&self, text: &'p Text) -> String {
        text.get(self.lang).to_owned()
    }

    fn cite(&mut self, sources: &[SourceIx]) {
        for &source in sources {
            if !self.sources.contains(&source) {
                self.sources.push(source);
            }
        }
    }

    fn fact(&mut self, fact: &'p Fact) -> String {
        self.cite(&fact.sources);
        self.text(&fact.text)
    }

    /// Headline and sentence: the step's, else those of what it is about.
    pub(super) fn said(&mut self, step: &'p StoryStep) -> (String, Option<String>) {
        let plan = self.plan;
        let (headline, text) = match step.about {
            StoryAbout::Region => (self.text(&plan.province), None),
            StoryAbout::Feature(Feature::Corridor(ix)) => {
                self.cite(&plan[ix].sources);
                (self.text(&plan[ix].name), Some(self.text(&plan[ix].about)))
            }
            StoryAbout::Feature(Feature::Zone(ix)) => {
                self.cite(&plan[ix].sources);
                let names = plan[ix]
                    .districts
                    .iter()
                    .map(|&d| plan[d].name.get(self.lang));
                let names: Vec<&str> = names.collect();
                let between = self.language.words.get(Word::ListSeparator);
                (self.text(&plan[ix].name), Some(names.join(between)))
            }
            StoryAbout::Feature(Feature::District(ix)) => (self.text(&plan[ix].full_name), None),
            StoryAbout::Feature(Feature::Project(ix)) => {
                self.cite(&plan[ix].sources);
                (self.text(&plan[ix].name), Some(self.text(&plan[ix].about)))
            }
            StoryAbout::Breakthrough(nth) => {
                match plan.programme.breakthroughs.get(usize::from(nth)) {
                    Some(one) => {
                        let said = self.fact(&one.fact);
                        match &one.title {
                            Some(title) => (self.text(title), Some(said)),
                            None => (said, None),
                        }
                    }
                    None => (String::new(), None),
                }
            }
            StoryAbout::Targets => (self.text(&plan.title), None),
            StoryAbout::Conference => match &plan.conference {
                Some(conference) => {
                    self.cite(&conference.sources);
                    let date = self.language.date(conference.date);
                    (self.text(&conference.name), Some(date))
                }
                None => (String::new(), None),
            },
            StoryAbout::Contact => {
                let contact = plan.programme.offers.contact.as_ref();
                (self.text(&plan.title), contact.map(|c| self.fact(&c.body)))
            }
        };
        let own = |text: &'p Option<Text>| text.as_ref().map(|text| text.get(self.lang).to_owned());
        (
            own(&step.title).unwrap_or(headline),
            own(&step.text).or(text),
        )
    }

    /// The figures that the step itself names.
    pub(super) fn stated(&mut self, step: &'p StoryStep) -> Vec<LargeFigure> {
        let plan = self.plan;
        let mut all = Vec::new();
        for figure in &step.figures {
            all.push(LargeFigure {
                value: self.fact(&figure.fact),
                label: self.text(&figure.label),
                date: figure.fact.date,
            });
        }
        for &nth in &step.indicators {
            all.extend(self.indicator(usize::from(nth)));
        }
        if all.is_empty() && step.about == StoryAbout::Targets {
            let count = plan.programme.indicators.len();
            all = (0..count)
                .filter_map(|nth| self.indicator(nth))
                .take(Story::MOST_FIGURES)
                .collect();
        }
        all
    }

    /// An indicator's target, or its newest figure where it has none.
    fn indicator(&mut self, nth: usize) -> Option<LargeFigure> {
        let plan = self.plan;
        let indicator = plan.programme.indicators.get(nth)?;
        let figure = indicator.headline()?;
        self.cite(&figure.sources);
        let name = self.text(&indicator.name);
        let clause = self.language.words.get(Word::ClauseSeparator);
        Some(LargeFigure {
            value: self.language.indicator(indicator, figure, self.lang),
            label: [&name, clause, &figure.period].concat(),
            date: figure.as_of,
        })
    }

    /// The figures of what a step is about.
    pub(super) fn own(&mut self, about: StoryAbout) -> Vec<LargeFigure> {
        let plan = self.plan;
        match about {
            StoryAbout::Feature(Feature::Project(ix)) => self.project(ix),
            StoryAbout::Feature(Feature::Corridor(ix)) => {
                let on_it = plan.project_ixs().filter(|&p| plan.is_on(p, ix)).collect();
                self.sums(plan[ix].districts.len(), on_it)
            }
            StoryAbout::Feature(Feature::Zone(ix)) => {
                let districts = &plan[ix].districts;
                let in_it = |&p: &ProjectIx| {
                    plan[p]
                        .districts
                        .iter()
                        .any(|district| districts.contains(district))
                };
                self.sums(districts.len(), plan.project_ixs().filter(in_it).collect())
            }
            StoryAbout::Feature(Feature::District(ix)) => {
                let district = &plan[ix];
                let area = district.area_km2.as_ref();
                let area = area.map(|f| (f, Word::SquareKilometres, Word::Area));
                let people = district.population.as_ref();
                let people = people.map(|f| (f, Word::Persons, Word::Population));
                let known = area.into_iter().chain(people);
                known
                    .map(|(f, unit, what)| self.figure(f, unit, what))
                    .collect()
            }
            StoryAbout::Conference => self.awards(),
            StoryAbout::Contact => {
                let contact = plan.programme.offers.contact.as_ref();
                let ways = contact.map(|c| [&c.telephone, &c.mail, &c.site]);
                let ways = ways.into_iter().flatten().flatten();
                let way = |fact: &'p Fact| LargeFigure {
                    value: self.fact(fact),
                    label: String::new(),
                    date: fact.date,
                };
                ways.map(way).collect()
            }
            StoryAbout::Region | StoryAbout::Breakthrough(_) | StoryAbout::Targets => Vec::new(),
        }
    }

    fn figure(&mut self, figure: &'p Figure, unit: Word, what: Word) -> LargeFigure {
        self.cite(&figure.sources);
        LargeFigure {
            value: self
                .language
                .measured(&self.language.figure(figure), self.language.words.get(unit)),
            label: self.language.words.get(what).to_owned(),
            date: figure.as_of,
        }
    }

    fn project(&mut self, ix: ProjectIx) -> Vec<LargeFigure> {
        let project = &self.plan[ix];
        let words = &self.language.words;
        let status = LargeFigure {
            value: words.get(project.step.word()).to_owned(),
            label: words.get(project.kind.word()).to_owned(),
            date: project.status.date,
        };
        let mut all = Vec::new();
        if let Some(capital) = project.capital.first() {
            self.cite(&capital.sources);
            all.push(LargeFigure {
                value: self.language.money(capital),
                label: words.get(Word::Capital).to_owned(),
                date: Some(capital.as_of),
            });
        }
        if let Some(area) = project.area_ha.first() {
            all.push(self.figure(area, Word::Hectares, Word::Area));
        } else if let Some(length) = &project.length_km {
            all.push(self.figure(length, Word::Kilometres, Word::Length));
        }
        self.cite(&project.status.sources);
        all.push(status);
        all
    }

    /// Districts, projects and their capital together. The map counts them itself.
    fn sums(&mut self, districts: usize, projects: Vec<ProjectIx>) -> Vec<LargeFigure> {
        let words = &self.language.words;
        let number = |n: usize| self.language.format.number(n as f64);
        let plain = |value: String, label: &str| LargeFigure {
            value,
            label: label.to_owned(),
            date: None,
        };
        let count = projects.len();
        let totals = self.plan.totals(projects, self.plan.currency);
        let mut all = vec![
            plain(number(districts), words.get(Word::Districts)),
            plain(
                number(count),
                fill(words.get(Word::Projects), &[("n", "")]).trim(),
            ),
        ];
        if totals.counted > 0 {
            let amount = five_figures(totals.amount);
            let sum = self.language.format.money(amount, totals.currency);
            let counted = number(totals.counted);
            let counted = words.counted(Word::ProjectsWithCapital, totals.counted, &counted);
            let between = words.get(Word::ClauseSeparator);
            let label = [words.get(Word::Capital), between, &counted].concat();
            all.push(plain(sum, &label));
        }
        all
    }

    /// What was announced: how many, and for how much.
    fn awards(&mut self) -> Vec<LargeFigure> {
        let plan = self.plan;
        let awards = plan
            .conference
            .iter()
            .flat_map(|conference| &conference.awards);
        let award = |award: &'p Award| {
            self.cite(&award.sources);
            self.cite(&award.capital.sources);
            let count = self.language.format.number(f64::from(award.count));
            let words = &self.language.words;
            let count = words.counted(Word::Projects, award.count as usize, &count);
            let between = words.get(Word::ClauseSeparator);
            LargeFigure {
                value: self.language.money(&award.capital),
                label: [&count, between, award.name.get(self.lang)].concat(),
                date: Some(award.capital.as_of),
            }
        };
        awards.map(award).collect()
    }
}

/// A sum as it is said: all further figures are nobody's.
fn five_figures(amount: f64) -> f64 {
    let unit = 10_f64.powf(amount.log10().floor() - 4.0).max(1.0);
    (amount / unit).round() * unit
}
