//! The table.

use super::{day, peers, stats::Series, subject::Set};
use std::{collections::BTreeMap, fmt::Write as _, thread};

/// What is measured, in the table's order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Metric {
    Raw,
    Gzip,
    Brotli,
    Code,
    Data,
    Typeface,
    Painted,
    Ready,
    SlowPainted,
    SlowReady,
    Zoom,
    ZoomLate,
    ZoomP95,
    Pan,
    PanLate,
    PanP95,
    SlowZoom,
    SlowZoomLate,
    SlowZoomP95,
    SlowPan,
    SlowPanLate,
    SlowPanP95,
    CardWork,
    Card,
    SlowCardWork,
    SlowCard,
    Key,
    KeyWork,
    Filter,
    FilterWork,
    Scroll,
    ScrollP95,
    Heap,
    Wasm,
    Memory,
    Nodes,
}

use Metric::*;

impl Metric {
    /// Zoom, then pan: main thread, late frames, p95.
    pub const MOVES: [Self; 6] = [Zoom, ZoomLate, ZoomP95, Pan, PanLate, PanP95];
    /// The same with a slow processor.
    pub const SLOW_MOVES: [Self; 6] = [
        SlowZoom,
        SlowZoomLate,
        SlowZoomP95,
        SlowPan,
        SlowPanLate,
        SlowPanP95,
    ];

    const ALL: [(Self, &'static str); 36] = [
        (Raw, "first load, kB raw"),
        (Gzip, "first load, kB gzip"),
        (Brotli, "first load, kB brotli"),
        (Code, "· code, kB brotli"),
        (Data, "· data, kB brotli"),
        (Typeface, "· typeface besides, kB"),
        (Painted, "painted, ms"),
        (Ready, "ready, ms"),
        (SlowPainted, "painted, slow 4G and 4×, ms"),
        (SlowReady, "ready, slow 4G and 4×, ms"),
        (Zoom, "zoom, main thread ms"),
        (ZoomLate, "zoom, late frames"),
        (ZoomP95, "zoom, p95 frame ms"),
        (Pan, "pan, main thread ms"),
        (PanLate, "pan, late frames"),
        (PanP95, "pan, p95 frame ms"),
        (SlowZoom, "zoom at 4×, main thread ms"),
        (SlowZoomLate, "zoom at 4×, late frames"),
        (SlowZoomP95, "zoom at 4×, p95 frame ms"),
        (SlowPan, "pan at 4×, main thread ms"),
        (SlowPanLate, "pan at 4×, late frames"),
        (SlowPanP95, "pan at 4×, p95 frame ms"),
        (CardWork, "click → card laid out, ms"),
        (Card, "click → card painted, ms"),
        (SlowCardWork, "click → card laid out at 4×, ms"),
        (SlowCard, "click → card painted at 4×, ms"),
        (Key, "letter → results laid out, p95 ms"),
        (KeyWork, "· main thread ms"),
        (Filter, "filter → list laid out, p95 ms"),
        (FilterWork, "· main thread ms"),
        (Scroll, "table scrolled, main thread ms"),
        (ScrollP95, "table scrolled, p95 frame ms"),
        (Heap, "JS heap, MB"),
        (Wasm, "wasm memory, MB"),
        (Memory, "heap and wasm, MB"),
        (Nodes, "DOM nodes, at most"),
    ];

    /// Figures that are the same in every run.
    fn is_fixed(self) -> bool {
        self <= Typeface || matches!(self, Nodes | Wasm)
    }
}

/// The figures of one data set.
#[derive(Debug)]
pub struct Table {
    title: String,
    pages: Vec<String>,
    series: BTreeMap<(String, Metric), Series>,
}

impl Table {
    /// An empty table.
    pub fn new(set: &Set, pages: &[&str]) -> Self {
        Self::titled(&format!("{}: {}", set.name, set.about), pages)
    }

    fn titled(title: &str, pages: &[&str]) -> Self {
        Self {
            title: title.to_owned(),
            pages: pages.iter().map(|&page| page.to_owned()).collect(),
            series: BTreeMap::new(),
        }
    }

    /// Adds a run's figure.
    pub fn add(&mut self, page: &str, metric: Metric, value: Option<f64>) {
        let key = (page.to_owned(), metric);
        self.series.entry(key).or_default().add(value);
    }

    fn series(&self, page: &str, metric: Metric) -> Option<&Series> {
        self.series.get(&(page.to_owned(), metric))
    }

    fn median(&self, page: &str, metric: Metric) -> Option<f64> {
        self.series(page, metric)?.median()
    }

