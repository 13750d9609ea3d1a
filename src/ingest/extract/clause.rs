//! The grammar of one sentence: who does, who suffers, is it denied, is it real.

mod subject;

use crate::model::Role;

use super::{
    lexicon::Class,
    noun::Noun,
    token::{Kind, Token},
};

/// A sentence ready to be asked about its verbs.
pub(crate) struct Clause<'a> {
    pub(crate) lower: &'a str,
    pub(crate) tokens: &'a [Token],
    pub(crate) nouns: &'a [Noun],
    /// For each token the noun phrase that covers it.
    covered: Vec<Option<usize>>,
}

/// The verbs of saying that turn a noun into a mere speaker.
const SAYING: &[&str] = &[
    "said",
    "say",
    "says",
    "told",
    "reported",
    "reports",
    "announced",
    "believe",
    "believes",
    "confirmed",
    "stated",
    "added",
    "tweeted",
    "wrote",
    "explained",
    "alleged",
    "allege",
    "alleges",
    "think",
    "sources",
    "spokesman",
    "spokeswoman",
];

impl<'a> Clause<'a> {
    pub(crate) fn new(lower: &'a str, tokens: &'a [Token], nouns: &'a [Noun]) -> Self {
        let mut covered = vec![None; tokens.len()];
        for (index, noun) in nouns.iter().enumerate() {
            covered
                .iter_mut()
                .take(noun.tokens.end)
                .skip(noun.tokens.start)
                .for_each(|at| *at = Some(index));
        }
        Self {
            lower,
            tokens,
            nouns,
            covered,
        }
    }

