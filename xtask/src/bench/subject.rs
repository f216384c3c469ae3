//! A data set with its pages, and one run of all measurements of one page.

use super::{
    asking,
    checks::{self, Check},
    devtools::Devtools,
    measure::{self, Load, Subject},
    parts,
    peers::{self, Bytes, Sizes},
    report::{Metric, Table},
    server::Pages,
    tab::{FAST, Slowness},
    targets::{lonely, place},
};
use crate::site::Site;
use anyhow::Result;
use plan_core::{geo::MANY, plan::Plan};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// What a reader on a cheap telephone in a mountain town has.
const SLOW: Slowness = Slowness {
    cpu: 4.0,
    network: true,
};

/// A part of a run.
type Part<'a> = &'a dyn Fn(&mut Devtools, &mut Table) -> Result<()>;

/// A data set, with a page of each kind.
#[derive(Debug)]
pub struct Set {
    /// S or L.
    pub name: &'static str,
    /// What it holds, in words.
    pub about: String,
    folder: PathBuf,
    sizes: Sizes,
    /// Whether it is also measured on a slow machine and network: a large plan is too slow there to be
    /// worth the time.
    is_slowed_down: bool,
    candidates: Vec<Vec<Check>>,
    checks: Vec<Check>,
    middle: Check,
    projects: Vec<(String, Check)>,
    questions: Vec<String>,
}

impl Set {
    /// Makes the pages of a plan.
    pub fn make(
        site: &Site,
        name: &'static str,
        plan: &Plan,
        folder: &Path,
        pages: &[&str],
    ) -> Result<Self> {
        let middle = plan.extent.center();
        Ok(Self {
            name,
            about: about(plan),
            sizes: peers::make(site, plan, &site.dist, folder, pages)?,
            folder: folder.to_path_buf(),
            is_slowed_down: plan.projects.len() < MANY,
            candidates: checks::candidates(plan),
            checks: Vec::new(),
            middle: place(plan, (f64::from(middle.x), f64::from(middle.y))),
            projects: lonely(plan),
            questions: asking::questions(plan),
        })
    }

