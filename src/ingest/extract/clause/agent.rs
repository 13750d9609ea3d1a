//! Who did it, in a passive clause: "by an officer", "by police gunfire", "by her boyfriend, an
//! off-duty officer".

use crate::model::Role;

use super::{
    super::{
        lexicon::Class,
        noun::{Form, Noun},
        token::Kind,
    },
    Clause,
};

/// So many words may lead from "by" to whoever did it.
const LED: usize = 9;

impl Clause<'_> {
    /// The role of whoever did what a passive verb tells; none where nobody is named.
    pub(crate) fn agent(&self, verb: usize) -> Option<Role> {
        if let Some(officer) = self.by_whose(verb) {
            return officer.role;
        }
        // "Was |found| shot by officers on patrol": they found her.
        if matches!(self.before(verb), "found" | "discovered") {
            return None;
        }
        let by = self.by(verb)?;
        let fire = self.word(by + 1) == "friendly" && self.word(by + 2) == "fire"
            || self.is_return_fire(by + 1);
        if fire || (by + 1..by + 7).any(|at| self.is_police_modifier(at)) {
            return Some(Role::Officer);
        }
        // "By gunfire |from the officers|".
        let fire = (by + 1..by + 4)
            .find(|at| self.class(*at).is(Class::GUNFIRE) || self.word(*at) == "fire");
        let from = fire.filter(|fire| matches!(self.word(fire + 1), "from" | "of"));
        if let Some(from) = from.and_then(|fire| self.noun_at(fire + 2)) {
            return from.role.filter(|_| !from.possessive);
        }
        let Some(noun) = self.noun_at(by + 1) else {
            return self.led_to(by).and_then(|noun| noun.role);
        };
        if noun.form == Form::Pronoun && noun.role.is_none() {
            return self.officer_before(verb);
        }
        if self.is_called_officer(noun) {
            return Some(Role::Officer);
        }
        let person = noun.form == Form::Person && !noun.possessive && !self.is_told_officer(noun);
        noun.role.or(person.then_some(Role::Civilian))
    }

    /// "By Transit Authority |police|", "by a round from the pistol of |an officer|", "by a bullet |an
    /// officer| had fired": the first people to whom only words of whose it was lead.
    fn led_to(&self, by: usize) -> Option<&Noun> {
        let parts = Class::RELATIVE
            .or(Class::SUBORDINATOR)
            .or(Class::BE)
            .or(Class::HAVE)
            .or(Class::STRIKE);
        let leads = |at: &usize| {
            let other =
                self.class(*at).is(Class::PREPOSITION) && !matches!(self.word(*at), "of" | "from");
            let joins = matches!(self.word(*at), "and" | "but" | "or" | "as");
            self.kind(*at) == Some(Kind::Word) && !self.class(*at).is(parts) && !other && !joins
        };
        let mut near = (by + 1..by + LED).take_while(leads);
        let noun = near.find_map(|at| self.noun_at(at))?;
        (!noun.possessive).then_some(noun)
    }

    /// "|An officer| by whose shots a man was hurt", "|an officer| by whom he was shot".
    fn by_whose(&self, verb: usize) -> Option<&Noun> {
        if !self.has(Class::RELATIVE) {
            return None;
        }
        let led = |at: &usize| {
            let gun = self.class(at + 2).is(Class::GUNFIRE.or(Class::GUN));
            let shots = matches!(self.word(at + 2), "shots" | "shot" | "fire");
            let whose = self.word(at + 1) == "whose" && (gun || shots);
            self.word(*at) == "by" && (whose || self.word(at + 1) == "whom")
        };
        self.noun_before((0..verb).rev().find(led)?)
    }

    /// "Killed by |return fire|".
    pub(crate) fn is_return_fire(&self, at: usize) -> bool {
        self.word(at) == "return fire" || self.word(at) == "return" && self.word(at + 1) == "fire"
    }

    /// Whether somebody or something is named as doing it.
    pub(crate) fn has_by(&self, verb: usize) -> bool {
        self.by(verb).is_some()
    }

    /// The "by" that names who did it.
    fn by(&self, verb: usize) -> Option<usize> {
        let ends = |at: &usize| {
            // "9 killed, |two of the wounded| shot by police": of these.
            let number = self.class(at + 1).is(Class::NUMBER) && self.word(at + 2) == "of";
            let others = self.is_comma(*at) && number;
            self.kind(*at) == Some(Kind::Break)
                || others
                || self.opens_next(*at)
                || self.class(*at).is(Class::SUBORDINATOR)
                // "Five were wounded, among them |a teen shot| by an officer": of another word.
                || self.class(*at).is(Class::STRIKE) && self.noun_at(at - 1).is_some()
        };
        let length = self.tokens.len();
        let end = (verb + 1..length).find(ends).unwrap_or(length);
        // "Hit by accident by a bullet": who did it comes later.
        let agent = |at: &usize| self.word(*at) == "by" && self.word(at + 1) != "accident";
        let by = (verb + 1..end).find(agent)?;
        // "By a bullet |fired by| an officer".
        let bullet = (by + 1..by + 4).find(|at| self.class(*at).is(Class::GUNFIRE));
        let fired = bullet.filter(|at| self.word(at + 1) == "fired" && self.word(at + 2) == "by");
        Some(fired.map_or(by, |bullet| bullet + 2))
    }

    /// "One officer was shot|, and no shots were fired| by police".
    fn opens_next(&self, comma: usize) -> bool {
        let and = matches!(self.word(comma + 1), "and" | "but");
        let other = self.noun_at(comma + 2).is_some() || self.class(comma + 2).is(Class::NOT);
        self.is_comma(comma) && and && other
    }

    /// "By her boyfriend, |an off-duty officer|".
    fn is_called_officer(&self, noun: &Noun) -> bool {
        let parted = self.is_comma(noun.tokens.end);
        let apposed = self.noun_at(noun.tokens.end + 1).filter(|_| parted);
        apposed.is_some_and(|noun| {
            // "By her ex-husband, |a former officer|".
            noun.role == Some(Role::Officer)
                && !noun.retired
                && matches!(self.word(noun.tokens.start), "a" | "an")
        })
    }

    /// "By a man |who is an officer|, later identified as one".
    fn is_told_officer(&self, noun: &Noun) -> bool {
        let near = || noun.tokens.end..noun.tokens.end + 9;
        let tells = |at: usize| {
            let parted = self.is_comma(at) || self.word(at) == "as";
            parted || self.class(at).is(Class::BE)
        };
        near().any(tells) && near().any(|at| self.class(at).is(Class::OFFICER))
    }

    /// "A man who had robbed an off-duty officer was killed by him": the one officer named before.
    fn officer_before(&self, verb: usize) -> Option<Role> {
        let subject = self.subject(verb)?;
        self.nouns
            .iter()
            .filter(|noun| noun.tokens.end <= verb && noun.tokens != subject.tokens)
            .find_map(|noun| noun.role.filter(|role| *role == Role::Officer))
    }
}
