//! Who does and who suffers, and whether it was done at all.

use super::{Sentence, check};

/// "subject > object": of the verb that the row names before a colon, with what the verb's group
/// says.
fn verb(row: &str) -> String {
    let (verb, text) = row.split_once(": ").expect("a verb and a sentence");
    let sentence = Sentence::new(text);
    let (clause, at) = (sentence.clause(), sentence.at(verb));
    let marks = [
        (clause.is_passive(at), ", passive"),
        (clause.is_denied(at), ", denied"),
        (clause.is_unreal(at), ", unreal"),
    ];
    let marks: String = marks
        .into_iter()
        .filter(|mark| mark.0)
        .map(|mark| mark.1)
        .collect();
    let (subject, object) = (clause.subject(at), clause.object(at));
    format!(
        "{} > {}{marks}",
        sentence.words(subject),
        sentence.words(object)
    )
}

#[test]
fn subjects_and_objects() {
    check(
        &[
            (
                "shot: An officer shot a man in the leg.",
                "An officer > a man",
            ),
            (
                "shot: The man was shot by an officer.",
                "The man > -, passive",
            ),
            (
                "shot: The man who shot the officer fled.",
                "The man > the officer",
            ),
            (
                "shot: A man ran at the officers and was shot.",
                "A man > -, passive",
            ),
            (
                "shot: An officer on patrol near a school shot a man.",
                "An officer > a man",
            ),
            (
                "wounding: The gunman opened fire, wounding two officers.",
                "The gunman > two officers",
            ),
            (
                "struck: The officer, police said, struck the suspect.",
                "The officer > the suspect",
            ),
        ],
        verb,
    );
}

#[test]
fn what_was_denied_feared_or_meant_is_told_from_what_was_done() {
    check(
        &[
            (
                "hit: The officer was not hit.",
                "The officer > -, passive, denied",
            ),
            ("fire: The officer did not fire.", "The officer > -, denied"),
            (
                "shoot: He tried to shoot the officer.",
                "He > the officer, unreal",
            ),
            (
                "shoot: He began to shoot the officers.",
                "He > the officers",
            ),
            (
                "shot: The officer could have shot him.",
                "The officer > him, unreal",
            ),
            (
                "shot: They asked whether he shot the man.",
                "he > the man, unreal",
            ),
        ],
        verb,
    );
}

#[test]
fn agents_of_passive_verbs() {
    for (text, agent) in [
        ("A man was shot by an officer.", Some("officer")),
        ("A man was shot by police gunfire.", Some("officer")),
        ("A man was shot by an officer's bullet.", Some("officer")),
        ("An officer was shot by the suspect.", Some("civilian")),
        ("A man was shot by a fence.", None),
        ("A man was shot on the street.", None),
    ] {
        let sentence = Sentence::new(text);
        let found = sentence.clause().agent(sentence.at("shot"));
        assert_eq!(found.map(|role| role.word()), agent, "{text}");
    }
}
