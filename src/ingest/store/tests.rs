use std::{collections::BTreeMap, path::PathBuf};

use proptest::prelude::*;
use sqlx::{AssertSqlSafe, Connection, SqliteConnection};
use tempfile::TempDir;

use super::*;
use crate::{
    database,
    incident::{Correction, Sourced, seed::report},
    model::{Article, Field, Reading, Status},
};

const POLK: &str =
    "occurred_on=2020-08-30; neighbourhood=Homan Square; block=3300 W Polk St; officers_shot=2";
const STONY: &str =
    "occurred_on=2021-03-15; block=8900 S Stony Island Ave; officers_shot=1; off_duty=yes";

/// An invented article at this address that makes these reports.
fn article(address: &str, reports: Vec<Sourced>) -> Prepared {
    let text = format!("Words of {address} alone. Officers were shot at the place of {address}.");
    let article = Article {
        source: format!("inbox/{address}.txt"),
        url: Some(format!("https://news.example/{address}")),
        title: format!("The headline of {address}"),
        publisher: Some(format!("The {address} Lantern")),
        text,
        ..Article::default()
    };
    let reading = Reading {
        status: if reports.is_empty() {
            Status::NoIncident
        } else {
            Status::Incident
        },
        reason: "as seeded".into(),
        reports: reports.into_iter().map(|sourced| sourced.report).collect(),
        no_republication: false,
    };
    Prepared::new(article, reading)
}

fn one(address: &str, facts: &str) -> Prepared {
    article(address, vec![report(1, facts)])
}

/// The same article with other words, which say something else.
fn changed(prepared: &Prepared, facts: &[&str]) -> Prepared {
    let reports = facts.iter().map(|facts| report(1, facts)).collect();
    let address = prepared
        .article
        .title
        .rsplit(' ')
        .next()
        .expect("an address");
    let mut other = article(address, reports);
    other.article.text.push_str(" Later words.");
    Prepared::new(other.article, other.reading)
}

struct Record {
    _folder: TempDir,
    path: PathBuf,
    connection: SqliteConnection,
}

impl Record {
    async fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("record.db");
        let connection = database::open_for_writing(&path).await.expect("opened");
        Self {
            _folder: folder,
            path,
            connection,
        }
    }

    async fn of(articles: &[Prepared]) -> Self {
        let mut record = Self::new().await;
        record.ingest(articles).await;
        record
    }

    async fn ingest(&mut self, articles: &[Prepared]) -> (Vec<Kept>, Relinked) {
        let kept = store(&mut self.connection, articles).await.expect("stored");
        (kept, self.relink().await)
    }

    async fn relink(&mut self) -> Relinked {
        relink(&mut self.connection).await.expect("linked")
    }

    async fn decide(&mut self, slug: &str, decided: Decided) -> Relinked {
        decide(&mut self.connection, slug, &decided, "It was checked.")
            .await
            .expect("decided");
        self.relink().await
    }

    /// The first column of all rows of a query.
    async fn texts(&mut self, sql: &'static str) -> Vec<String> {
        sqlx::query_scalar(sql)
            .fetch_all(&mut self.connection)
            .await
            .expect("read")
    }

    async fn slugs(&mut self) -> Vec<String> {
        self.texts("select slug from incidents where withdrawn is null order by slug")
            .await
    }

    /// Every row of every table but the times of writing and the log of runs.
    async fn content(&mut self) -> BTreeMap<String, Vec<String>> {
        let tables = self
            .texts("select name from sqlite_schema where type = 'table' and sql not like 'create virtual%' \
                    and name not like 'incident_search%' and name not in ('runs', '_sqlx_migrations')")
            .await;
        let mut content = BTreeMap::new();
        for table in tables {
            let columns: Vec<String> = sqlx::query_scalar("select 'quote(\"' || name || '\")' from pragma_table_info(?1) where name not like '%\\_at' escape '\\'")
                .bind(&table)
                .fetch_all(&mut self.connection)
                .await
                .expect("columns");
            let sql = format!(
                "select concat_ws('|', {}) from {table} order by 1",
                columns.join(", ")
            );
            let rows = sqlx::query_scalar(AssertSqlSafe(sql))
                .fetch_all(&mut self.connection)
                .await
                .expect("rows");
            content.insert(table, rows);
        }
        let words = self
            .texts("select term || ' ' || doc || ' ' || cnt from search_words order by 1")
            .await;
        content.insert("search_words".into(), words);
        content
    }
}

