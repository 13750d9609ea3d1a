//! Bullets in somebody's body: "took a round in the arm", "a police bullet through his back",
//! "doctors took the bullet out of her hip", "it passed through the hand of an officer", "through the
//! door, and lodged in the officer's vest".

use crate::model::Role;

use super::{
    super::{
        lexicon::Class,
        noun::{Form, Noun},
        token::Kind,
        word_list::WordList,
    },
    Deed, Frames, Party, Shot,
    party::him,
    role_only,
};

static PROJECTILES: WordList = WordList::new(&[
    "birdshot", "buckshot", "bullet", "bullets", "pellet", "pellets", "round", "rounds", "slug",
    "slugs",
]);

/// Whoever does this with a bullet has it in his body.
static BEARS: WordList = WordList::new(&[
    "carried",
    "carries",
    "carry",
    "catch",
    "catches",
    "catching",
    "caught",
    "got",
    "had",
    "has",
    "have",
    "having",
    "received",
    "suffered",
    "suffers",
    "sustained",
    "take",
    "taken",
    "takes",
    "taking",
    "took",
    "with",
]);

/// Whoever does this takes it out of somebody else's.
static REMOVES: WordList = WordList::new(&[
    "cut",
    "dug",
    "extracted",
    "pulled",
    "remove",
    "removed",
    "removing",
    "take",
    "took",
]);

/// What a bullet does to a door or a window first.
const WAYS: &[&str] = &[
    "broke",
    "came",
    "entered",
    "passed",
    "pierced",
    "punched",
    "shattered",
    "went",
];

/// So many words may tell of it.
const ON_ITS_WAY: usize = 16;

/// What a bullet does on its way.
static GOES: WordList = WordList::new(&[
    "entered",
    "gone",
    "lodged",
    "passed",
    "remained",
    "remains",
    "punctured",
    "ripped",
    "tore",
    "went",
]);

/// So many words may stand between a bullet and the part of the body, and before it.
const REACH: usize = 9;
const BEFORE: usize = 5;

