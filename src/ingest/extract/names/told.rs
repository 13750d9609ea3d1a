//! Names that what is told of their bearers shows to be names: the accused, the bereaved, those
//! shot.

use std::ops::Range;

use super::{Bearer, words::Words};
use crate::ingest::extract::{lexicon::Class, word_list::WordList};

/// What is done to those accused of a deed.
static ACCUSING: WordList = WordList::new(&[
    "charged",
    "accused",
    "arrested",
    "convicted",
    "sentenced",
    "indicted",
    "pleaded",
    "guilty",
]);

/// "Dana Example was convicted of killing an officer".
pub(super) fn accused(words: &Words<'_>, name: &Range<usize>) -> Option<(String, Bearer)> {
    let verb = words.verb_from(name.end, 4)?;
    (ACCUSING.contains(words.word(verb)) && words.is_whole(name))
        .then(|| words.named(name, Bearer::Civilian))
        .flatten()
}

/// "His lawyer said |Example| was shot by an officer": a last name alone inside a sentence.
pub(super) fn struck(words: &Words<'_>, name: &Range<usize>) -> Option<(String, Bearer)> {
    if name.len() != 1 {
        return None;
    }
    let at = name.start;
    let inside = matches!(
        words.before(at),
        "said" | "says" | "that" | "when" | "before" | "after" | "and" | "but" | "where" | "until"
    );
    let strike = Class::SHOOT.or(Class::KILL).or(Class::HIT);
    let verb = words
        .verb_from(name.end, 4)
        .filter(|_| words.class(name.end).is(Class::BE));
    // "The other fired 15 times, and |Example| died".
    let died = words.class(name.end).is(Class::DIE);
    let struck = inside && (died || verb.is_some_and(|verb| words.class(verb).is(strike)));
    // "Returned fire and wounded |Example| in the back".
    let object = at > 0 && words.class(at - 1).is(Class::STRIKE) && words.word(name.end) == "in";
    ((struck || object) && words.is_whole(name))
        .then(|| words.named(name, Bearer::Somebody))
        .flatten()
}

/// Beside the names of those who speak.
static SPEAKING: WordList = WordList::new(&[
    "said",
    "says",
    "say",
    "told",
    "wrote",
    "by",
    "spokesman",
    "attorney",
]);

/// Those whom a name before them says were bereaved, or what he left.
static LEFT_BEHIND: WordList = WordList::new(&[
    "family",
    "mother",
    "father",
    "parents",
    "death",
    "relatives",
    "estate",
    "killing",
    "widow",
    "funeral",
    "sister",
    "brother",
    "body",
    "life",
    "son",
    "daughter",
    "trial",
    "conviction",
    "sentencing",
]);

/// "Killed Dana Example", "Dana Example, who was 26, died", "a driver, Dana Example,".
pub(super) fn afflicted(words: &Words<'_>, name: &Range<usize>) -> Option<(String, Bearer)> {
    let at = name.start;
    let place = matches!(
        words.before(at),
        "in" | "near" | "from" | "to" | "around" | "outside" | "along" | "the"
    );
    if place || !words.is_full(name) {
        return None;
    }
    let before = at
        .checked_sub(1)
        .map_or_else(Class::default, |before| words.class(before));
    let ends = words.ends_name(name.end);
    let who =
        words.is_comma(name.end) && matches!(words.word(name.end + 1), "who" | "whom" | "whose");
    // "The video of |Dana Example|, killed in May by an officer".
    let killed = words.is_comma(name.end)
        && words
            .verb_from(name.end + 1, 3)
            .is_some_and(|verb| words.class(verb).is(STRUCK));
    let aimed_at = matches!(words.before(at), "at" | "on" | "upon")
        && (at.saturating_sub(6)..at)
            .any(|near| words.class(near).is(Class::FIRE.or(Class::SHOOT)));
    let object = before.is(Class::STRIKE);
    // "A driver|, Dana Example|", "the boy |was Dana Example|".
    let between = usize::from(words.before(at) == "," || before.is(Class::BE));
    let called = at
        .checked_sub(1 + between)
        .is_some_and(|near| words.class(near).is(Class::PERSON.or(Class::CIVILIAN)));
    // "Was wounded |by Dana Example|, who".
    let struck_by = words.before(at) == "by" && at >= 2 && words.class(at - 2).is(Class::STRIKE);
    let speaks = !struck_by && SPEAKING.contains(words.before(at))
        || SPEAKING.contains(words.word(name.end));
    let aged = words.past_age(name.end) > name.end;
    let is_of_age = words.class(name.end).is(Class::BE) && words.is_age(name.end + 1);
    let bereaved = words
        .tokens
        .get(name.end - 1)
        .is_some_and(|token| token.possessive)
        && LEFT_BEHIND.contains(words.word(name.end));
    let told = object
        || called
        || aimed_at
        || is_shot_or_armed(words, name)
        || !speaks && (bereaved || aged || who || killed || is_of_age);
    (ends && told)
        .then(|| words.named(name, Bearer::Somebody))
        .flatten()
}

/// What shows that somebody was shot.
const STRUCK: Class = Class::SHOOT
    .or(Class::KILL)
    .or(Class::WOUND)
    .or(Class::DIE)
    .or(Class::TAKE_BULLET);

/// "Dana Example, 19, |was hit| in both legs", "Dana Example |fired| at an officer", "Dana Example
/// |turned| with a gun and shot him".
fn is_shot_or_armed(words: &Words<'_>, name: &Range<usize>) -> bool {
    let class = |at: usize| words.class(at);
    let was_hit = |verb: usize| class(verb - 1).is(Class::BE) && class(verb).is(Class::HIT);
    let fires = Class::FIRE.or(Class::RETURN_FIRE).or(Class::EXCHANGE);
    let draws = |verb: usize| {
        let drawn = matches!(
            words.word(verb),
            "pointed" | "pulled" | "aimed" | "drew" | "raised" | "brandished"
        );
        drawn && (verb + 1..verb + 6).any(|at| class(at).is(Class::GUN))
    };
    let verb = words.verb_from(words.past_apposition(name.end), 5);
    let told = |verb: usize| class(verb).is(STRUCK.or(fires)) || was_hit(verb) || draws(verb);
    let then = (name.end + 1..name.end + 9).any(|at| {
        let deed = class(at + 1).is(Class::SHOOT.or(Class::FIRE));
        deed && words.word(at) == "and"
    });
    verb.is_some_and(told) || words.word(name.end).ends_with("ed") && then
}