#[tokio::test]
async fn articles_become_incidents_and_a_second_run_changes_nothing() {
    let articles = [
        one("a", POLK),
        one("b", POLK),
        one("c", STONY),
        article("d", vec![]),
    ];
    let mut record = Record::new().await;
    let (kept, relinked) = record.ingest(&articles).await;
    assert_eq!(kept, [Kept::Stored; 4]);
    assert_eq!(
        relinked,
        Relinked {
            incidents: 2,
            added: 2,
            changed: 0,
            merged: 0
        }
    );
    assert_eq!(
        record.slugs().await,
        ["2020-08-30-homan-square", "2021-03-15-calumet-heights"]
    );
    let grades = record
        .texts("select grade from incidents order by id")
        .await;
    assert_eq!(grades, ["corroborated", "single_source"]);
    let places = record
        .texts("select place from incident_places order by place")
        .await;
    assert_eq!(
        places,
        ["calumet-heights", "east-garfield-park", "homan-square"]
    );
    let found = record.texts("select title from incidents where id in (select rowid from incident_search where incident_search match 'text: words AND homan')").await;
    assert_eq!(found, ["Two officers shot in Homan Square"]);
    let before = record.content().await;
    let (kept, relinked) = record.ingest(&articles).await;
    assert_eq!(kept, [Kept::Known; 4]);
    assert_eq!(
        relinked,
        Relinked {
            incidents: 2,
            ..Relinked::default()
        }
    );
    assert_eq!(record.content().await, before);
}

#[tokio::test]
async fn what_a_killed_run_stored_is_completed_by_the_next() {
    let articles = [one("a", POLK), one("b", POLK), one("c", STONY)];
    let mut undisturbed = Record::of(&articles).await;
    let mut record = Record::new().await;
    assert!(!is_waiting(&mut record.connection).await.expect("asked"));
    store(&mut record.connection, &articles[..2])
        .await
        .expect("stored");
    record.connection = database::open_for_writing(&record.path)
        .await
        .expect("opened again");
    assert!(is_waiting(&mut record.connection).await.expect("asked"));
    record.ingest(&articles).await;
    assert!(!is_waiting(&mut record.connection).await.expect("asked"));
    assert_eq!(record.content().await, undisturbed.content().await);
}

#[tokio::test]
async fn a_changed_article_keeps_its_history_and_its_incident() {
    let first = one("a", POLK);
    let later = changed(
        &first,
        &[
            "occurred_on=2020-08-31; block=3300 W Polk St; officers_shot=3",
            STONY,
        ],
    );
    let mut record = Record::of(std::slice::from_ref(&first)).await;
    let (kept, relinked) = record.ingest(std::slice::from_ref(&later)).await;
    assert_eq!(kept, [Kept::Updated]);
    assert_eq!(
        relinked,
        Relinked {
            incidents: 2,
            added: 1,
            changed: 1,
            merged: 0
        }
    );
    assert_eq!(
        record.slugs().await,
        ["2020-08-30-homan-square", "2021-03-15-calumet-heights"]
    );
    let dates = record
        .texts("select occurred_on from incidents order by id")
        .await;
    assert_eq!(dates, ["2020-08-31", "2021-03-15"]);
    let old = record.texts("select text from article_versions").await;
    assert_eq!(old, [first.article.text.as_str()]);
    let before = record.content().await;
    let (kept, _) = record.ingest(&[first]).await;
    assert_eq!(
        kept,
        [Kept::Known],
        "the earlier version again is nothing new"
    );
    assert_eq!(record.content().await, before);
}

