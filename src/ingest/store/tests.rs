mod decisions;
mod seed;

use proptest::prelude::*;
use sqlx::Connection;

use super::*;
use crate::{database, incident::seed::report};
use seed::{Record, article, changed, one};

const POLK: &str =
    "occurred_on=2020-08-30; neighbourhood=Homan Square; block=3300 W Polk St; officers_shot=2";
const STONY: &str =
    "occurred_on=2021-03-15; block=8900 S Stony Island Ave; officers_shot=1; off_duty=yes";

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