    fn subject(&self, server: &Pages, page: &str) -> Subject<'_> {
        Subject {
            url: server.url(&format!("{}/{page}/index.html", self.name)),
            checks: &self.checks,
            middle: &self.middle,
            projects: &self.projects,
            questions: &self.questions,
        }
    }

    /// Looks at all pages once and chooses the check points: where all have their zone's colour.
    pub fn choose_checks(
        &mut self,
        devtools: &mut Devtools,
        server: &Pages,
        pages: &[&str],
    ) -> Result<()> {
        let places: Vec<Check> = self.candidates.iter().flatten().cloned().collect();
        let mut right = vec![true; places.len()];
        for page in pages {
            match measure::seen(devtools, &self.subject(server, page), &places) {
                Ok(seen) => {
                    let count = seen.iter().filter(|seen| **seen).count();
                    println!(
                        "· {page}, {}: {count} of {} places are seen",
                        self.name,
                        seen.len()
                    );
                    // A page that shows nothing would leave nothing to the others.
                    if count > 0 {
                        right
                            .iter_mut()
                            .zip(seen)
                            .for_each(|(right, seen)| *right &= seen);
                    }
                }
                Err(error) => println!("  {page} is not seen: {error:#}"),
            }
        }
        let is_right = |check: &Check| places.iter().zip(&right).any(|(p, r)| *r && p == check);
        let (checks, missing) = checks::choose(&self.candidates, is_right);
        if missing > 0 {
            println!("  {missing} districts have no place that all pages leave free");
        }
        self.checks = checks;
        Ok(())
    }

    /// One run of everything; what fails is said and left out.
    pub fn measure(&self, devtools: &mut Devtools, server: &Pages, page: &str, table: &mut Table) {
        let subject = self.subject(server, page);
        let steps: [(&str, Part); 4] = [
            ("loading", &|d, t| self.load(d, server, &subject, page, t)),
            ("moving", &|d, t| parts::moving(d, &subject, page, 1.0, t)),
            ("clicking", &|d, t| {
                parts::clicking(d, &subject, page, 1.0, t)
            }),
            ("remembering", &|d, t| {
                parts::remembering(d, &subject, page, t)
            }),
        ];
        // The peers are maps: they have no search, no filters and no table.
        let questions: [(&str, Part); 1] =
            [("asking", &|d, t| parts::asking(d, &subject, page, t))];
        let questions = questions.iter().filter(|_| page == peers::OURS);
        let slow_steps: [(&str, Part); 3] = [
            ("loading slowly", &|d, t| {
                self.load_slowly(d, server, &subject, page, t)
            }),
            ("moving slowly", &|d, t| {
                parts::moving(d, &subject, page, 4.0, t)
            }),
            ("clicking slowly", &|d, t| {
                parts::clicking(d, &subject, page, 4.0, t)
            }),
        ];
        let slow_steps = slow_steps.iter().filter(|_| self.is_slowed_down);
        for (what, step) in steps.iter().chain(questions).chain(slow_steps) {
            if let Err(error) = step(devtools, table) {
                println!("  {page} fails at {what}: {error:#}");
            }
        }
    }

    fn load(
        &self,
        devtools: &mut Devtools,
        server: &Pages,
        subject: &Subject,
        page: &str,
        table: &mut Table,
    ) -> Result<()> {
        let fast = measure::load(devtools, server, subject, FAST)?;
        self.bytes(page, &fast.files, table);
        // To be looked at: a page that says that it is ready may be blank.
        fs::write(
            self.folder.with_extension(format!("{page}.png")),
            &fast.last,
        )?;
        table.add(page, Metric::Painted, fast.painted);
        table.add(page, Metric::Ready, Some(fast.ready));
        self.say_wrong(page, &fast);
        Ok(())
    }

    fn load_slowly(
        &self,
        devtools: &mut Devtools,
        server: &Pages,
        subject: &Subject,
        page: &str,
        table: &mut Table,
    ) -> Result<()> {
        let slow = measure::load(devtools, server, subject, SLOW)?;
        table.add(page, Metric::SlowPainted, slow.painted);
        table.add(page, Metric::SlowReady, Some(slow.ready));
        self.say_wrong(page, &slow);
        Ok(())
    }

    fn say_wrong(&self, page: &str, load: &Load) {
        if !load.wrong.is_empty() {
            let places: Vec<[f64; 2]> = load.wrong.iter().map(|&i| self.checks[i].geo).collect();
            println!("  {page} has not its zone's colour at {places:?}");
        }
    }

    /// Code, data and typeface of what was loaded. The data of a page that holds them in its code are
    /// counted as the plan would be alone.
    fn bytes(&self, page: &str, files: &[PathBuf], table: &mut Table) {
        let mut files = files.to_vec();
        files.sort();
        files.dedup();
        let folder = self.folder.join(page);
        let (mut code, mut data, mut type_) = ([0; 3], [0; 3], [0; 3]);
        for file in &files {
            let is = |end: &str| file.extension().is_some_and(|e| e == end);
            let sum = if is("woff2") {
                &mut type_
            } else if is("json") || (page == peers::FLOOR && is("html")) {
                &mut data
            } else {
                &mut code
            };
            add(sum, self.sizes.of(file));
        }
        if page == peers::OURS {
            data = self.sizes.of(&folder.join("plan.bin"));
            for (code, data) in code.iter_mut().zip(data) {
                *code = code.saturating_sub(data);
            }
        }
        let kilo = |bytes: u64| Some(bytes as f64 / 1000.0);
        for (metric, bytes) in [
            (Metric::Raw, code[0] + data[0]),
            (Metric::Gzip, code[1] + data[1]),
            (Metric::Brotli, code[2] + data[2]),
            (Metric::Code, code[2]),
            (Metric::Data, data[2]),
            (Metric::Typeface, type_[2].min(type_[0])),
        ] {
            table.add(page, metric, kilo(bytes));
        }
    }
}

fn add(sum: &mut Bytes, more: Bytes) {
    for (sum, more) in sum.iter_mut().zip(more) {
        *sum += more;
    }
}

fn about(plan: &Plan) -> String {
    let points: usize = plan.borders.iter().map(|b| b.line.full().len()).sum();
    format!(
        "{} areas, {points} vertices in their borders, {} lines, {} projects",
        plan.districts.len(),
        plan.roads.len() + plan.rivers.len(),
        plan.projects.len()
    )
}
