use super::*;
use crate::{database, ingest::read::Outcome, model::Article};

fn offered(source: &str, outcome: Outcome) -> Offered {
    Offered {
        source: source.into(),
        outcome,
        validators: None,
    }
}

fn article(source: &str, text: &str) -> Offered {
    let article = Article {
        source: source.into(),
        url: Some(format!("https://news.example/{source}")),
        published_on: "2021-03-16".parse().ok(),
        text: text.into(),
        ..Article::default()
    };
    offered(source, Outcome::Article(Box::new(article)))
}

fn offers() -> Vec<Offered> {
    vec![
        article(
            "a",
            "An officer was shot on Monday in the 8900 block of South Stony Island Avenue in Chicago.",
        ),
        offered("b", Outcome::Rejected("it is empty".into())),
        article(
            "c",
            "A bakery opened on Monday in the Loop. It sells bread.",
        ),
        offered("d", Outcome::Skipped("a link".into())),
        article(
            "a",
            "An officer was shot on Monday in the 8900 block of South Stony Island Avenue in Chicago.",
        ),
        offered("e", Outcome::Unchanged),
    ]
}

async fn read(
    connection: &mut SqliteConnection,
    stop: impl Future<Output = ()>,
) -> (Summary, Vec<Handled>) {
    let mut told = Vec::new();
    let summary = run(
        connection,
        "the test's",
        offers().into_iter(),
        stop,
        |handled| told.push(handled.clone()),
    )
    .await
    .expect("a run");
    (summary, told)
}

async fn number(connection: &mut SqliteConnection, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql)
        .fetch_one(connection)
        .await
        .expect("counted")
}

async fn text(connection: &mut SqliteConnection, sql: &'static str) -> String {
    sqlx::query_scalar(sql)
        .fetch_one(connection)
        .await
        .expect("read")
}

#[tokio::test]
async fn everything_offered_is_told_counted_and_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut connection = database::open_for_writing(&folder.path().join("record.db"))
        .await
        .expect("opened");
    let (summary, told) = read(&mut connection, std::future::pending()).await;
    let sources: Vec<&str> = told.iter().map(|handled| handled.source.as_str()).collect();
    assert_eq!(sources, ["a", "b", "c", "d", "a", "e"]);
    let counts = Counts {
        stored: 2,
        known: 2,
        no_incident: 1,
        rejected: 1,
        ..Counts::default()
    };
    assert_eq!(summary.counts, counts);
    assert_eq!(summary.relinked.map(|relinked| relinked.incidents), Some(1));
    assert_eq!(
        number(
            &mut connection,
            "select count(*) from rejections where source = 'b'"
        )
        .await,
        1
    );
    assert_eq!(
        number(
            &mut connection,
            "select count(*) from runs where stored = 2 and finished_at is not null"
        )
        .await,
        1
    );
    let (again, _) = read(&mut connection, std::future::pending()).await;
    assert_eq!(
        again.counts,
        Counts {
            known: 4,
            rejected: 1,
            ..Counts::default()
        }
    );
    assert_eq!(again.relinked, None, "nothing is left to link");
}

#[tokio::test]
async fn what_is_known_is_not_read_again_and_told_as_it_is_stored() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut connection = database::open_for_writing(&folder.path().join("record.db"))
        .await
        .expect("opened");
    read(&mut connection, std::future::pending()).await;
    sqlx::query("update articles set reason = 'as stored'")
        .execute(&mut connection)
        .await
        .expect("marked");
    let (_, told) = read(&mut connection, std::future::pending()).await;
    let of_articles: Vec<&str> = told
        .iter()
        .filter(|handled| matches!(handled.fate, Fate::Article(_, _, Kept::Known)))
        .map(|handled| handled.reason.as_str())
        .collect();
    assert_eq!(of_articles, ["as stored"; 3]);
}

#[tokio::test]
async fn articles_read_by_other_rules_are_read_again_from_their_stored_text() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut connection = database::open_for_writing(&folder.path().join("record.db"))
        .await
        .expect("opened");
    read(&mut connection, std::future::pending()).await;
    let content = "select group_concat(text, '; ') from (select concat_ws(' ', id, status, reason, \
                   hex(digest), linked, rules) as text from articles union all \
                   select concat_ws(' ', incident, field, value, start, \"end\", rule) from reports \
                   join claims on report = id union all select slug || title from incidents)";
    let before = text(&mut connection, content).await;
    for sql in [
        "delete from claims",
        "update articles set rules = '', status = 'no_incident', changed_at = 'then'",
    ] {
        let done = sqlx::query(sql).execute(&mut connection).await;
        done.expect("as earlier rules left it");
    }
    let again = run(
        &mut connection,
        "nothing",
        std::iter::empty(),
        std::future::pending(),
        |_| {},
    )
    .await
    .expect("a run");
    assert_eq!((again.read_again, again.counts), (2, Counts::default()));
    assert_eq!(text(&mut connection, content).await, before);
    for sql in [
        "select group_concat(distinct changed_at) from articles where changed_at = 'then'",
        "select 'then' where not exists (select 1 from article_versions)",
    ] {
        assert_eq!(
            text(&mut connection, sql).await,
            "then",
            "the texts did not change"
        );
    }
    let (summary, _) = read(&mut connection, std::future::pending()).await;
    assert_eq!((summary.read_again, summary.relinked), (0, None));
}

#[tokio::test]
async fn a_fault_while_reading_ends_the_run_with_an_error() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut connection = database::open_for_writing(&folder.path().join("record.db"))
        .await
        .expect("opened");
    let offers = offers().into_iter().take(1).chain(std::iter::from_fn(|| {
        panic!("a fault of a source");
    }));
    let ended = run(&mut connection, "-", offers, std::future::pending(), |_| {}).await;
    let said = ended.expect_err("a fault").to_string();
    assert!(said.contains("a fault of the program"), "{said}");
}

#[tokio::test]
async fn a_stopped_run_is_completed_by_the_next() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut connection = database::open_for_writing(&folder.path().join("record.db"))
        .await
        .expect("opened");
    let (summary, told) = read(&mut connection, std::future::ready(())).await;
    assert!(summary.stopped && told.is_empty());
    assert!(
        store::was_cut_short(&mut connection, "the test's")
            .await
            .expect("asked")
    );
    let (summary, _) = read(&mut connection, std::future::pending()).await;
    assert_eq!(summary.relinked.map(|relinked| relinked.incidents), Some(1));
    assert!(
        !store::was_cut_short(&mut connection, "the test's")
            .await
            .expect("asked")
    );
}

#[tokio::test]
async fn an_input_that_can_be_read_again_is_no_rejection_any_more() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut connection = database::open_for_writing(&folder.path().join("record.db"))
        .await
        .expect("opened");
    for (offered, left) in [
        (offered("a", Outcome::Rejected("torn".into())), 1),
        (article("a", "Whole."), 0),
    ] {
        run(
            &mut connection,
            "-",
            std::iter::once(offered),
            std::future::pending(),
            |_| {},
        )
        .await
        .expect("a run");
        assert_eq!(
            number(&mut connection, "select count(*) from rejections").await,
            left
        );
    }
}
