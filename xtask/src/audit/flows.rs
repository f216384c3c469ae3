//! What people do with the map, done again and again in each engine: what passes is to pass always. How often each
//! passed and how long it takes is kept beside the table that is made of it, and further runs are added.

use crate::{
    run,
    site::Site,
    test::{self, Count, ENGINES},
};
use anyhow::{Context, Result, bail};
use std::{
    collections::BTreeMap, env, fmt::Write as _, fs, path::PathBuf, sync::Mutex, time::Duration,
};

/// How often, unless `LSM_RUNS` says so.
const RUNS: usize = 20;

/// What is known of the flows of one engine.
#[derive(Debug, Default, PartialEq)]
struct Flow {
    /// Of each run that passed.
    seconds: Vec<f64>,
    failed: usize,
}

/// All flows, by engine and name: `firefox::host::wheel`.
type Flows = BTreeMap<String, Flow>;

/// One writes after the other: engines run at once.
static WRITING: Mutex<()> = Mutex::new(());

fn record(site: &Site) -> PathBuf {
    site.root.join("docs/flows.tsv")
}

/// All runs in one engine; each is written down when it has ended.
pub fn flows(site: &Site, engine: &str) -> Result<Count> {
    let runs = match env::var("LSM_RUNS") {
        Ok(runs) => runs.parse().context("LSM_RUNS is a number")?,
        Err(_) => RUNS,
    };
    let mut all = Count::default();
    for run in 1..=runs {
        println!("· {engine}, run {run} of {runs}");
        let (count, times) = test::flows(site, engine, turn(site, engine)?)?;
        all = all.and(count);
        let _one = WRITING.lock().unwrap_or_else(|broken| broken.into_inner());
        let mut flows = known(site)?;
        add(&mut flows, &times)?;
        fs::write(record(site), write(&flows)?)?;
        fs::write(site.root.join("docs/flows.md"), table(&flows)?)?;
    }
    Ok(all)
}

/// What earlier runs wrote down.
fn known(site: &Site) -> Result<Flows> {
    match fs::read_to_string(record(site)) {
        Ok(text) => read(&text),
        Err(_) => Ok(Flows::new()),
    }
}

/// How often the flows of an engine ran so far: what is run in one place is run in another each time.
fn turn(site: &Site, engine: &str) -> Result<usize> {
    let flows = known(site)?;
    let of_engine = |(name, _): &(&String, &Flow)| name.starts_with(&format!("{engine}::"));
    let runs = |(_, flow): (&String, &Flow)| flow.seconds.len() + flow.failed;
    Ok(flows.iter().filter(of_engine).map(runs).max().unwrap_or(0))
}

/// A run's lines: name, `ok`, seconds.
fn add(flows: &mut Flows, times: &str) -> Result<()> {
    for line in times.lines() {
        let mut parts = line.split('\t');
        let (Some(name), Some(how), Some(took)) = (parts.next(), parts.next(), parts.next()) else {
            bail!("not a test and its time: {line}");
        };
        let flow = flows.entry(name.to_owned()).or_default();
        match how {
            "ok" => flow.seconds.push(took.parse()?),
            _ => flow.failed += 1,
        }
    }
    Ok(())
}

fn read(text: &str) -> Result<Flows> {
    let line = |line: &str| -> Result<(String, Flow)> {
        let mut parts = line.split('\t');
        let name = parts.next().unwrap_or_default().to_owned();
        let failed = parts.next().context("how often it failed")?.parse()?;
        let seconds = parts.next().context("its times")?.split_whitespace();
        let seconds = seconds.map(str::parse).collect::<Result<_, _>>()?;
        Ok((name, Flow { seconds, failed }))
    };
    let lines = text
        .lines()
        .map(|it| line(it).with_context(|| format!("flows.tsv: {it}")));
    lines.collect()
}

fn write(flows: &Flows) -> Result<String> {
    let mut text = String::new();
    for (name, Flow { seconds, failed }) in flows {
        write!(text, "{name}\t{failed}\t")?;
        let seconds: Vec<String> = seconds.iter().map(|it| format!("{it:.1}")).collect();
        writeln!(text, "{}", seconds.join(" "))?;
    }
    Ok(text)
}

/// A line for each flow: in each engine how often it passed of how often it ran, and how long that takes.
fn table(flows: &Flows) -> Result<String> {
    let mut rows: BTreeMap<&str, [Flow; ENGINES.len()]> = BTreeMap::new();
    for (name, flow) in flows {
        let mut parts = name.split("::");
        let engine = parts.next().unwrap_or_default();
        let what = parts.nth(1).with_context(|| format!("no flow: {name}"))?;
        let nth = ENGINES.iter().position(|it| *it == engine);
        let nth = nth.with_context(|| format!("no engine: {name}"))?;
        let cell = &mut rows.entry(what).or_default()[nth];
        cell.seconds.extend(&flow.seconds);
        cell.failed += flow.failed;
    }
    let mut text = "# Flows\n\nWhat people do with the map, in each engine: how often it passed of how often it ran, and the median time. \
         `cargo xtask audit --only flows` runs it and adds to it. Some are run in several places (from a disk, from a server, in a page of \
         somebody else's), so more often. A dash: its driver cannot do it, or the first engine speaks for all.\n\n| Flow |"
        .to_owned();
    ENGINES
        .iter()
        .try_for_each(|engine| write!(text, " {engine} |"))?;
    text.push_str("\n|---|");
    text.push_str(&"---|".repeat(ENGINES.len()));
    text.push('\n');
    let mut sums = [(0, 0); ENGINES.len()];
    for (what, cells) in &rows {
        write!(text, "| {what} |")?;
        for (Flow { seconds, failed }, sum) in cells.iter().zip(&mut sums) {
            let (passed, all) = (seconds.len(), seconds.len() + failed);
            *sum = (sum.0 + passed, sum.1 + all);
            match all {
                0 => text.push_str(" – |"),
                _ => write!(text, " {passed} of {all}, {} |", median(seconds))?,
            }
        }
        text.push('\n');
    }
    write!(text, "| **All** |")?;
    for (passed, all) in sums {
        write!(text, " **{passed} of {all}** |")?;
    }
    text.push('\n');
    Ok(text)
}

fn median(seconds: &[f64]) -> String {
    let mut all = seconds.to_vec();
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 2).map_or("–".to_owned(), |it| {
        run::seconds(Duration::from_secs_f64(*it))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const RUN: &str = "chromium::http::wheel\tok\t1.4\nfirefox::host::wheel\tFAILED\t2.0\nchromium::file::wheel\tok\t3.0\n";

    #[test]
    fn runs_add_up_and_are_read_back() {
        let mut flows = Flows::new();
        add(&mut flows, RUN).expect("a run");
        add(&mut flows, RUN).expect("another");
        assert_eq!(flows["chromium::http::wheel"].seconds, [1.4, 1.4]);
        assert_eq!(flows["firefox::host::wheel"].failed, 2);
        let kept = read(&write(&flows).expect("text")).expect("the same");
        assert_eq!(kept, flows);
        add(&mut flows, "wheel").expect_err("no time");
        read("a\tb\t1").expect_err("no number");
    }

    #[test]
    fn a_line_for_each_flow() {
        let mut flows = Flows::new();
        add(&mut flows, RUN).expect("a run");
        let text = table(&flows).expect("a table");
        assert!(
            text.contains("| wheel | 2 of 2, 3.0 s | 0 of 1, – | – |"),
            "{text}"
        );
        assert!(
            text.ends_with("| **All** | **2 of 2** | **0 of 1** | **0 of 0** |\n"),
            "{text}"
        );
    }
}