    pub(crate) fn word(&self, at: usize) -> &'a str {
        self.tokens
            .get(at)
            .and_then(|token| self.lower.get(token.span.clone()))
            .unwrap_or_default()
    }

    pub(crate) fn class(&self, at: usize) -> Class {
        self.tokens
            .get(at)
            .map_or_else(Class::default, |token| token.class)
    }

    pub(crate) fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    /// Whether any token is of a class.
    pub(crate) fn has(&self, class: Class) -> bool {
        self.tokens.iter().any(|token| token.class.is(class))
    }

    /// The noun phrase that covers a token.
    pub(crate) fn noun_at(&self, at: usize) -> Option<&'a Noun> {
        self.covered
            .get(at)
            .copied()
            .flatten()
            .and_then(|index| self.nouns.get(index))
    }

    /// The first token of the verb group that ends in `verb`: "was then fatally |shot".
    pub(crate) fn group_start(&self, verb: usize) -> usize {
        let helper = Class::ADVERB
            .or(Class::BE)
            .or(Class::HAVE)
            .or(Class::MODAL)
            .or(Class::INITIALLY);
        (0..verb)
            .rev()
            .take_while(|at| {
                let class = self.class(*at);
                let negation = class.is(Class::NOT) && !matches!(self.word(*at), "no" | "without");
                let helps = class.is(helper) && self.kind(*at) == Some(Kind::Word);
                (helps || negation || matches!(self.word(*at), "did" | "do" | "does" | "to"))
                    && self.noun_at(*at).is_none()
            })
            .last()
            .unwrap_or(verb)
    }

    /// Whether a form of "be" makes the participle passive.
    pub(crate) fn is_passive(&self, verb: usize) -> bool {
        let participle = !self.word(verb).ends_with("ing");
        participle && (self.group_start(verb)..verb).any(|at| self.class(at).is(Class::BE))
    }

    /// Whether the verb is denied: "was not hit", "never fired", "without firing".
    pub(crate) fn is_denied(&self, verb: usize) -> bool {
        let start = self.group_start(verb);
        (start..verb).any(|at| self.class(at).is(Class::NOT))
            || start
                .checked_sub(1)
                .is_some_and(|at| matches!(self.word(at), "without" | "nor"))
    }

    /// Whether the verb tells of something intended, possible or feared rather than done.
    pub(crate) fn is_unreal(&self, verb: usize) -> bool {
        let start = self.group_start(verb);
        let modal =
            (start..verb).any(|at| self.class(at).is(Class::MODAL) && self.word(at) != "can");
        let singled_out = start.saturating_sub(12)..start;
        let singled_out = singled_out
            .clone()
            .any(|at| matches!(self.word(at), "last" | "first" | "latest"));
        let perfect = (start..verb).any(|at| self.word(at) == "to" && self.word(at + 1) == "have");
        let infinitive = !singled_out
            && !perfect
            && (start..verb)
                .rev()
                .take(3)
                .find(|at| self.word(*at) == "to")
                .is_some_and(|at| {
                    let before = at
                        .checked_sub(1)
                        .map_or_else(Class::default, |before| self.class(before));
                    !before.is(Class::BEGAN.or(Class::BE))
                        && !matches!(
                            self.word(at.wrapping_sub(1)),
                            "appeared"
                                | "appears"
                                | "seen"
                                | "seem"
                                | "seems"
                                | "seemed"
                                | "believed"
                        )
                });
        let conditional = (start.saturating_sub(4)..start)
            .any(|at| matches!(self.word(at), "if" | "whether" | "how"));
        modal
            || infinitive
            || conditional
            || self.tokens.get(verb).is_some_and(|token| token.quoted)
    }

    /// Whether a token is a verb of saying.
    pub(crate) fn says(&self, at: usize) -> bool {
        SAYING.contains(&self.word(at))
    }

    /// The noun that ends right before a token, a comma between them allowed.
    pub(crate) fn noun_before(&self, at: usize) -> Option<&'a Noun> {
        let mut before = at.checked_sub(1)?;
        if self.kind(before) == Some(Kind::Comma) {
            before = before.checked_sub(1)?;
        }
        if matches!(self.kind(before), Some(Kind::Number(_))) && self.noun_at(before).is_none() {
            before = before.checked_sub(2)?;
        }
        self.noun_at(before)
    }

    /// The object of a verb: the noun right after it, "and killed" and adverbs allowed between.
    pub(crate) fn object(&self, verb: usize) -> Option<&'a Noun> {
        let skipped = Class::ADVERB
            .or(Class::SHOOT)
            .or(Class::KILL)
            .or(Class::WOUND)
            .or(Class::DEAD)
            .or(Class::HIT);
        let mut at = verb + 1;
        loop {
            if let Some(noun) = self.noun_at(at) {
                let part = (noun.tokens.end..noun.tokens.end + 3)
                    .any(|at| self.class(at).is(Class::BODY_PART));
                return (!noun.possessive || part).then_some(noun);
            }
            let class = self.class(at);
            let passes = class.is(skipped)
                || matches!(self.word(at), "and" | "at" if self.word(at) == "and" || self.word(at + 1) == "least");
            if !passes && self.word(at) != "least" {
                return None;
            }
            at += 1;
        }
    }

    /// The nouns joined to one by "and": "a sergeant |and a driver".
    pub(crate) fn joined_before(&self, noun: &Noun) -> Option<&'a Noun> {
        let and = noun
            .tokens
            .start
            .checked_sub(1)
            .filter(|at| self.word(*at) == "and")?;
        let before = and.checked_sub(1)?;
        self.noun_at(self.past_attribute(before))
            .filter(|other| !other.possessive)
    }

    /// Back over what tells whose somebody is: "a commander| of the Austin district".
    fn past_attribute(&self, last: usize) -> usize {
        let belongs = |at: &usize| {
            let of = Class::PREPOSITION
                .or(Class::DETERMINER)
                .or(Class::INSTITUTION);
            let capital = self.tokens.get(*at).is_some_and(|token| token.capital);
            self.noun_at(*at).is_none() && (self.class(*at).is(of) || capital)
        };
        let attribute = (0..=last).rev().take(6).take_while(belongs);
        attribute
            .last()
            .map_or(last, |first| first.saturating_sub(1))
    }

    /// The noun before one in a list: "a doctor, |a nurse and an officer".
    pub(crate) fn listed_before(&self, noun: &Noun) -> Option<&'a Noun> {
        let comma = noun
            .tokens
            .start
            .checked_sub(1)
            .filter(|at| self.kind(*at) == Some(Kind::Comma))?;
        self.noun_at(comma.checked_sub(1)?)
            .filter(|other| !other.possessive)
    }

    /// The noun joined to one by "and" after it.
    pub(crate) fn joined_after(&self, noun: &Noun) -> Option<&'a Noun> {
        let next = self
            .noun_at(noun.tokens.end + 1)
            .filter(|_| self.word(noun.tokens.end) == "and")?;
        let own_verb = self.kind(next.tokens.end) == Some(Kind::Word)
            && !self.class(next.tokens.end).is(Class::PREPOSITION
                .or(Class::RELATIVE)
                .or(Class::SUBORDINATOR));
        (!own_verb && !next.possessive).then_some(next)
    }

    /// The noun after a preposition that follows the verb within a few words.
    pub(crate) fn after_preposition(&self, verb: usize, prepositions: &[&str]) -> Option<&'a Noun> {
        let stop = (verb + 1..verb + 9)
            .find(|at| self.kind(*at) == Some(Kind::Break) || self.class(*at).is(Class::RELATIVE));
        let end = stop.unwrap_or(verb + 9);
        let at = (verb + 1..end).find(|at| prepositions.contains(&self.word(*at)))?;
        self.noun_at(at + 1)
    }

    /// Who did it, in a passive clause: "by an officer", "by police gunfire".
    pub(crate) fn agent(&self, verb: usize) -> Option<Role> {
        let end = (verb + 1..self.tokens.len())
            .find(|at| {
                self.kind(*at) == Some(Kind::Break) || self.class(*at).is(Class::SUBORDINATOR)
            })
            .unwrap_or(self.tokens.len());
        let by = (verb + 1..end).find(|at| matches!(self.word(*at), "by"))?;
        if (by + 1..by + 5).any(|at| self.is_police_modifier(at)) {
            return Some(Role::Officer);
        }
        let noun = self.noun_at(by + 1)?;
        if noun.form == super::noun::Form::Pronoun && noun.role.is_none() {
            return self.officer_before(verb);
        }
        noun.role
    }

    /// "A man who had robbed an off-duty officer was killed by him": the one officer named before.
    fn officer_before(&self, verb: usize) -> Option<Role> {
        let subject = self.subject(verb)?;
        self.nouns
            .iter()
            .filter(|noun| noun.tokens.end <= verb && noun.tokens != subject.tokens)
            .find_map(|noun| noun.role.filter(|role| *role == Role::Officer))
    }

    /// "A car struck an officer", or "it" after a sentence on one: no gunfire.
    pub(crate) fn tells_of_running_down(&self, after_vehicle: bool) -> bool {
        let struck = |at: usize| {
            let drives = at > 0
                && (self.class(at - 1).is(Class::VEHICLE)
                    || after_vehicle && self.word(at - 1) == "it");
            drives && self.class(at).is(Class::HIT)
        };
        !self.has(Class::GUNFIRE) && (0..self.tokens.len()).any(struck)
    }

    /// "Police" before "gunfire", "officer's" before "bullet".
    pub(crate) fn is_police_modifier(&self, at: usize) -> bool {
        let possessive = self.tokens.get(at).is_some_and(|token| token.possessive);
        let police =
            self.class(at).is(Class::POLICE) || (self.class(at).is(Class::OFFICER) && possessive);
        let next = self.class(at + 1);
        police
            && (next.is(Class::GUNFIRE.or(Class::GUN))
                || matches!(self.word(at + 1), "fire" | "weapon" | "gun"))
    }
}
