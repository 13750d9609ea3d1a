//! Who does it: the subject of a verb, across relative clauses, appositions and "and".

use super::{
    super::{
        lexicon::Class,
        noun::{Form, Noun},
        token::Kind,
    },
    Clause,
};

/// In a row of verbs with one subject nobody goes back over more; without a bound a text made for
/// it could exhaust the stack.
const VERBS: u8 = 6;

/// So many words tell beside whom somebody was.
const PLACED: usize = 3;

/// So many words may be set between commas.
const INSERTED: usize = 14;

impl<'a> Clause<'a> {
    /// The subject of a verb: the nearest noun before it that no preposition governs; the first
    /// one of its clause if the verb follows "and" or is a participle.
    pub(crate) fn subject(&self, verb: usize) -> Option<&'a Noun> {
        let known = self
            .subjects
            .borrow()
            .iter()
            .find(|known| known.0 == verb)
            .copied();
        if let Some((_, number)) = known {
            return number.and_then(|number| self.nouns.get(number));
        }
        let subject = self.subject_within(verb, VERBS);
        let subject = self.past_watched(subject, verb).or(subject);
        let number = subject.and_then(|noun| self.number_at(noun.tokens.start));
        self.subjects.borrow_mut().push((verb, number));
        subject
    }

    /// "|An officer| who watched as two people were shot |opened fire|": those two have their verb.
    fn past_watched(&self, subject: Option<&Noun>, verb: usize) -> Option<&'a Noun> {
        let first = self.nouns.first()?;
        let who = self.class(first.tokens.end).is(Class::RELATIVE);
        let inner = subject.filter(|inner| who && inner.tokens.start > first.tokens.end)?;
        let as_they = matches!(self.before(inner.tokens.start), "as" | "when" | "while");
        let between = inner.tokens.end..self.group_start(verb);
        let joined = |at: usize| {
            let who = self.class(at).is(Class::RELATIVE);
            who || self.is_comma(at) || matches!(self.word(at), "and" | "but")
        };
        let struck = |at: usize| {
            let own = self.group_start(at) == inner.tokens.end;
            own && self.is_verb(at, Class::STRIKE) && self.is_passive(at)
        };
        let had = between.clone().any(struck) && !between.clone().any(joined);
        (as_they && had).then_some(first)
    }

    /// "Looking for |a suspect| they say opened fire", "the man who police believe shot her": of whom it
    /// is said or believed.
    fn told_of(&self, verb: usize) -> Option<&'a Noun> {
        let held = self.says(verb) || self.word(verb) == "believed";
        let speaker = self.noun_at(verb.checked_sub(1)?).filter(|_| held)?;
        let before = speaker.tokens.start.checked_sub(1)?;
        let who = self.class(before).is(Class::RELATIVE) && self.word(before) != "when";
        let whom = self.noun_at(before.checked_sub(usize::from(who))?)?;
        (!whom.possessive && whom.form != Form::Pronoun && !self.is_speaker(whom)).then_some(whom)
    }

    /// "He shot an officer and |was himself| wounded": before the helpers that a reflexive parts from
    /// the verb.
    fn past_himself(&self, start: usize) -> usize {
        let noun = start.checked_sub(1).and_then(|at| self.noun_at(at));
        let himself = noun.filter(|noun| self.is_reflexive(noun));
        himself.map_or(start, |noun| self.group_start(noun.tokens.start))
    }

    /// The subject of a verb that may share that of verbs before it, so many at most.
    pub(super) fn subject_within(&self, verb: usize, verbs: u8) -> Option<&'a Noun> {
        let start = self.past_accident(self.past_himself(self.group_start(verb)));
        let start = self.past_inserted(start);
        let before = start.checked_sub(1)?;
        if let Some(whom) = self.told_of(before) {
            return Some(whom);
        }
        // "Somebody in it had started |shooting|": whoever started it.
        if self.class(before).is(Class::BEGAN) && before > 0 && self.word(before) != "to" {
            return self.of_earlier(before, verbs);
        }
        if self.class(before).is(Class::RELATIVE) {
            // "Three officers, |two of whom| were hit".
            let some = self.noun_at(before).filter(|_| self.word(before) == "whom");
            return some.or_else(|| self.antecedent(before));
        }
        // "Aimed guns at officers before |being shot|".
        let main = self.main_subject().filter(|_| self.word(start) == "being");
        if main.is_some() && self.class(before).is(Class::SUBORDINATOR) {
            return main.and_then(|index| self.nouns.get(index));
        }
        // "|Another officer| then shot him" has its subject beside it.
        let beside = self.noun_at(before).is_some_and(|noun| !noun.possessive);
        let then = self.word(start) == "then" && start < verb && !beside;
        let joined = then
            || self.kind(before) == Some(Kind::Word)
                && matches!(self.word(before), "and" | "then" | "but" | "or" | "to")
            || self
                .class(before)
                .is(Class::SHOOT.or(Class::KILL).or(Class::WOUND));
        // "Was shot and |killed": whoever was shot.
        let other = before
            .checked_sub(1)
            .filter(|other| self.word(before) == "and" && self.is_verb(*other, Class::STRIKE));
        if let Some(other) = other {
            return self.of_earlier(other, verbs);
        }
        let participle = self.word(verb).ends_with("ing") && !self.is_progressive(start, verb);
        // "Police should have helped |instead of shooting| her": whoever should have.
        if participle && before > 0 && self.word(before - 1) == "instead" {
            return self.main_subject().and_then(|index| self.nouns.get(index));
        }
        // "The gun |used in shooting| the officers": nobody is told to have done it.
        if participle && before > 0 && self.word(before - 1) == "used" {
            return None;
        }
        let beside = self.seen(before).or_else(|| {
            let inner = participle && verb > start;
            participle.then(|| self.of_participle(before, inner, verbs))?
        });
        if beside.is_some() {
            return beside;
        }
        if self.is_in_series(before) {
            return self.nouns.first();
        }
        if let Some(somebody) = self.before_inserted(before) {
            return Some(somebody);
        }
        if joined || participle {
            let doer = self
                .doer(start)
                .or_else(|| self.of_verb_before(before, verbs));
            return doer.or_else(|| self.scan_left(start));
        }
        self.scan_left(start)
    }

    /// "An officer of the district shot a man |and| wounded him": whoever did the one did the other.
    fn of_verb_before(&self, and: usize, verbs: u8) -> Option<&'a Noun> {
        let object = self.noun_at(and.checked_sub(1)?)?;
        let struck = self.word(and) == "and" && self.is_struck(object);
        struck.then(|| self.of_earlier(object.tokens.start - 1, verbs))?
    }

    /// The subject of an earlier verb, unless too many of them were gone through.
    pub(super) fn of_earlier(&self, verb: usize, verbs: u8) -> Option<&'a Noun> {
        let left = verbs.checked_sub(1)?;
        self.subject_within(verb, left)
    }

    /// "Father takes child, runs down officer|,| gets shot": verbs in a row, all of the first noun.
    fn is_in_series(&self, comma: usize) -> bool {
        let before = (0..comma).rev().find(|at| self.is_comma(*at));
        let first = self.nouns.first().filter(|noun| noun.tokens.start == 0);
        let verb = |at: usize| {
            self.noun_at(at).is_none()
                && self.class(at) == Class::default()
                && self.word(at).ends_with('s')
        };
        // "Officer kills one|, wounds| another".
        let present = |at: usize| self.is_verb(at, Class::STRIKE) && self.word(at).ends_with('s');
        let kills = first.is_some_and(|first| present(first.tokens.end)) && present(comma + 1);
        self.is_comma(comma)
            && first.is_some()
            && (kills || before.is_some_and(|before| verb(before + 1)))
    }

    /// "Officers found him and|, when he pointed a gun,| shot him": back over what is set between
    /// commas behind "and".
    fn past_inserted(&self, start: usize) -> usize {
        let closes = start.checked_sub(1).filter(|at| self.is_comma(*at));
        let opens = closes.and_then(|closes| {
            let inside = closes.saturating_sub(INSERTED).max(1)..closes;
            inside.rev().find(|at| self.is_comma(*at))
        });
        let hangs = |opens: &usize| {
            let joins = matches!(self.word(opens - 1), "and" | "but" | "then");
            joins && self.class(opens + 1).is(Class::SUBORDINATOR)
        };
        opens.filter(hangs).unwrap_or(start)
    }

    /// Back over "by accident" between "and" and the verb.
    fn past_accident(&self, start: usize) -> usize {
        let accident = start >= 2
            && matches!(self.word(start - 1), "accident" | "mistake")
            && self.word(start - 2) == "by";
        start - if accident { 2 } else { 0 }
    }

    /// The subject of the sentence: its first noun, but after "as the officers came up" the last
    /// one that begins a clause of its own.
    pub(crate) fn main_subject(&self) -> Option<usize> {
        let first = (!self.nouns.is_empty()).then_some(0);
        if !self.class(0).is(Class::SUBORDINATOR) || self.class(0).is(Class::DETERMINER) {
            return first;
        }
        let begins = |noun: &Noun| {
            let next = noun.tokens.end;
            let acts = self.kind(next) == Some(Kind::Word)
                && !self
                    .class(next)
                    .is(Class::PREPOSITION.or(Class::SUBORDINATOR))
                && !matches!(self.word(next), "and" | "or");
            acts && !noun.possessive && !self.is_governed(noun) && !self.is_struck(noun)
        };
        let last = self.nouns.iter().rposition(begins);
        last.or(first)
    }

    /// "Shot |an officer| there": the noun is the object of a verb before it.
    pub(super) fn is_struck(&self, noun: &Noun) -> bool {
        let before = noun.tokens.start.checked_sub(1);
        before.is_some_and(|at| self.is_verb(at, Class::STRIKE))
    }

    /// "The man whom police |shot| … is dead": the inner clause has its verb.
    pub(super) fn strikes(&self, mut range: std::ops::Range<usize>) -> bool {
        range.any(|at| self.is_verb(at, Class::STRIKE))
    }

    pub(super) fn fires(&self, at: usize) -> bool {
        self.class(at).is(Class::RETURN_FIRE.or(Class::FIRE))
    }

    /// The noun that a relative pronoun stands for.
    pub(super) fn antecedent(&self, relative: usize) -> Option<&'a Noun> {
        // "Officers speak against parole for |three| who killed police": not the officers.
        let number = relative
            .checked_sub(1)
            .filter(|at| self.class(*at).is(Class::NUMBER));
        if number.is_some_and(|at| self.noun_at(at).is_none() && self.before(at) == "for")
            || self.asks_who(relative)
            || self.is_gun_that(relative)
        {
            return None;
        }
        let Some(direct) = self.noun_before(relative) else {
            let placed = self.placed_before(relative);
            return placed.or_else(|| self.scan_left(relative));
        };
        if self.is_governed(direct) && direct.form == Form::Pronoun {
            // "Fired at |the one| next to him, who": nothing but words of place between.
            let near = direct.tokens.start.saturating_sub(PLACED)..direct.tokens.start;
            let before = near.rev().find_map(|at| self.noun_at(at));
            return before
                .or_else(|| self.scan_left(direct.tokens.start))
                .or(Some(direct));
        }
        Some(direct)
    }

    /// "A man |on the 900 block of Example Street| who": only where he was stands between.
    fn placed_before(&self, relative: usize) -> Option<&'a Noun> {
        let noun = self.nouns.iter().rev();
        let noun = noun.clone().find(|noun| noun.tokens.end < relative)?;
        let comma = self.is_comma(relative - 1);
        let between = noun.tokens.end..relative - usize::from(comma);
        let words = |at: usize| !matches!(self.kind(at), Some(Kind::Comma | Kind::Break));
        let placed = self.class(between.start).is(Class::PREPOSITION);
        (placed && !noun.possessive && between.clone().all(words)).then_some(noun)
    }

    pub(super) fn is_progressive(&self, start: usize, verb: usize) -> bool {
        (start..verb).any(|at| self.class(at).is(Class::BE))
    }
}
