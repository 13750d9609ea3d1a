//! People as noun phrases name them.

use super::{Sentence, check};

/// "two officers = officer 2 off-duty": words, role, number, and what else they tell.
fn people(text: &str) -> String {
    let sentence = Sentence::new(text);
    let told = sentence.nouns.iter().map(|noun| {
        let role = noun.role.map_or("anybody", |role| role.word());
        let count = noun.count.map_or("some".into(), |count| count.to_string());
        let marks = [
            (noun.nobody, " nobody"),
            (noun.other, " other"),
            (noun.off_duty, " off-duty"),
            (noun.retired, " retired"),
            (noun.possessive, " whose"),
            (noun.bystander, " bystander"),
            (noun.suspect, " suspect"),
        ];
        let marks: String = marks
            .into_iter()
            .filter(|mark| mark.0)
            .map(|mark| mark.1)
            .collect();
        let of = noun.of.map_or(String::new(), |of| format!(" of {of}"));
        format!("{} = {role} {count}{of}{marks}", sentence.words(Some(noun)))
    });
    told.collect::<Vec<_>>().join("; ")
}

#[test]
fn officers_by_rank_body_and_duty() {
    check(
        &[
            (
                "Two off-duty Chicago police officers ran.",
                "Two off-duty Chicago police officers = officer 2 off-duty",
            ),
            ("A sergeant fell.", "A sergeant = officer 1"),
            ("Police fired.", "Police = officer some"),
            (
                "No officers were hurt.",
                "No officers = officer some nobody",
            ),
            (
                "A retired officer was robbed.",
                "A retired officer = civilian 1 retired",
            ),
            ("Another officer came.", "Another officer = officer 1 other"),
            (
                "The officer's partner ran.",
                "The officer = officer 1 whose; partner = officer 1 other",
            ),
        ],
        people,
    );
}

#[test]
fn others_by_what_they_are() {
    check(
        &[
            ("The suspect fled.", "The suspect = civilian 1 suspect"),
            ("A 19-year-old man ran.", "A 19-year-old man = anybody 1"),
            ("The 32-year-old was stable.", "The 32-year-old = anybody 1"),
            ("Three men ran.", "Three men = anybody 3"),
            (
                "A security guard fell.",
                "A security guard = civilian 1 bystander",
            ),
            ("Nobody was hurt.", "Nobody = anybody 1 nobody"),
        ],
        people,
    );
}

#[test]
fn parts_of_a_group_keep_its_number() {
    check(
        &[
            (
                "One of the two officers died.",
                "One of the two officers = officer 1 of 2",
            ),
            (
                "None of the officers was hit.",
                "None of the officers = officer some nobody",
            ),
            (
                "Members of a tactical team fired.",
                "Members of a tactical team = officer some",
            ),
            ("Both were hit.", "Both = anybody 2"),
        ],
        people,
    );
}

#[test]
fn what_a_police_word_only_modifies_is_nobody() {
    check(
        &[
            ("It was a police department car.", ""),
            ("He was hit by police gunfire.", "He = anybody 1"),
            ("The shooting is under review.", ""),
        ],
        people,
    );
}
