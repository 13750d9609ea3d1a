//! Wounds told by a noun: "is recovering from a gunshot wound", "with bullet wounds in the legs, she
//! was taken to a hospital".

use super::{
    super::{
        lexicon::Class,
        noun::{Form, Noun},
        token::Kind,
        word_list::WordList,
    },
    Deed, Frames, Shot,
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

/// What one does "from" a wound.
static FROM: WordList = WordList::new(&[
    "bleeding",
    "hospitalized",
    "recover",
    "recovered",
    "recovering",
    "recovers",
    "suffered",
    "suffering",
    "suffers",
]);

/// So many words may stand between the verb and the wound.
const BEFORE: usize = 6;

/// "Treated |at the University of Chicago Hospital| for": so many words behind the treating.
const TREATED: usize = 10;

impl Frames<'_> {
    /// "A gunshot |wound|", "multiple bullet |wounds|".
    pub(super) fn is_gun_wound(&self, at: usize) -> bool {
        let named = matches!(self.clause.word(at), "wound" | "wounds");
        named && at > 0 && (BY_GUN.contains(self.clause.word(at - 1)) || self.is_from_bullet(at))
    }

    /// "A wound to the jaw |from a police bullet|".
    fn is_from_bullet(&self, at: usize) -> bool {
        let inside = |near: &usize| self.clause.kind(*near) == Some(Kind::Word);
        let mut behind = (at + 1..at + 9).take_while(inside);
        let from = behind.find(|near| self.clause.word(*near) == "from");
        from.is_some_and(|from| {
            (from + 1..from + 5).any(|near| self.clause.class(near).is(Class::GUNFIRE))
        })
    }

    /// The one who has it.
    pub(super) fn gun_wound(&self, at: usize) -> Option<Shot> {
        let none = (at.saturating_sub(3)..at).any(|near| self.clause.word(near) == "no");
        let (verb, victim) = self
            .suffers_after(at)
            .or_else(|| self.suffered_by(at))
            .or_else(|| self.has_wound(at))?;
        let stated = self.real(verb) && !victim.nobody && victim.form != Form::Body;
        let spared = none || self.clause.is_denied(verb);
        let deed = if spared { Deed::Spared } else { Deed::Hit };
        let victim = self.party(victim);
        stated.then(|| Shot {
            by_gun: true,
            ..self.shot(deed, at, None, Some(victim))
        })
    }

    /// "An officer |survived a shooting|", "survives being shot".
    pub(super) fn survived(&self, at: usize) -> Option<Shot> {
        if !matches!(self.clause.word(at), "survive" | "survived" | "survives") {
            return None;
        }
        let a = matches!(self.clause.word(at + 1), "a" | "the" | "being" | "getting");
        let event = matches!(
            self.clause.word(at + 1 + usize::from(a)),
            "shooting" | "shot" | "gunshot" | "gunfire"
        );
        let subject = self.clause.subject(at).filter(|_| event)?;
        let one = !subject.nobody && !subject.possessive && subject.form != Form::Body;
        let stated = one && self.real(at) && !self.clause.is_denied(at);
        stated.then(|| Shot {
            by_gun: true,
            ..self.shot(Deed::Hit, at, None, Some(self.party(subject)))
        })
    }

    /// "A gunshot wound |was sustained by an officer|".
    fn suffered_by(&self, at: usize) -> Option<(usize, &Noun)> {
        let verb = at + 2;
        let passive = self.clause.class(at + 1).is(Class::BE)
            && matches!(
                self.clause.word(verb),
                "sustained" | "suffered" | "received"
            )
            && self.clause.word(verb + 1) == "by";
        let noun = self.clause.noun_at(verb + 2).filter(|_| passive)?;
        Some((verb, noun))
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
        let led = self.led_to_wound(at)?;
        let with = self.clause.word(led) == "with";
        if with && led == 0 {
            return self.fronted_wound(at).map(|noun| (at, noun));
        }
        let verb = self.verb_of_wound(led)?;
        let patient = (verb + 1..led).find_map(|near| self.clause.noun_at(near));
        let beside = || {
            let mut near = (led.saturating_sub(3)..led).rev();
            let before = self.clause.noun_before(led);
            before.or_else(|| near.find_map(|near| self.clause.noun_at(near)))
        };
        let fronted = || self.fronted_wound(at).filter(|_| verb == 0);
        let subject = || {
            let subject = self.clause.subject(verb);
            subject.filter(|noun| !with || self.moves(noun))
        };
        let bearer = patient
            .or_else(|| beside().filter(|_| with))
            .or_else(fronted)
            .or_else(subject);
        bearer
            .filter(|noun| !noun.possessive)
            .map(|noun| (verb, noun))
    }

    /// The word before a wound that leads from whoever has it: "had", "with", "from", "for".
    fn led_to_wound(&self, at: usize) -> Option<usize> {
        let inside =
            |near: &usize| matches!(self.clause.kind(*near), Some(Kind::Word | Kind::Number(_)));
        let mut before = (at.saturating_sub(BEFORE)..at).rev().take_while(inside);
        before.find(|near| {
            let word = self.clause.word(*near);
            BEARS.contains(word) || matches!(word, "with" | "for")
        })
    }

    /// The verb that such a word goes with: "|recovering| from", "|treated| him for".
    fn verb_of_wound(&self, led: usize) -> Option<usize> {
        match self.clause.word(led) {
            "from" => led
                .checked_sub(1)
                .filter(|verb| FROM.contains(self.clause.word(*verb))),
            "for" => (led.saturating_sub(TREATED)..led)
                .rfind(|near| TREATS.contains(self.clause.word(*near))),
            _ => Some(led),
        }
    }

    /// "An officer |walked| into a hospital".
    pub(super) fn moves(&self, noun: &Noun) -> bool {
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
        let mut after = self.clause.nouns.iter();
        after.find(|noun| {
            let first = noun.tokens.start;
            let parted = first > at && self.clause.is_comma(first - 1) && !noun.possessive;
            parted && self.clause.kind(noun.tokens.end) == Some(Kind::Word)
        })
    }
}