#[tokio::test]
async fn an_incident_that_no_article_reports_any_more_is_withdrawn_with_a_reason() {
    let first = one("a", POLK);
    let mut record = Record::of(std::slice::from_ref(&first)).await;
    record.ingest(&[changed(&first, &[])]).await;
    assert_eq!(record.slugs().await, [""; 0]);
    let reasons = record.texts("select withdrawn from incidents").await;
    assert_eq!(reasons, ["No article reports it any more."]);
    assert_eq!(
        record.texts("select slug from addresses").await,
        ["2020-08-30-homan-square"]
    );
    assert_eq!(
        record.texts("select place from incident_places").await,
        [""; 0]
    );
}

#[tokio::test]
async fn a_late_report_merges_two_incidents_and_the_older_address_wins() {
    let vague = "occurred_on=2021-03; community_area=Austin; officers_shot=2; officers_killed=1";
    let other = "time=21:40; block=1000 N Laramie Ave; officers_shot=2; officers_killed=1";
    let bridge = "occurred_on=2021-03-05; time=21:40; block=1000 N Laramie Ave; officers_shot=2; officers_killed=1";
    let mut record = Record::of(&[one("a", vague)]).await;
    sqlx::query("update incidents set added_at = '2001-01-01T00:00:00Z'")
        .execute(&mut record.connection)
        .await
        .expect("made older");
    record.ingest(&[one("b", other)]).await;
    assert_eq!(record.slugs().await, ["2021-03-austin", "undated-austin"]);
    let (_, relinked) = record.ingest(&[one("c", bridge)]).await;
    assert_eq!(
        relinked,
        Relinked {
            incidents: 1,
            added: 0,
            changed: 1,
            merged: 1
        }
    );
    assert_eq!(record.slugs().await, ["2021-03-austin"]);
    let addresses = record
        .texts("select addresses.slug || ' ' || incidents.slug from addresses join incidents on id = incident order by 1")
        .await;
    assert_eq!(
        addresses,
        [
            "2021-03-austin 2021-03-austin",
            "undated-austin 2021-03-austin"
        ]
    );
}

#[tokio::test]
async fn incidents_that_want_one_slug_are_numbered() {
    let early = format!("{POLK}; time=01:00");
    let both = vec![report(1, &early), report(1, &format!("{POLK}; time=05:00"))];
    let mut record = Record::of(&[article("a", both)]).await;
    let times = record
        .texts("select slug || ' ' || time from incidents order by slug")
        .await;
    assert_eq!(
        times,
        [
            "2020-08-30-homan-square 01:00",
            "2020-08-30-homan-square-2 05:00"
        ]
    );
}

#[tokio::test]
async fn a_copy_without_an_address_is_a_duplicate() {
    let long =
        |number| format!("Sentence {number} of the long story about the matter of that night. ");
    let mut original = one("a", POLK);
    original.article.text = (0..40).map(long).collect();
    let mut copy = original.clone();
    copy.article.url = None;
    copy.article.title = "Another headline".into();
    let articles = [
        Prepared::new(original.article, original.reading),
        Prepared::new(copy.article, copy.reading),
    ];
    let mut record = Record::of(&articles).await;
    let statuses = record.texts("select status || ' ' || (duplicate_of is not null) || ' ' || (url is null) from articles order by 1").await;
    assert_eq!(statuses, ["duplicate 1 1", "incident 0 0"]);
    assert_eq!(
        record.texts("select sources || grade from incidents").await,
        ["1single_source"]
    );
}

