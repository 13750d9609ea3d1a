//! Wounds told by a noun: "is recovering from a gunshot wound", "with bullet wounds in the legs, she
//! was taken to a hospital".

use super::{
    super::{
        noun::{Form, Noun},
        token::Kind,
        word_list::WordList,
    },
    Deed, Frames, Party, Shot,
};

/// What a gun leaves.
static BY_GUN: WordList = WordList::new(&[
    "bullet", "graze", "gun", "gunshot", "gunshots", "pellet", "rifle", "shotgun",
]);

/// Whoever does this has the wound.
static BEARS: WordList = WordList::new(&[
    "from",
    "gets",
    "getting",
    "got",
    "had",
    "has",
    "have",
    "having",
    "nursing",
    "received",
    "receives",
    "suffered",
    "suffering",
    "suffers",
    "survived",
    "survives",
    "sustained",
    "sustaining",
    "sustains",
]);

/// What is done for the wound, so that somebody else does it.
static TREATS: WordList = WordList::new(&["treat", "treated", "treating", "treats"]);

/// So many words may stand between the verb and the wound.
const BEFORE: usize = 6;

impl Frames<'_> {
    /// "A gunshot |wound|", "multiple bullet |wounds|".
    pub(super) fn is_gun_wound(&self, at: usize) -> bool {
        let named = matches!(self.clause.word(at), "wound" | "wounds");
        named && at > 0 && BY_GUN.contains(self.clause.word(at - 1))
    }

    /// The one who has it.
    pub(super) fn gun_wound(&self, at: usize) -> Option<Shot> {
        let none = (at.saturating_sub(3)..at).any(|near| self.clause.word(near) == "no");
        let (verb, victim) = self.suffers_after(at).or_else(|| self.has_wound(at))?;
        let stated = self.real(verb) && !victim.nobody && victim.form != Form::Body;
        let spared = none || self.clause.is_denied(verb);
        let deed = if spared { Deed::Spared } else { Deed::Hit };
        let victim: Party = self.party(victim);
        stated.then(|| Shot {
            by_gun: true,
            ..self.shot(deed, at, None, Some(victim))
        })
    }

    /// "An officer |survived a shooting|", "survives being shot".
    pub(super) fn survived(&self, at: usize) -> Option<Shot> {
        let survives = matches!(self.clause.word(at), "survive" | "survived" | "survives");
        let a = usize::from(matches!(
            self.clause.word(at + 1),
            "a" | "the" | "being" | "getting"
        ));
        let event = matches!(
            self.clause.word(at + 1 + a),
            "shooting" | "shot" | "gunshot" | "gunfire"
        );
        let subject = self.clause.subject(at).filter(|_| survives && event)?;
        let one = !subject.nobody && !subject.possessive && subject.form != Form::Body;
        let shot = self.shot(Deed::Hit, at, None, Some(self.party(subject)));
        (one && self.real(at) && !self.clause.is_denied(at)).then_some(Shot {
            by_gun: true,
            ..shot
        })
    }

    /// "A gunshot wound |that he suffered|".
    fn suffers_after(&self, at: usize) -> Option<(usize, &Noun)> {
        let that = usize::from(self.clause.word(at + 1) == "that");
        let noun = self.clause.noun_at(at + 1 + that)?;
        let verb = noun.tokens.end;
        BEARS
            .contains(self.clause.word(verb))
            .then_some((verb, noun))
    }

    /// "|He| had a gunshot wound", "doctors treated |an officer| for one", "went there with one".
    fn has_wound(&self, at: usize) -> Option<(usize, &Noun)> {
        let before = (at.saturating_sub(BEFORE)..at).rev();
        let mut before = before.take_while(|near| {
            self.clause.kind(*near) == Some(Kind::Word)
                || matches!(self.clause.kind(*near), Some(Kind::Number(_)))
        });
        let led = before.find(|near| {
            let word = self.clause.word(*near);
            BEARS.contains(word) || matches!(word, "with" | "for")
        })?;
        let verb = match self.clause.word(led) {
            "from" => led.checked_sub(1).filter(|verb| {
                matches!(
                    self.clause.word(*verb),
                    "bleeding"
                        | "recover"
                        | "recovered"
                        | "recovering"
                        | "recovers"
                        | "suffered"
                        | "suffering"
                        | "suffers"
                )
            })?,
            "for" => (led.saturating_sub(BEFORE)..led)
                .rev()
                .find(|near| TREATS.contains(self.clause.word(*near)))?,
            "with" if led == 0 => return self.fronted_wound(at).map(|noun| (at, noun)),
            _ => led,
        };
        let patient = (verb + 1..led).find_map(|near| self.clause.noun_at(near));
        let near = (led.saturating_sub(3)..led)
            .rev()
            .find_map(|near| self.clause.noun_at(near));
        let with = self.clause.word(led) == "with";
        let beside = self.clause.noun_before(led).or(near).filter(|_| with);
        let fronted = (verb == 0).then(|| self.fronted_wound(at)).flatten();
        let bearer = patient.or(beside).or(fronted);
        let subject = || {
            self.clause
                .subject(verb)
                .filter(|noun| !with || self.moves(noun))
        };
        let bearer = bearer.or_else(subject);
        bearer
            .filter(|noun| !noun.possessive)
            .map(|noun| (verb, noun))
    }

    /// "An officer |walked| into a hospital".
    fn moves(&self, noun: &Noun) -> bool {
        let verb = self.clause.word(noun.tokens.end);
        let moves = matches!(
            verb,
            "arrived"
                | "came"
                | "drove"
                | "limped"
                | "ran"
                | "staggered"
                | "walked"
                | "went"
                | "was"
        );
        moves
            && !matches!(
                self.clause.word(noun.tokens.end + 1),
                "upon" | "across" | "on"
            )
    }

    /// "With bullet wounds in the leg, |she| was taken to a hospital".
    pub(super) fn fronted_wound(&self, at: usize) -> Option<&Noun> {
        let comma = |at: &usize| self.clause.kind(*at) == Some(Kind::Comma);
        let mut after = self.clause.nouns.iter();
        after.find(|noun| {
            let first = noun.tokens.start;
            let parted = first > at && comma(&(first - 1)) && !noun.possessive;
            parted && self.clause.kind(noun.tokens.end) == Some(Kind::Word)
        })
    }
}
