//! How the projects stand in the panel: as cards or as a table in some order, and the chart above them.

use crate::filter::{Column, Facet};

/// The panel's arrangement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Panel {
    /// The plan's page in place of the projects.
    pub plan: bool,
    /// A table in place of the list, in this order.
    pub table: Option<Order>,
    /// The open chart.
    pub chart: Option<Chart>,
}

/// In which order the table's rows stand; at first in the plan's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Order {
    /// By a column.
    pub by: Option<Column>,
    /// The most first.
    pub falling: bool,
}

impl Order {
    /// After a press on a column's head: figures fall first, as one looks for the greatest.
    pub fn pressed(self, column: Column) -> Self {
        match self.by == Some(column) {
            true => Self {
                falling: !self.falling,
                ..self
            },
            false => Self {
                by: Some(column),
                falling: column.is_figure(),
            },
        }
    }
}

/// What a chart shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chart {
    /// By what the projects are counted.
    pub by: Facet,
    /// What is counted.
    pub counted: Counted,
}

impl Chart {
    /// By what can be counted.
    pub const FACETS: [Facet; 4] = [Facet::Zone, Facet::Sector, Facet::Step, Facet::Year];
}

impl Default for Chart {
    fn default() -> Self {
        Self {
            by: Facet::Zone,
            counted: Counted::Capital,
        }
    }
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// Capital.
    Capital,
    /// Projects.
    Projects,
}

impl Counted {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Capital, Self::Projects];

    /// Its name in hooks and links.
    pub fn key(self) -> &'static str {
        match self {
            Self::Capital => "capital",
            Self::Projects => "count",
        }
    }
}

impl Panel {
    /// What stands in it, in hooks and style: `plan`, `table` or `list`.
    pub fn stands(self) -> &'static str {
        match self {
            Self { plan: true, .. } => "plan",
            Self { table: Some(_), .. } => "table",
            _ => "list",
        }
    }

    /// With something else in it: `plan`, `table`, or else the list.
    pub fn standing(self, what: &str) -> Self {
        Self {
            plan: what == "plan",
            table: (what == "table").then(Order::default),
            ..self
        }
    }

    /// Its keys and values in links: `list=plan`, `list=table`, `list=-capital` (a table by capital, the most
    /// first), `chart=sectors,count`.
    pub(super) fn pairs(self) -> Vec<(&'static str, String)> {
        let order = |Order { by, falling }: Order| match by {
            None => "table".to_owned(),
            Some(by) => [if falling { "-" } else { "" }, by.key()].concat(),
        };
        let chart = |Chart { by, counted }: Chart| [by.key(), ",", counted.key()].concat();
        let list = match self.plan {
            true => Some("plan".to_owned()),
            false => self.table.map(order),
        };
        let pairs = [("list", list), ("chart", self.chart.map(chart))];
        let some = |(key, value): (_, Option<String>)| Some((key, value?));
        pairs.into_iter().filter_map(some).collect()
    }

    /// Takes over a link's key and value; `None` where it knows nothing of such.
    pub(super) fn read(&mut self, key: &str, value: &str) -> Option<()> {
        match key {
            "list" if value == "plan" => self.plan = true,
            "list" if value == "table" => self.table = Some(Order::default()),
            "list" => {
                let (falling, name) = match value.strip_prefix('-') {
                    Some(name) => (true, name),
                    None => (false, value),
                };
                let by = Column::ALL.into_iter().find(|c| c.key() == name)?;
                self.table = Some(Order {
                    by: Some(by),
                    falling,
                });
            }
            "chart" => {
                let (by, counted) = value.split_once(',')?;
                self.chart = Some(Chart {
                    by: Chart::FACETS.into_iter().find(|f| f.key() == by)?,
                    counted: Counted::ALL.into_iter().find(|c| c.key() == counted)?,
                });
            }
            _ => return None,
        }
        Some(())
    }
}
