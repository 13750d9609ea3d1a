//! Was the officer on duty? A sentence in lower case in; yes, no, or not said out.

use crate::model::Role;

use super::{
    clause::Clause,
    lexicon::Class,
    noun::Form,
    shots::{Deed, Party, Shot},
    token::Kind,
    word_list::WordList,
    wording::{Said, Wording},
};

/// What one sentence says: `Some(true)` off duty, `Some(false)` at work.
pub(crate) fn off_duty(clause: &Clause<'_>, said: Said) -> Option<bool> {
    if said.has(Wording::OffDuty) {
        return Some(true);
    }
    let at_work = said.has(Wording::AtWork) || officers_act(clause) || police_fire(clause);
    at_work.then_some(false)
}

/// Who may be off duty, too.
const FIREFIGHTERS: &[&str] = &["firefighter", "firefighters", "fireman"];

/// Whether a sentence tells of firefighters: "off duty" may be said of them.
pub(crate) fn tells_of_firefighters(clause: &Clause<'_>) -> bool {
    clause.has_word(FIREFIGHTERS)
}

/// "Shots hit a Chicago |firefighter|".
pub(crate) fn strikes_firefighter(clause: &Clause<'_>) -> bool {
    let one = |at: &usize| FIREFIGHTERS.contains(&clause.word(*at));
    (0..clause.tokens.len()).find(one).is_some_and(|at| {
        let mut near = at.saturating_sub(4)..at;
        near.any(|at| clause.class(at).is(Class::STRIKE))
    })
}

/// Officers in number, told by more than "they", who fire are at work; so are police as a body where
/// they are fired at.
pub(crate) fn at_work_in_number(shots: &[Shot]) -> Option<bool> {
    let officer = |party: &Party| party.role == Some(Role::Officer) && !party.retired;
    let under_fire = shots.iter().any(|shot| {
        let hit = shot.by_gun && shot.victim.as_ref().is_some_and(officer);
        shot.deed == Deed::Exchanged || hit
    });
    let together = |party: &Party| match party.form {
        Form::Named => party.plural,
        Form::Body => under_fire,
        _ => false,
    };
    let fired = |shot: &Shot| {
        let fires = matches!(
            shot.deed,
            Deed::Fired | Deed::Hit | Deed::Killed | Deed::Exchanged
        );
        let shooter = shot.shooter.as_ref();
        fires && shooter.is_some_and(|party| officer(party) && together(party))
    };
    shots.iter().any(fired).then_some(false)
}

/// "Police returned fire", "officers traded shots": as a body or in number they are at work.
fn police_fire(clause: &Clause<'_>) -> bool {
    let fires = Class::RETURN_FIRE.or(Class::EXCHANGE);
    clause.nouns.iter().any(|noun| {
        let many = noun.form == Form::Body || noun.form == Form::Named && noun.plural;
        let end = noun.tokens.end;
        let verb = (end..end + 3)
            .find(|at| !clause.class(*at).is(Class::ADVERB.or(Class::HAVE)))
            .unwrap_or(end);
        noun.role == Some(Role::Officer)
            && !clause.has(Class::DOG)
            && many
            && !noun.possessive
            && clause.class(verb).is(fires)
            && clause.kind(verb) == Some(Kind::Word)
    })
}

/// Verbs of action whose past does not end in "ed".
static IRREGULAR: WordList = WordList::new(&[
    "saw", "found", "told", "went", "came", "ran", "drove", "took", "caught", "fought", "met",
    "made", "gave", "broke", "spoke", "held", "drew", "put", "see", "find",
]);

/// What happens to officers rather than what they do.
static PASSIVE: WordList = WordList::new(&[
    "named",
    "injured",
    "wounded",
    "killed",
    "identified",
    "involved",
    "hospitalized",
    "charged",
    "accused",
    "died",
    "used",
    "resigned",
    "retired",
    "remained",
    "suffered",
    "recovered",
    "testified",
    "survived",
    "needed",
    "released",
    "placed",
    "praised",
    "served",
    "gathered",
    "attended",
    "mourned",
    "remembered",
    "saluted",
    "joined",
    "ambushed",
    "grazed",
]);