#[tokio::test]
async fn decisions_of_operators_are_kept_and_applied() {
    let mut record = Record::of(&[one("a", POLK), one("b", POLK), one("c", STONY)]).await;
    let (polk, stony) = ("2020-08-30-homan-square", "2021-03-15-calumet-heights");
    let three = Correction::Set(Field::OfficersShot, Field::OfficersShot.parse("3").ok());
    record.decide(polk, Decided::Show(three)).await;
    let titles = record
        .texts("select title from incidents order by id limit 1")
        .await;
    assert_eq!(titles, ["Three officers shot in Homan Square"]);
    record
        .decide(polk, Decided::Show(Correction::Withdraw(String::new())))
        .await;
    assert_eq!(record.slugs().await, [stony]);
    let reasons = record
        .texts("select withdrawn from incidents where withdrawn is not null")
        .await;
    assert_eq!(reasons, ["It was checked."]);
    record
        .decide(polk, Decided::Show(Correction::Restore))
        .await;
    record.decide(stony, Decided::Merge(polk.into())).await;
    assert_eq!(record.slugs().await.len(), 1);
    let before = record.content().await;
    assert_eq!(record.relink().await.changed, 0);
    assert_eq!(record.content().await, before);
}

#[tokio::test]
async fn a_split_gives_the_article_an_incident_of_its_own() {
    let (first, second) = (one("a", POLK), one("b", POLK));
    let polk = "2020-08-30-homan-square";
    let mut record = Record::of(&[first.clone(), second.clone()]).await;
    record.decide(polk, Decided::Split(first.id)).await;
    assert_eq!(record.slugs().await, [polk, "2020-08-30-homan-square-2"]);
    let stays = record.texts("select printf('%012x', article) from reports join incidents on incidents.id = incident where slug = '2020-08-30-homan-square'").await;
    assert_eq!(stays, [format!("{:012x}", second.id)]);
    for (slug, decided, words) in [
        (
            "nowhere",
            Decided::Show(Correction::Review),
            "no incident has the address",
        ),
        (polk, Decided::Split(first.id), "no report of"),
        (polk, Decided::Split(second.id), "nothing to split"),
        (
            polk,
            Decided::Merge(polk.into()),
            "the same incident already",
        ),
    ] {
        let error = decide(&mut record.connection, slug, &decided, "why")
            .await
            .expect_err("refused");
        assert!(error.to_string().contains(words), "{error}");
    }
    let error = decide(
        &mut record.connection,
        polk,
        &Decided::Show(Correction::Review),
        " ",
    )
    .await;
    assert!(error.expect_err("refused").to_string().contains("reason"));
}

fn facts() -> impl Strategy<Value = String> {
    let dates = prop_oneof![
        Just("occurred_on=2020-08-30; "),
        Just("occurred_on=2020-08; "),
        Just("occurred_on=2020-08-31; "),
        Just("")
    ];
    let places = prop_oneof![
        Just("block=3300 W Polk St; "),
        Just("neighbourhood=Homan Square; "),
        Just("block=8900 S Stony Island Ave; ")
    ];
    (dates, places, 1..3u16)
        .prop_map(|(date, place, shot)| format!("{date}{place}officers_shot={shot}; time=02:30"))
}

fn articles() -> impl Strategy<Value = Vec<Prepared>> {
    prop::collection::vec(prop::collection::vec(facts(), 0..3), 1..7).prop_map(|articles| {
        let article = |(index, reports): (usize, Vec<String>)| {
            article(
                &format!("n{index}"),
                reports.iter().map(|facts| report(1, facts)).collect(),
            )
        };
        articles.into_iter().enumerate().map(article).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_order_and_any_batches_give_the_same_content(
        (given, shuffled) in articles().prop_flat_map(|given| (Just(given.clone()), Just(given).prop_shuffle())),
        size in 1..4usize,
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        runtime.block_on(async {
            let mut at_once = Record::of(&given).await;
            let mut in_batches = Record::new().await;
            for batch in shuffled.chunks(size) {
                store(&mut in_batches.connection, batch).await.expect("stored");
            }
            in_batches.relink().await;
            let (one, other) = (at_once.content().await, in_batches.content().await);
            prop_assert_eq!(&one, &other);
            let (kept, relinked) = in_batches.ingest(&shuffled).await;
            prop_assert!(kept.iter().all(|kept| *kept == Kept::Known));
            prop_assert_eq!((relinked.added, relinked.changed, relinked.merged), (0, 0, 0));
            at_once.connection.close().await.expect("closed");
            prop_assert_eq!(in_batches.content().await, one);
            Ok(())
        })?;
    }
}
