//! What a visitor of the counts asked to see: measure, years, order; an address as a type.

use crate::model::PartialDate;
use crate::site::search::{Facet, Search};
use crate::site::tally::Entry;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Measure {
    #[default]
    Incidents,
    CiviliansShot,
    OfficersShot,
    Killed,
}

/// In which order the areas stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Order {
    #[default]
    Name,
    Side,
    Total,
    Rate,
}

/// What a visitor asked to see: measure, years, order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct View {
    pub(crate) measure: Measure,
    pub(crate) from: Option<i32>,
    pub(crate) to: Option<i32>,
    pub(crate) order: Order,
}

impl Measure {
    pub(crate) const ALL: [Self; 4] = [
        Self::Incidents,
        Self::CiviliansShot,
        Self::OfficersShot,
        Self::Killed,
    ];

    /// The word of the query string.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Incidents => "incidents",
            Self::CiviliansShot => "civilians_shot",
            Self::OfficersShot => "officers_shot",
            Self::Killed => "killed",
        }
    }

    /// What a reader sees.
    pub(crate) const fn label(self) -> &'static str {
        match self {
            Self::Incidents => "Incidents",
            Self::CiviliansShot => "People shot by police",
            Self::OfficersShot => "Officers shot",
            Self::Killed => "People killed",
        }
    }

    /// What an incident adds.
    pub(super) fn of(self, entry: &Entry) -> u32 {
        match self {
            Self::Incidents => 1,
            Self::CiviliansShot if entry.is_by_police() => entry.people.civilians_shot,
            Self::CiviliansShot => 0,
            Self::OfficersShot => entry.people.officers_shot,
            Self::Killed => entry.people.killed(),
        }
    }

    /// The incidents that it counts anything in.
    pub(crate) fn search(self) -> Search {
        let all = Search::default();
        match self {
            Self::Incidents => all,
            Self::CiviliansShot => all
                .with(Facet::Direction, "by_police")
                .with(Facet::Direction, "exchange")
                .with(Facet::Casualty, "civilian_shot"),
            Self::OfficersShot => all.with(Facet::Casualty, "officer_shot"),
            Self::Killed => all
                .with(Facet::Casualty, "civilian_killed")
                .with(Facet::Casualty, "officer_killed"),
        }
    }
}

impl Order {
    /// The word of the query string.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Side => "side",
            Self::Total => "total",
            Self::Rate => "rate",
        }
    }
}

impl View {
    /// Reads a query string; what it cannot use is left out.
    pub(crate) fn parse(query: &str) -> Self {
        let mut view = Self::default();
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            let year = value
                .parse()
                .ok()
                .filter(|year| (1900..2200).contains(year));
            let measure = Measure::ALL
                .into_iter()
                .find(|measure| measure.word() == value);
            let orders = [Order::Name, Order::Side, Order::Total, Order::Rate];
            let order = orders.into_iter().find(|order| order.word() == value);
            match key.as_ref() {
                "measure" => view.measure = measure.unwrap_or(view.measure),
                "from" => view.from = year.or(view.from),
                "to" => view.to = year.or(view.to),
                "order" => view.order = order.unwrap_or(view.order),
                _ => {}
            }
        }
        view
    }

    /// The address of this view under a path.
    pub(crate) fn address(&self, path: &str) -> String {
        let mut out = form_urlencoded::Serializer::new(String::new());
        if self.measure != Measure::default() {
            out.append_pair("measure", self.measure.word());
        }
        for (key, year) in [("from", self.from), ("to", self.to)] {
            if let Some(year) = year {
                out.append_pair(key, &year.to_string());
            }
        }
        if self.order != Order::default() {
            out.append_pair("order", self.order.word());
        }
        match out.finish() {
            query if query.is_empty() => path.into(),
            query => format!("{path}?{query}"),
        }
    }

    /// The address with the rows in another order.
    pub(crate) fn ordered(&self, order: Order) -> String {
        Self {
            order,
            ..self.clone()
        }
        .address("/neighbourhoods")
    }

    /// What the table shows, in words.
    pub(crate) fn heading(&self) -> String {
        let years = match (self.from, self.to) {
            (Some(from), Some(to)) if from == to => format!(", {from}"),
            (Some(from), Some(to)) => format!(", {from} to {to}"),
            (Some(from), None) => format!(", from {from}"),
            (None, Some(to)) => format!(", to {to}"),
            (None, None) => String::new(),
        };
        format!("{} by neighbourhood{years}", self.measure.label())
    }

    pub(super) fn holds(&self, year: Option<i32>) -> bool {
        let is_open = self.from.is_none() && self.to.is_none();
        year.map_or(is_open, |year| {
            self.from.is_none_or(|from| year >= from) && self.to.is_none_or(|to| year <= to)
        })
    }

    /// The same view of another measure.
    pub(super) fn measured(&self, measure: Measure) -> Self {
        Self {
            measure,
            ..self.clone()
        }
    }

    /// The incidents of the view.
    pub(super) fn search(&self) -> Search {
        let date = |year: Option<i32>| year.map(PartialDate::Year);
        self.measure.search().dated(date(self.from), date(self.to))
    }
}