/// Officers, named as such and not said to be off duty, who do something but speak or shoot.
fn officers_act(clause: &Clause<'_>) -> bool {
    clause.nouns.iter().any(|noun| {
        let officers = noun.role == Some(Role::Officer) && noun.form == Form::Named;
        let end = noun.tokens.end;
        if noun.role == Some(Role::Officer) && noun.form == Form::Body && comes(clause, end) {
            return true;
        }
        // "The officers |from the district |went in": a few words may stand between.
        let verb = (end..end + 6)
            .take_while(|at| clause.kind(*at) == Some(Kind::Word) && clause.noun_at(*at).is_none())
            .find(|at| is_action(clause, *at));
        officers && !noun.other && !noun.possessive && verb.is_some()
    })
}

/// "Police |came to| the alley", "police walked in": they were on their way to what happened.
fn comes(clause: &Clause<'_>, at: usize) -> bool {
    matches!(
        (clause.word(at), clause.word(at + 1)),
        (
            "came" | "went" | "come" | "walked" | "turned" | "turn" | "walk",
            "to" | "into" | "in"
        )
    )
}

/// What officers may be doing who are not at work.
static AT_EASE: WordList = WordList::new(&[
    "dining",
    "eating",
    "drinking",
    "celebrating",
    "partying",
    "recovering",
    "resting",
    "sitting",
    "standing",
    "driving",
    "heading",
    "walking",
    "leaving",
    "sleeping",
    "fighting",
    "having",
    "wearing",
    "working",
    "facing",
    "undergoing",
    "expecting",
    "visiting",
    "attending",
    "shopping",
    "coming",
    "returning",
    "acting",
]);

/// Past participles after "had" whose form is not the past's.
const HAD: &[&str] = &["come", "gone", "seen", "begun", "run", "spoken", "driven"];

fn is_action(clause: &Clause<'_>, at: usize) -> bool {
    let word = clause.word(at);
    if HAD.contains(&word) {
        // "Had |come in|", "had hardly |come in|".
        return (at.saturating_sub(2)..at).any(|before| clause.word(before) == "had");
    }
    if let Some(doing) = word.strip_suffix("ing") {
        // "Were lying there", "were being": a short word tells of no work.
        let long = doing.len() > 2;
        return matches!(clause.before(at), "were" | "was") && long && !AT_EASE.contains(word);
    }
    // "Officers |got there|", not "officers got hurt".
    let wanted = matches!(word, "wanted" | "tried" | "attempted") && clause.word(at + 1) == "to";
    if wanted {
        return true;
    }
    let arrived = word == "got" && matches!(clause.word(at + 1), "there" | "to" | "out" | "in");
    if arrived {
        return true;
    }
    if clause.class(at).is(Class::HELD_FIRE) {
        return true;
    }
    let unknown = clause.class(at) == Class::default();
    let passive = at > 0 && clause.class(at - 1).is(Class::BE);
    let past = word.ends_with("ed") && !PASSIVE.contains(word) && !clause.says(at);
    unknown && !passive && (past || IRREGULAR.contains(word)) && word != "told"
}

#[cfg(test)]
mod tests {
    use super::super::{names::Names, noun::nouns, token::tokens};
    use super::*;

    fn read(sentence: &str) -> Option<bool> {
        let lower = sentence.to_ascii_lowercase();
        let tokens = tokens(sentence, &lower, &(0..sentence.len()));
        let nouns = nouns(&tokens, &Names::default());
        off_duty(&Clause::new(&lower, &tokens, &nouns), Said::of(&lower))
    }

    #[test]
    fn duty_is_read_from_doings() {
        for (sentence, off) in [
            ("An off-duty officer was shot in his car.", Some(true)),
            (
                "Officers responded to a call of a person with a gun.",
                Some(false),
            ),
            ("The officer was conducting a traffic stop.", Some(false)),
            ("Two officers entered the gangway behind him.", Some(false)),
            ("An officer was shot in the lot of a station.", None),
            ("The officer wounded on Sunday was named.", None),
            ("Neither was on the clock.", Some(true)),
            ("The patrolman's shift was done about 5:30 a.m.", Some(true)),
            (
                "The officers had hardly come in when a man rose.",
                Some(false),
            ),
            ("Officers were looking into a theft.", Some(false)),
            ("Two officers were eating at a counter.", None),
            ("Police came to West 56th Place because of it.", Some(false)),
            ("Police came under criticism.", None),
        ] {
            assert_eq!(read(sentence), off, "{sentence}");
        }
    }
}