impl Frames<'_> {
    /// The one in whose body a bullet is, was, or through which it went.
    pub(super) fn lodged(&self, at: usize) -> Option<Shot> {
        let word = self.clause.word(at);
        let shot = matches!(word, "shot" | "shots") && self.is_noun_shot(at) || word == "shots";
        if !shot && !PROJECTILES.contains(word) {
            return None;
        }
        if let Some(then) = self.goes_on_to(at) {
            return Some(then);
        }
        if let Some(through) = self.through_somebody(at) {
            return Some(through);
        }
        if let Some(taken) = self.taken_bullets(at) {
            return Some(taken);
        }
        let part = self.part_hit(at)?;
        let police = self.is_police_bullet(at);
        let verb = self.verb_of(at);
        let is = |list: &WordList| verb.filter(|verb| list.contains(self.clause.word(*verb)));
        let out = (at + 1..part).any(|near| matches!(self.clause.word(near), "from" | "out"));
        let goes = (at + 1..part).find(|near| GOES.contains(self.clause.word(*near)));
        let victim = match (is(&BEARS), goes) {
            (Some(verb), None) if !out => self.bearer(verb),
            _ if goes.is_some() || police || is(&REMOVES).is_some() && out => {
                self.owner_of_part(at, part)
            }
            _ => None,
        }?;
        let told = goes.or(verb).unwrap_or(at);
        let stated = self.real(told) && !self.clause.is_denied(told);
        let shooter = police.then(|| role_only(Role::Officer));
        stated.then(|| self.shot(Deed::Hit, at, shooter, Some(victim)))
    }

    /// "A |police bullet|", "a |bullet fired by an officer|".
    fn is_police_bullet(&self, at: usize) -> bool {
        let of_police = at > 0 && self.clause.is_police_modifier(at - 1);
        let by = self.clause.word(at + 1) == "fired" && self.clause.word(at + 2) == "by";
        let officer = self.clause.noun_at(at + 3);
        let officer =
            officer.is_some_and(|noun| noun.role == Some(Role::Officer) && !noun.possessive);
        of_police || by && officer
    }

    /// "Officer Dana Example |took three bullets|".
    fn taken_bullets(&self, at: usize) -> Option<Shot> {
        let counted = at.checked_sub(1).filter(|at| {
            let number = matches!(self.clause.kind(*at), Some(Kind::Number(_)));
            number
                || self.clause.class(*at).is(Class::NUMBER)
                || self.clause.word(*at) == "multiple"
        })?;
        let took = counted.checked_sub(1).filter(|at| {
            matches!(
                self.clause.word(*at),
                "took" | "takes" | "taking" | "caught" | "catches"
            )
        })?;
        let out = matches!(self.clause.word(at + 1), "from" | "out");
        let it = self.clause.before(took) == "it";
        let victim = self.bearer(took).filter(|_| !out && !it)?;
        let stated = self.real(took) && !self.clause.is_denied(took);
        stated.then(|| self.shot(Deed::Hit, at, None, Some(victim)))
    }

    /// "A bullet went through the door |and lodged in the officer's vest|".
    fn goes_on_to(&self, at: usize) -> Option<Shot> {
        let bare = |near: &usize| {
            self.clause
                .noun_at(*near)
                .is_none_or(|noun| noun.possessive)
        };
        let mut way = (at + 1..at + ON_ITS_WAY).take_while(bare);
        let first = way.find(|near| WAYS.contains(&self.clause.word(*near)))?;
        let and = way.find(|near| self.clause.word(*near) == "and")?;
        let goes = (and + 1..and + 3).find(|near| GOES.contains(self.clause.word(*near)))?;
        let part = self.part_hit(goes)?;
        let victim = self.owner_of_part(goes, part)?;
        let stated = self.real(first) && !self.clause.is_denied(goes);
        let police = self.is_police_bullet(at);
        let shooter = police.then(|| role_only(Role::Officer));
        stated.then(|| self.shot(Deed::Hit, at, shooter, Some(victim)))
    }

    /// "The bullet |went through a man|", "passed through her partner".
    fn through_somebody(&self, at: usize) -> Option<Shot> {
        let goes = (at + 1..at + 3).find(|near| GOES.contains(self.clause.word(*near)))?;
        let led = matches!(self.clause.word(goes + 1), "through" | "into");
        let victim = self
            .clause
            .noun_at(goes + 2)
            .filter(|noun| led && !noun.possessive && !noun.nobody)?;
        let police = self.is_police_bullet(at);
        let shooter = police.then(|| role_only(Role::Officer));
        let stated = self.real(goes) && !self.clause.is_denied(goes);
        stated.then(|| self.shot(Deed::Hit, at, shooter, Some(self.party(victim))))
    }

    /// The part of the body behind "in", "through", "from".
    fn part_hit(&self, at: usize) -> Option<usize> {
        let end = (at + 1..at + 1 + REACH)
            .find(|near| {
                matches!(
                    self.clause.kind(*near),
                    None | Some(Kind::Comma | Kind::Break)
                )
            })
            .unwrap_or(at + 1 + REACH);
        let led = |near: &usize| {
            let leads = |at: usize| {
                let word = self.clause.word(at);
                matches!(
                    word,
                    "in" | "into" | "through" | "from" | "of" | "to" | "near" | "by" | "against"
                ) || GOES.contains(word)
            };
            (at + 1..*near).any(leads)
        };
        (at + 1..end)
            .find(|near| self.clause.class(*near).is(Class::BODY_PART))
            .filter(led)
    }

    /// The verb before "three more police bullets".
    fn verb_of(&self, at: usize) -> Option<usize> {
        let before = (at.saturating_sub(BEFORE)..at).rev();
        let known = |near: &usize| {
            let word = self.clause.word(*near);
            BEARS.contains(word) || REMOVES.contains(word)
        };
        before
            .take_while(|near| !self.clause.is_comma(*near))
            .find(known)
    }

    /// Whoever took it, has it or is told of "with" it.
    fn bearer(&self, verb: usize) -> Option<Party> {
        let beside = self.clause.noun_before(verb);
        // "Was found |by them| with a bullet in the head": not they.
        let by = |noun: &&Noun| self.clause.before(noun.tokens.start) == "by";
        let with = self.clause.word(verb) == "with";
        let beside = beside.filter(|noun| with && !by(noun));
        let fronted = (verb == 0).then(|| self.fronted_wound(verb)).flatten();
        let bearer = beside.or(fronted).or_else(|| self.clause.subject(verb))?;
        (!bearer.nobody && bearer.form != Form::Body).then(|| self.party(bearer))
    }

    /// Whose the part of the body is: "the man's leg", "the hand of an officer", "her hip".
    fn owner_of_part(&self, at: usize, part: usize) -> Option<Party> {
        let own = |noun: &&Noun| noun.possessive;
        let owner = (at + 1..part).find_map(|near| self.clause.noun_at(near).filter(own));
        let of = (self.clause.word(part + 1) == "of").then(|| self.clause.noun_at(part + 2));
        let his =
            (at + 1..part).any(|near| matches!(self.clause.word(near), "his" | "her" | "their"));
        owner
            .or(of.flatten())
            .map(|noun| self.party(noun))
            .or_else(|| his.then(him))
    }
}
