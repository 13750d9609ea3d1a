//! Back from a verb to its subject: over what stands inside, but not out of its clause.

use super::{
    super::{
        lexicon::Class,
        noun::{Form, Noun},
        token::Kind,
    },
    Clause,
};

/// So many words behind what somebody is may tell more of it.
const APPOSED: usize = 4;

impl<'a> Clause<'a> {
    pub(super) fn scan_left(&self, from: usize) -> Option<&'a Noun> {
        let mut best: Option<&'a Noun> = None;
        let mut inserted: Option<&'a Noun> = None;
        let mut comma_after_best = false;
        let mut at = from;
        while at > 0 {
            at -= 1;
            let class = self.class(at);
            if let Some(noun) = self.noun_at(at) {
                at = noun.tokens.start;
                if self.is_no_subject(noun) {
                    continue;
                }
                if best.is_none_or(|known| self.is_apposition(noun, known)) {
                    best = Some(noun);
                    if !comma_after_best && self.opens_clause(at) {
                        break;
                    }
                }
                continue;
            }
            match self.kind(at) {
                Some(Kind::Break) => break,
                Some(Kind::Comma) => comma_after_best = best.is_none(),
                // "People in a car |that police were chasing| shot at them".
                _ if self.is_that_of_a_thing(at, best, from) => best = None,
                _ if class.is(Class::RELATIVE) && self.word(at) != "that" => {
                    if best.is_none() {
                        let named = self.antecedent(at);
                        return named.map(|noun| self.past_apposition(noun));
                    }
                    if !comma_after_best {
                        return self.across_relative(at, best, from);
                    }
                    best = None;
                }
                _ if self.is_run_after(at) => {}
                // "The gunman, who shot two people before |police| arrived, was killed".
                _ if class.is(Class::SUBORDINATOR)
                    && comma_after_best
                    && best.is_some()
                    && self.is_in_relative(at) =>
                {
                    best = None;
                }
                // "The officer, where she had followed a man, was hit": not the man.
                _ if class.is(Class::SUBORDINATOR)
                    && comma_after_best
                    && self.is_inserted(at)
                    && best.is_none_or(|noun| self.has_verb_of_its_own(at, noun)) =>
                {
                    inserted = inserted.or(best.take());
                }
                _ if class.is(Class::SUBORDINATOR) && self.word(at) != "as" && best.is_some() => {
                    break;
                }
                _ => {}
            }
        }
        best.map(|noun| self.past_contact(noun, from)).or(inserted)
    }

    /// "|The partner|, a woman whose name nobody knew, was hit": the one named first.
    pub(super) fn past_apposition(&self, noun: &'a Noun) -> &'a Noun {
        let comma = noun.tokens.start.checked_sub(1);
        let first = comma.and_then(|at| self.noun_at(at.checked_sub(1)?));
        first
            .filter(|first| self.is_apposition(first, noun) && !self.is_no_subject(first))
            .unwrap_or(noun)
    }

    /// "Dana Example", "Officer Dana Example".
    pub(super) fn is_named(&self, noun: &Noun) -> bool {
        let last = self.tokens.get(noun.tokens.end - 1);
        let titled = self.class(noun.tokens.start).is(Class::OFFICER) && noun.tokens.len() > 1;
        noun.is_name || titled && last.is_some_and(|token| token.capital)
    }

    /// "A car |that| police were chasing": what follows has its own verb.
    fn is_that_of_a_thing(&self, that: usize, best: Option<&Noun>, from: usize) -> bool {
        let thing = that > 0 && self.class(that - 1).is(Class::VEHICLE);
        let next = best.filter(|noun| noun.tokens.start == that + 1);
        let own_verb = next.is_some_and(|noun| noun.tokens.end + 1 < from);
        self.word(that) == "that" && thing && own_verb
    }

    /// "|A man| they tried to stop| shot both of them": not they, who have a verb of their own.
    pub(super) fn past_contact(&self, noun: &'a Noun, from: usize) -> &'a Noun {
        let pronoun = matches!(self.word(noun.tokens.start), "he" | "she" | "they");
        let before = noun.tokens.start.checked_sub(1);
        let whom = before.and_then(|at| self.noun_at(at));
        let Some(whom) = whom.filter(|whom| !whom.possessive && whom.form != Form::Pronoun) else {
            return noun;
        };
        let own_verb = noun.tokens.end + 1 < from;
        // "|The man| an officer shot| has died".
        let struck = || self.strikes(noun.tokens.end..from);
        let chased = || !whom.is_name && self.has_two_verbs(noun, from);
        if own_verb && (pronoun || struck() || chased()) {
            whom
        } else {
            noun
        }
    }

    /// "The man |officers were chasing| was shot": one verb is theirs, the other his.
    fn has_two_verbs(&self, noun: &Noun, from: usize) -> bool {
        let helps = Class::BE.or(Class::HAVE);
        let own = noun.tokens.end;
        let first = self.class(own).is(helps) || self.word(own).ends_with("ed");
        first && self.class(from).is(helps.or(Class::RELATIVE))
    }

    /// "A man |who tried to rob an officer| was wounded": the man was.
    pub(super) fn across_relative(
        &self,
        relative: usize,
        best: Option<&'a Noun>,
        from: usize,
    ) -> Option<&'a Noun> {
        // "An officer |by whose shots| a man was hurt": the man was.
        let by = self.before(relative) == "by";
        if by && matches!(self.word(relative), "whose" | "whom") {
            return best;
        }
        // "Pointed it at them, at which point |an officer| fired": a clause of its own.
        if self.is_which_time(relative) {
            return best;
        }
        let next = relative + 1;
        // "A man |whose wife called police| was shot": not they.
        let inner = self
            .noun_at(next)
            .filter(|_| self.word(relative) == "whose");
        let called = inner
            .is_some_and(|inner| best.is_some_and(|noun| noun.tokens.start > inner.tokens.end));
        let own_verb =
            called || self.noun_at(next).is_none() && self.kind(next) == Some(Kind::Word);
        let done = best.is_some_and(|noun| self.strikes(noun.tokens.end..from));
        // "A man whom deputies |had come to find| was shot".
        let other_verb = best.is_some_and(|noun| noun.tokens.end + 1 < from)
            && self.word(relative) == "whom"
            && self.class(from).is(Class::BE);
        if own_verb || done || other_verb {
            self.antecedent(relative)
        } else {
            best
        }
    }

    /// "At |which| time", "at which point".
    fn is_which_time(&self, relative: usize) -> bool {
        let at = self.before(relative) == "at";
        let time = matches!(self.word(relative + 1), "time" | "point");
        at && time && self.word(relative) == "which"
    }

    /// Who only says so, owns something, is governed by a preposition, or is said not to be.
    pub(super) fn is_no_subject(&self, noun: &Noun) -> bool {
        let before = noun.tokens.start.checked_sub(1);
        self.is_speaker(noun)
            || noun.possessive
            || self.is_reflexive(noun)
            || self.is_object_inside(noun)
            || before.is_some_and(|at| self.word(at) == "not") && !noun.nobody
            || self.is_used(noun)
            || self.is_pretended(noun)
            || (self.is_governed(noun) && !first_of_sentence(noun))
    }

    /// "Was |himself| shot": the one just named.
    pub(super) fn is_reflexive(&self, noun: &Noun) -> bool {
        matches!(
            self.word(noun.tokens.start),
            "himself" | "herself" | "themselves"
        )
    }

    /// "…, and |two officers were wounded": a new main clause begins with the noun. A noun right
    /// before the comma makes it a list, unless a preposition governs that noun. So it is behind "was
    /// shot by police and |a woman was hit|".
    pub(super) fn opens_clause(&self, at: usize) -> bool {
        let and = at
            .checked_sub(1)
            .filter(|at| matches!(self.word(*at), "and" | "but"));
        let parts = |comma: usize| {
            let before = self.noun_before(comma);
            self.is_comma(comma) && before.is_none_or(|noun| self.is_governed(noun))
        };
        let by = |last: usize| self.noun_at(last).is_some_and(|noun| self.is_agent(noun));
        let before = and.and_then(|and| and.checked_sub(1));
        before.is_some_and(|at| parts(at) || by(at))
    }

    /// "Where she had followed |a man|, was hit", not "when |the guard|, 51, fired".
    pub(super) fn has_verb_of_its_own(&self, subordinator: usize, last: &Noun) -> bool {
        let other = self.noun_at(subordinator + 1);
        let other = other.is_some_and(|noun| noun.tokens.start != last.tokens.start);
        other || self.kind(last.tokens.end) == Some(Kind::Word)
    }

    /// Whether a comma and "who" open a clause before the word, in which it stands.
    pub(super) fn is_in_relative(&self, at: usize) -> bool {
        let who = (1..at)
            .rev()
            .find(|near| self.class(*near).is(Class::RELATIVE));
        who.is_some_and(|who| {
            let inside = who..at;
            self.is_comma(who - 1)
                && self.word(who) != "that"
                && inside.into_iter().all(|near| !self.is_comma(near))
        })
    }

    /// A clause that a comma parts from what stands before it.
    pub(super) fn is_inserted(&self, subordinator: usize) -> bool {
        subordinator
            .checked_sub(1)
            .is_some_and(|at| self.is_comma(at))
    }

    /// "One of the two, a man with 15 years …, was hit": the first noun is meant.
    pub(super) fn is_apposition(&self, noun: &Noun, known: &Noun) -> bool {
        let parted = known
            .tokens
            .start
            .checked_sub(1)
            .is_some_and(|at| self.is_comma(at));
        let named = known.is_name && !noun.is_name && known.role == noun.role;
        // Headlines list people without an article: "Officer, |woman| wounded".
        let first = known.tokens.start;
        let described = self.class(first).is(Class::DETERMINER)
            || self.kind(first) != Some(Kind::Word)
            || self.word(first).contains('-');
        let told = (described || known.role.is_some())
            && (known.role.is_none() || noun.definite && known.role == noun.role)
            && !known.definite;
        // "Officer Dana Example, |a friend of his|, shot him".
        let article = matches!(self.word(first), "a" | "an" | "the");
        let mut behind = known.tokens.end..known.tokens.end + APPOSED;
        let set_off = article && behind.any(|at| self.is_comma(at));
        let of_name = self.is_named(noun) && !known.is_name && !known.plural && set_off;
        parted && (named || told || of_name) && noun.tokens.end + 1 == known.tokens.start
    }
}

fn first_of_sentence(noun: &Noun) -> bool {
    noun.tokens.start == 0
}