    /// The best of the libraries: the floor is none.
    fn best(&self, metric: Metric) -> Option<f64> {
        let libraries = self
            .pages
            .iter()
            .filter(|p| *p != peers::OURS && *p != peers::FLOOR);
        let medians = libraries.filter_map(|page| self.median(page, metric));
        medians.reduce(f64::min)
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let mut head = vec![String::new()];
        head.extend(self.pages.iter().cloned());
        head.extend(["ours ÷ floor", "ours ÷ best library"].map(str::to_owned));
        let mut rows = vec![head];
        let measured = |metric| self.pages.iter().any(|p| self.series(p, metric).is_some());
        for (metric, name) in Metric::ALL.into_iter().filter(|(m, _)| measured(*m)) {
            let mut row = vec![name.to_owned()];
            row.extend(self.pages.iter().map(|page| self.cell(page, metric)));
            let ours = self.median(peers::OURS, metric);
            for other in [self.median(peers::FLOOR, metric), self.best(metric)] {
                row.push(ratio(ours, other));
            }
            rows.push(row);
        }
        rows
    }

    fn cell(&self, page: &str, metric: Metric) -> String {
        let series = self.series(page, metric);
        let Some((median, least)) = series.and_then(|s| Some((s.median()?, s.least()?))) else {
            return "–".to_owned();
        };
        match metric.is_fixed() {
            true => number(median),
            false => format!("{} ({})", number(median), number(least)),
        }
    }
}

/// What the tables were measured with.
#[derive(Debug)]
pub struct About {
    /// The browser and its version.
    pub chromium: String,
    /// How many runs.
    pub runs: usize,
    /// How long all took.
    pub minutes: u64,
}

/// All tables, in Markdown that reads well as it is.
pub fn text(about: &About, tables: &[Table]) -> String {
    let cores = thread::available_parallelism().map_or(0, usize::from);
    let mut text = format!(
        "# Benchmark\n\n\
         `cargo xtask bench` on {}: {cores} cores, no GPU, {}, window 1280 × 720, medians of {} interleaved runs \
         (the least in brackets), {} minutes in all. What each figure means: ARCHITECTURE.md, “Measuring”.\n",
        day::today(),
        about.chromium,
        about.runs,
        about.minutes
    );
    for table in tables {
        let _ = write!(text, "\n## {}\n\n{}", table.title, markdown(&table.rows()));
    }
    text
}

fn markdown(rows: &[Vec<String>]) -> String {
    let columns = rows.first().map_or(0, Vec::len);
    let length = |text: &String| text.chars().count();
    let width = |i: usize| rows.iter().map(|row| length(&row[i])).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut text = String::new();
    for (i, row) in rows.iter().enumerate() {
        for (cell, &width) in row.iter().zip(&widths) {
            let _ = write!(text, "| {cell:<width$} ");
        }
        text.push_str("|\n");
        if i == 0 {
            for (i, &width) in widths.iter().enumerate() {
                let _ = write!(
                    text,
                    "|{}{}",
                    "-".repeat(width + 1),
                    if i == 0 { '-' } else { ':' }
                );
            }
            text.push_str("|\n");
        }
    }
    text
}

fn ratio(ours: Option<f64>, other: Option<f64>) -> String {
    match (ours, other) {
        (Some(ours), Some(other)) if other > 0.0 => format!("{:.2}", ours / other),
        _ => "–".to_owned(),
    }
}

fn number(value: f64) -> String {
    let decimals = if value == 0.0 || value >= 99.5 { 0 } else { 1 };
    format!("{value:.decimals$}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_are_to_the_floor_and_to_the_best_library() {
        let mut table = Table::titled("S", &[peers::OURS, peers::FLOOR, "a", "b"]);
        for (page, values) in [
            (peers::OURS, [3.0, 9.0, 4.0]),
            (peers::FLOOR, [2.0; 3]),
            ("a", [8.0; 3]),
            ("b", [5.0; 3]),
        ] {
            for value in values {
                table.add(page, Metric::Zoom, Some(value));
            }
        }
        let rows = table.rows();
        let zoom = rows.iter().find(|row| row[0].starts_with("zoom, main"));
        let expected = [
            "4.0 (3.0)",
            "2.0 (2.0)",
            "8.0 (8.0)",
            "5.0 (5.0)",
            "2.00",
            "0.80",
        ];
        assert_eq!(
            zoom.map(|row| &row[1..]),
            Some(&expected.map(str::to_owned)[..])
        );
        // What was not measured has no row.
        assert_eq!(rows.len(), 2);
    }

    #[test]
    fn the_table_that_is_kept_is_one_of_these() {
        let text = include_str!("../../../docs/bench.md");
        assert!(text.starts_with("# Benchmark\n\n`cargo xtask bench` on "));
        let page = crate::docs::Page::read(std::path::Path::new("docs/bench.md"), text);
        assert_eq!(page.tables.len(), 2);
        for table in &page.tables {
            let mut labels = Metric::ALL.iter().map(|(_, label)| *label);
            for row in &table.rows {
                let name = row[0].text.trim();
                // In their order, and some are not measured of every set.
                assert!(labels.any(|it| it == name), "{}: {name}", table.under);
            }
        }
    }

    #[test]
    fn columns_stand_under_each_other() {
        let rows = [["", "ours"], ["painted, ms", "1"]].map(|row| row.map(str::to_owned).to_vec());
        let lines = "|             | ours |\n|-------------|-----:|\n| painted, ms | 1    |\n";
        assert_eq!(markdown(&rows), lines);
    }
}
