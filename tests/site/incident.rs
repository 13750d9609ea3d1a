//! An incident's row, described word by word and then stored.

use chrono::NaiveDate;
use police_shootings::city::City;
use sqlx::SqliteConnection;

use super::Seed;

/// An incident's row while it is described.
#[derive(Clone)]
struct Row {
    title: String,
    date: Option<String>,
    area: Option<u8>,
    neighbourhood: Option<String>,
    block: Option<String>,
    position: Option<(f64, f64)>,
    direction: &'static str,
    outcome: &'static str,
    officers: Option<(i64, i64)>,
    civilians: Option<(i64, i64)>,
    off_duty: Option<bool>,
    circumstance: &'static str,
    agency: Option<String>,
    grade: &'static str,
    disputed: &'static str,
    sources: i64,
    text: String,
    slug: Option<String>,
    conflict: bool,
}

impl Default for Row {
    fn default() -> Self {
        Self {
            title: String::new(),
            date: None,
            area: None,
            neighbourhood: None,
            block: None,
            position: None,
            direction: "by_police",
            outcome: "wounded",
            officers: None,
            civilians: None,
            off_duty: None,
            circumstance: "unknown",
            agency: None,
            grade: "single_source",
            disputed: "",
            sources: 1,
            text: String::new(),
            slug: None,
            conflict: false,
        }
    }
}

/// An incident that is being described; nothing is stored before [`Incident::add`].
pub(crate) struct Incident<'a> {
    seed: &'a mut Seed,
    row: Row,
}

impl<'a> Incident<'a> {
    pub(super) fn new(seed: &'a mut Seed, title: &str) -> Self {
        let row = Row {
            title: title.into(),
            ..Row::default()
        };
        Self { seed, row }
    }

    pub(crate) fn on(mut self, date: &str) -> Self {
        self.row.date = Some(date.into());
        self
    }

    pub(crate) fn in_area(mut self, name: &str) -> Self {
        let area = City::chicago().area_named(name).expect("an area");
        self.row.area = Some(area.number);
        self
    }

    /// The neighbourhood as reported.
    pub(crate) fn called(mut self, name: &str) -> Self {
        self.row.neighbourhood = Some(name.into());
        self
    }

    pub(crate) fn at_block(mut self, block: &str) -> Self {
        self.row.block = Some(block.into());
        let spot = block.parse().expect("a spot");
        let located = City::chicago().locate(&spot, None).expect("a place");
        self.row.position = Some(located.point.lat_lon());
        self
    }

    pub(crate) fn direction(mut self, word: &'static str) -> Self {
        self.row.direction = word;
        self
    }

    pub(crate) fn outcome(mut self, word: &'static str) -> Self {
        self.row.outcome = word;
        self
    }

    /// Civilians shot, and killed among them.
    pub(crate) fn civilians(mut self, shot: i64, killed: i64) -> Self {
        self.row.civilians = Some((shot, killed));
        self
    }

    /// Officers shot, and killed among them.
    pub(crate) fn officers(mut self, shot: i64, killed: i64) -> Self {
        self.row.officers = Some((shot, killed));
        self
    }

    pub(crate) fn off_duty(mut self, yes: bool) -> Self {
        self.row.off_duty = Some(yes);
        self
    }

    pub(crate) fn circumstance(mut self, word: &'static str) -> Self {
        self.row.circumstance = word;
        self
    }

    pub(crate) fn agency(mut self, name: &str) -> Self {
        self.row.agency = Some(name.into());
        self
    }

    pub(crate) fn grade(mut self, word: &'static str, sources: i64) -> Self {
        (self.row.grade, self.row.sources) = (word, sources);
        self
    }

    pub(crate) fn disputed(mut self, fields: &'static str) -> Self {
        self.row.disputed = fields;
        self
    }

    pub(crate) fn conflict(mut self) -> Self {
        self.row.conflict = true;
        self
    }

    /// Words that its sources contain.
    pub(crate) fn with_text(mut self, text: &str) -> Self {
        self.row.text = text.into();
        self
    }

    pub(crate) fn slug(mut self, slug: &str) -> Self {
        self.row.slug = Some(slug.into());
        self
    }

