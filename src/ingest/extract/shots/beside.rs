//! Who was struck beside others: "a nurse and a guard", "including an officer"; or alone.

use crate::model::Role;

use super::{
    super::{
        lexicon::Class,
        noun::{Form, Noun, number_word},
        token::Kind,
    },
    Deed, Frames, Party, Shot,
};

/// So many words behind the first of both the second is named.
const BOTH: usize = 8;

/// So many words behind the verb may lead to the officers among those hit.
const INCLUDED: usize = 18;

/// So many words may tell whose officer somebody is.
const OF_WHOM: usize = 6;

impl Frames<'_> {
    /// A shot, and one for each of those whom its word strikes beside its victim.
    pub(super) fn with_others<'n>(
        &self,
        shot: Shot,
        others: impl IntoIterator<Item = &'n Noun>,
    ) -> Vec<Shot> {
        let others = others.into_iter().map(|noun| Shot {
            victim: Some(self.party(noun)),
            beside: true,
            ..shot.clone()
        });
        let others: Vec<Shot> = others.collect();
        [shot].into_iter().chain(others).collect()
    }

    /// Who is named with the subject: "a sergeant and a driver were shot", "a nurse, a guard and …".
    pub(super) fn hit_beside(&self, subject: &Noun, at: usize) -> [Option<&Noun>; 2] {
        let joined = self.clause.joined_before(subject);
        let joined = joined.or_else(|| self.joined_by_plural(subject, at));
        let joined = joined.filter(|_| subject.tokens.end <= self.clause.group_start(at));
        // "Officer, suspect wounded": headlines list with a comma.
        let both = self.clause.before(at) == "both";
        let bare = self.is_bare_after(subject, at - usize::from(both));
        let first = self.clause.class(subject.tokens.start);
        let listed =
            bare && subject.form != Form::Pronoun && !first.is(Class::DETERMINER.or(Class::NUMBER))
                || bare
                    && matches!(
                        self.clause.kind(subject.tokens.start),
                        Some(Kind::Number(_))
                    );
        let headline = || self.clause.listed_before(subject).filter(|_| listed);
        let joined = joined.or_else(headline);
        [
            joined,
            joined.and_then(|noun| self.clause.listed_before(noun)),
        ]
    }

    /// "An officer, |along with his partner|, was hit", "was shot |along with the two agents|".
    pub(super) fn along_with(&self, subject: &Noun, at: usize) -> Option<&Noun> {
        let mut near = (subject.tokens.end..at).chain(at + 1..at + 4);
        let other = near.find(|near| self.is_along_with(*near))?;
        self.clause
            .noun_at(other + 2)
            .filter(|noun| !noun.possessive && noun.tokens != subject.tokens)
    }

    fn is_along_with(&self, at: usize) -> bool {
        let next = self.clause.word(at + 1);
        match self.clause.word(at) {
            "along" | "together" => next == "with",
            "well" => next == "as",
            _ => false,
        }
    }

    /// "Shot a man |as well as his passenger|", "killed Dana Example, |along with Example's friend|"; but
    /// "an officer shot a man along with another officer": who fired, too.
    pub(super) fn with_object(&self, object: &Noun, shooter: Option<Party>) -> Option<&Noun> {
        let end = object.tokens.end;
        let other = (end..end + 3).find(|near| self.is_along_with(*near))? + 2;
        let noun = self.clause.noun_at(other)?;
        let owned = self.clause.noun_at(noun.tokens.end);
        let noun = if noun.possessive { owned? } else { noun };
        let fired = shooter.is_some_and(|party| party.role.is_some() && party.role == noun.role);
        (!fired && !noun.possessive).then_some(noun)
    }

    /// "Shot |both| the man with the knife |and the man he was stabbing|".
    pub(super) fn both_and(&self, object: &Noun) -> Option<&Noun> {
        if self.clause.before(object.tokens.start) != "both" {
            return None;
        }
        let end = object.tokens.end;
        let mut near = end + 1..end + BOTH;
        let and = near.find(|near| self.clause.word(*near) == "and")?;
        self.clause.noun_at(and + 1).filter(|noun| !noun.possessive)
    }

    /// "|A boy| on his way to school and an officer were hit": a verb in the plural has more subjects
    /// than the one beside it.
    fn joined_by_plural(&self, subject: &Noun, at: usize) -> Option<&Noun> {
        let mut group = self.clause.group_start(at)..at;
        let plural = group.any(|near| matches!(self.clause.word(near), "were" | "are" | "have"));
        let and = subject.tokens.start.checked_sub(1)?;
        if !plural || subject.plural || self.clause.word(and) != "and" {
            return None;
        }
        let mut before = self.clause.nouns.iter().rev();
        before.find(|noun| {
            let first = noun.tokens.start;
            let governed = first > 0 && self.clause.class(first - 1).is(Class::PREPOSITION);
            noun.tokens.end <= and && !governed && !noun.possessive && noun.form != Form::Pronoun
        })
    }

    /// "The man was struck in the hand, |Example| in the head": the verb is left out the second time.
    pub(super) fn gapped(&self, end: usize) -> Vec<&Noun> {
        let mut found = Vec::new();
        let mut from = end;
        while let Some((noun, end)) = self.gapped_after(from) {
            found.push(noun);
            from = end;
        }
        found
    }

    /// "He was hit in the stomach; so was |the gunman|".
    pub(super) fn so_was(&self, at: usize) -> Option<&Noun> {
        let so = (at + 1..self.clause.tokens.len()).find(|near| {
            self.clause.word(*near) == "so" && self.clause.class(near + 1).is(Class::BE)
        })?;
        self.clause.noun_at(so + 2)
    }

    /// The next of them after the words "in the hand", and where its own such words begin.
    fn gapped_after(&self, from: usize) -> Option<(&Noun, usize)> {
        let part = |from: usize| {
            let inside = self.clause.word(from) == "in";
            let times = matches!(self.clause.word(from), "once" | "twice").then_some(from);
            let counted = matches!(self.clause.word(from + 1), "time" | "times");
            let times = times.or(counted.then_some(from + 1));
            times.or_else(|| {
                (from + 1..from + 4)
                    .find(|near| inside && self.clause.class(*near).is(Class::BODY_PART))
            })
        };
        // "In an arm |and a hip|".
        let second = |first: usize| {
            let and = self.clause.word(first + 1) == "and";
            let mut near = first + 2..first + 4;
            near.find(|near| and && self.clause.class(*near).is(Class::BODY_PART))
        };
        let first = part(from)?;
        let comma = second(first).unwrap_or(first) + 1;
        let parted = self.clause.is_comma(comma);
        let and = usize::from(self.clause.word(comma + usize::from(parted)) == "and");
        let next = comma + usize::from(parted) + and;
        let noun = self.clause.noun_at(next).filter(|_| next > comma)?;
        let end = self.past_name(noun.tokens.end);
        part(end).map(|_| (noun, end))
    }

    /// "His sister|, Dana,| in the arm", "the partner|, Officer Dana Example,| in the leg".
    fn past_name(&self, comma: usize) -> usize {
        let named = self.clause.noun_at(comma + 1);
        let end = named.map_or(comma + 2, |noun| noun.tokens.end);
        if self.clause.is_comma(comma) && self.clause.is_comma(end) {
            end + 1
        } else {
            comma
        }
    }

    /// "Two people were shot, including an officer", "one of them an officer": one officer, and
    /// the others.
    pub(super) fn tell_officers_apart(
        &self,
        shots: &mut Vec<Shot>,
        deed: Deed,
        at: usize,
        shooter: Option<Party>,
    ) {
        let Some(officers) = self.officers_included(at) else {
            return;
        };
        // "Three federal officers, including two agents": all of them officers.
        if shots.iter().any(|shot| shot.is_at(Role::Officer)) {
            return;
        }
        let told = officers.count.or_else(|| self.counted_before(officers));
        let number = told.unwrap_or(1);
        for shot in &mut *shots {
            if let Some(victim) = &mut shot.victim {
                (victim.mixed, victim.other) = (false, true);
                victim.count = victim.count.map(|all| all.saturating_sub(number));
            }
        }
        let officers = Party {
            count: told,
            ..self.party(officers)
        };
        if let Some(first) = shots.first_mut()
            && first.victim.is_some_and(|victim| victim.count == Some(0))
        {
            first.victim = Some(officers);
        } else {
            shots.push(self.shot(deed, at, shooter, Some(officers)));
        }
    }

    /// "|Two| of them officers".
    fn counted_before(&self, officers: &Noun) -> Option<u16> {
        let them = officers.tokens.start.checked_sub(1)?;
        let of_them = self.clause.word(them) == "them" && self.clause.before(them) == "of";
        let count = them.checked_sub(2).filter(|_| of_them)?;
        number_word(self.clause.word(count))
    }

    /// "Two people were shot, including |an officer", "among them |an officer".
    fn officers_included(&self, at: usize) -> Option<&Noun> {
        self.officers_led_to(at).or_else(|| self.officer_listed(at))
    }

    /// "Two people, |an officer| and a clerk, were shot".
    fn officer_listed(&self, at: usize) -> Option<&Noun> {
        let whole = self
            .clause
            .subject(at)
            .filter(|noun| noun.mixed && noun.plural)?;
        let first = self.clause.noun_at(whole.tokens.end + 1)?;
        let comma = self.clause.is_comma(whole.tokens.end);
        let second = self.clause.joined_after(first).filter(|_| comma)?;
        let officer = |noun: &&Noun| noun.role == Some(Role::Officer);
        [first, second].into_iter().find(officer)
    }

    /// "Two people were shot, including |an officer|".
    fn officers_led_to(&self, at: usize) -> Option<&Noun> {
        let them = |near: usize| {
            let before = self.clause.word(near - 1);
            self.clause.word(near) == "them" && matches!(before, "among" | "of")
        };
        let before = self
            .clause
            .subject(at)
            .map_or(at, |noun| noun.tokens.end.min(at));
        let mut near = (at + 1..at + INCLUDED).chain(before..at);
        let parts =
            near.find(|near| self.clause.word(*near) == "including" || *near > 0 && them(*near))?;
        // "Among them|, an officer", "one of them |is |an officer".
        let parted = self.clause.is_comma(parts + 1) || self.clause.class(parts + 1).is(Class::BE);
        let first = parts + 1 + usize::from(parted);
        // "One of them is |a Cook County Sheriff's courts| deputy": past whose he is.
        // "Killed one of them and |was killed by police|": a verb of its own.
        let other = Class::STRIKE.or(Class::BE).or(Class::PREPOSITION);
        let inside = |near: &usize| {
            let ends = self.clause.class(*near).is(other) && self.clause.noun_at(*near).is_none();
            self.clause.kind(*near) == Some(Kind::Word) && !ends
        };
        let mut near = (first..first + OF_WHOM).take_while(inside);
        let noun = near.find_map(|near| self.clause.noun_at(near).filter(|noun| !noun.possessive));
        noun.filter(|noun| noun.role == Some(Role::Officer) && !self.clause.is_speaker(noun))
    }

    /// "The suspect alone", "nobody but the suspect": everybody else was spared.
    pub(super) fn is_only(&self, subject: &Noun) -> bool {
        let before = self.clause.before(subject.tokens.start);
        let after = self.clause.word(subject.tokens.end);
        after == "alone"
            || before == "only"
            || matches!(before, "but" | "except")
                && self.clause.nouns.iter().any(|noun| noun.nobody)
    }

    /// "An officer was stabbed and |another person| shot by police": another than the officer, not one more
    /// beside somebody like him.
    pub(super) fn is_other_than_officer(&self, noun: &Noun) -> bool {
        let joined = self.clause.before(noun.tokens.start) == "and";
        let before = || {
            let nouns = self.clause.nouns.iter();
            nouns.take_while(|known| known.tokens.end <= noun.tokens.start)
        };
        let officer = |known: &Noun| known.role == Some(Role::Officer);
        joined
            && noun.form == Form::Person
            && before().any(|known| officer(known) && known.form == Form::Named)
            && before().all(officer)
    }
}
