//! What operators decide is kept, and applied whenever incidents are derived.

use super::{
    super::{Decided, decide},
    POLK, STONY,
    seed::{Record, one},
};
use crate::{incident::Correction, model::Field};

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