    /// Stores it; gives its id.
    pub(crate) async fn add(self) -> i64 {
        let Self { seed, row } = self;
        seed.incidents += 1;
        let id = row.id(seed.incidents);
        let slug = row
            .slug
            .clone()
            .unwrap_or_else(|| format!("incident-{}", seed.incidents));
        let area = row.area.and_then(|number| City::chicago().area(number));
        row.store(&mut seed.connection, id, &slug).await;
        let informal = row
            .neighbourhood
            .as_deref()
            .and_then(|name| City::chicago().neighbourhood(name));
        let mut places: Vec<&str> = area.map(|area| area.slug.as_str()).into_iter().collect();
        places.extend(informal.map(|name| name.slug.as_str()));
        if places.is_empty() {
            places.push("unknown");
        }
        places.dedup();
        for place in places {
            sqlx::query("insert into incident_places (place, incident) values (?, ?)")
                .bind(place)
                .bind(id)
                .execute(&mut seed.connection)
                .await
                .expect("a place");
        }
        sqlx::query("insert into addresses (slug, incident, given_at) values (?, ?, '2024-05-01T10:00:00Z')")
            .bind(&slug)
            .bind(id)
            .execute(&mut seed.connection)
            .await
            .expect("an address");
        sqlx::query("insert into incident_search (rowid, title, place, words, text) values (?, ?, ?, '', ?)")
            .bind(id)
            .bind(&row.title)
            .bind(area.map(|area| area.name.clone()).unwrap_or_default())
            .bind(&row.text)
            .execute(&mut seed.connection)
            .await
            .expect("an index entry");
        id
    }
}

impl Row {
    fn id(&self, number: i64) -> i64 {
        let padded = self.date.as_deref().map(|date| match date.len() {
            4 => format!("{date}-01-01"),
            7 => format!("{date}-01"),
            _ => date.to_owned(),
        });
        let day: Option<NaiveDate> = padded.map(|date| date.parse().expect("a date"));
        let epoch = NaiveDate::from_ymd_opt(1900, 1, 1).expect("a date");
        (day.map_or(0, |day| (day - epoch).num_days()) << 20) + number
    }

    async fn store(&self, connection: &mut SqliteConnection, id: i64, slug: &str) {
        let (shot, killed) = (
            |pair: Option<(i64, i64)>| pair.map(|pair| pair.0),
            |pair: Option<(i64, i64)>| pair.map(|pair| pair.1),
        );
        let changed = format!("2024-05-{:02}T10:00:00Z", id % 28 + 1);
        sqlx::query(
            "insert into incidents (id, slug, title, summary, occurred_on, time, neighbourhood, community_area, area_basis, block, \
             location_precision, latitude, longitude, near_edge, place_conflict, direction, outcome, \
             officers_shot_low, officers_shot_high, officers_killed_low, officers_killed_high, \
             civilians_shot_low, civilians_shot_high, civilians_killed_low, civilians_killed_high, \
             off_duty, circumstance, agency, grade, disputed, sources, reviewed, digest, added_at, changed_at) \
             values (?, ?, ?, ?, ?, null, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, x'00', \
             '2024-05-01T10:00:00Z', ?)",
        )
        .bind(id)
        .bind(slug)
        .bind(&self.title)
        .bind(format!("{}. Written from the fields.", self.title))
        .bind(&self.date)
        .bind(&self.neighbourhood)
        .bind(self.area)
        .bind(self.area.map(|_| if self.block.is_some() { "block" } else { "stated" }))
        .bind(&self.block)
        .bind(if self.block.is_some() { "block" } else if self.area.is_some() { "neighbourhood" } else { "city" })
        .bind(self.position.map(|position| position.0))
        .bind(self.position.map(|position| position.1))
        .bind(self.conflict)
        .bind(self.direction)
        .bind(self.outcome)
        .bind(shot(self.officers))
        .bind(shot(self.officers))
        .bind(killed(self.officers))
        .bind(killed(self.officers))
        .bind(shot(self.civilians))
        .bind(shot(self.civilians))
        .bind(killed(self.civilians))
        .bind(killed(self.civilians))
        .bind(self.off_duty)
        .bind(self.circumstance)
        .bind(&self.agency)
        .bind(self.grade)
        .bind(self.disputed)
        .bind(self.sources)
        .bind(changed)
        .execute(connection)
        .await
        .expect("an incident");
    }
}
