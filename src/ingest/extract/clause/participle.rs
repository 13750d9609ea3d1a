//! Who does what a participle or a bare infinitive tells: whoever stands beside it.

use crate::model::Role;

use super::{
    super::{lexicon::Class, noun::Noun, word_list::WordList},
    Clause,
};

impl<'a> Clause<'a> {
    /// "Saw |police| shoot at a van", "shows |an officer| stepping out and firing".
    pub(super) fn seen(&self, before: usize) -> Option<&'a Noun> {
        let beside = self.noun_at(before);
        let chain = || {
            // "Saw him running |and shot| him" tells what whoever saw it did.
            let next = self.word(before + 1);
            let finite = next == "shot" || next.ends_with("ed");
            let joined = (self.word(before) == "and" || self.is_comma(before)) && !finite;
            let mut nouns = self.nouns.iter().rev();
            let acting = |noun: &&Noun| {
                noun.tokens.end < before && self.word(noun.tokens.end).ends_with("ing")
            };
            nouns.find(acting).filter(|_| joined)
        };
        // "Saw |the man| in an alley, shooting".
        let placed = || {
            let mut nouns = self.nouns.iter().rev();
            let there = |noun: &&Noun| {
                let behind = noun.tokens.end < before;
                behind && self.class(noun.tokens.end).is(Class::PREPOSITION)
            };
            let seen = |noun: &&Noun| SEEING.contains(&self.before(noun.tokens.start));
            let nearest = nouns.find(|noun| noun.tokens.end < before);
            nearest.filter(|noun| self.is_comma(before) && there(noun) && seen(noun))
        };
        let noun = beside
            .or_else(chain)
            .or_else(placed)
            .filter(|noun| !noun.possessive)?;
        SEEING
            .contains(&self.word(noun.tokens.start.checked_sub(1)?))
            .then_some(noun)
    }

    /// Who does it, by the word right before a participle; `inner` where an adverb stands between.
    pub(super) fn of_participle(&self, before: usize, inner: bool, verbs: u8) -> Option<&'a Noun> {
        self.named_officer(before)
            .or_else(|| self.of_participle_before(before, verbs))
            .or_else(|| self.accused_of(before))
            .or_else(|| self.held_for(before))
            .or_else(|| self.judged(before).filter(|_| inner))
            .or_else(|| self.noun_at(before).filter(|noun| !noun.possessive))
    }

    /// "Convicted of killing an officer|, wounding a bystander": whoever did the one did the other.
    fn of_participle_before(&self, comma: usize, verbs: u8) -> Option<&'a Noun> {
        let parted = self.is_comma(comma);
        let object = self.noun_at(comma.checked_sub(1)?).filter(|_| parted)?;
        let first = object.tokens.start.checked_sub(1)?;
        let did = self.word(first).ends_with("ing") && self.strikes(first..first + 1);
        did.then(|| self.of_earlier(first, verbs))?
    }

    /// "|A white officer|, Dana Example, shooting a man".
    fn named_officer(&self, before: usize) -> Option<&'a Noun> {
        let comma = self.is_comma(before);
        let name = self.noun_at(before.checked_sub(1)?);
        let name = name.filter(|noun| noun.is_name && comma)?;
        self.listed_before(name)
            .filter(|noun| noun.role == Some(Role::Officer))
    }

    /// "Against |the man| accused of murdering him".
    fn accused_of(&self, before: usize) -> Option<&'a Noun> {
        let accused = before.checked_sub(1)?;
        let of = matches!(self.word(before), "of" | "with");
        let told = matches!(self.word(accused), "accused" | "suspected" | "convicted");
        self.noun_at(accused.checked_sub(1)?).filter(|_| of && told)
    }

    /// "Police charged |a man| with shooting an officer", "voted to fire |the officer| for shooting at a
    /// car", "stripped |a sergeant| of his powers for killing a man": whoever is held to account did it.
    fn held_for(&self, before: usize) -> Option<&'a Noun> {
        if !matches!(self.word(before), "with" | "of" | "for") {
            return None;
        }
        let near = (before.saturating_sub(HELD_FOR)..before).rev();
        let mut near = near.take_while(|at| !self.is_comma(*at));
        let noun = near.find_map(|at| self.noun_at(at))?;
        let holds = noun.tokens.start.checked_sub(1)?;
        let held = HOLDING.contains(self.word(holds)) && !self.is_denied(holds);
        (held && !noun.possessive).then_some(noun)
    }

    /// "Found |the officer| unjustified in fatally shooting a man".
    fn judged(&self, before: usize) -> Option<&'a Noun> {
        let mut near = (before.saturating_sub(3)..before).rev();
        let noun = near.find_map(|at| self.noun_at(at))?;
        (self.word(before) == "in" && !noun.possessive).then_some(noun)
    }
}

/// So many words may stand between whoever is held to account and what for.
const HELD_FOR: usize = 6;

/// What police, courts and boards do to whoever did something, and "against" whom they rule.
static HOLDING: WordList = WordList::new(&[
    "against",
    "arrest",
    "arrested",
    "blamed",
    "charge",
    "charged",
    "charging",
    "convicted",
    "convicting",
    "disciplined",
    "faulted",
    "fire",
    "fired",
    "firing",
    "indicted",
    "jailed",
    "prosecute",
    "prosecuted",
    "sentenced",
    "sought",
    "stripped",
    "sue",
    "sued",
    "suspend",
    "suspended",
]);

/// What those do who see somebody do something, and what videos do.
const SEEING: &[&str] = &[
    "saw", "see", "watched", "heard", "show", "shows", "showed", "shown", "captures", "captured",
];
