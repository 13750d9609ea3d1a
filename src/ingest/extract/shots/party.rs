//! One side of a deed: a noun phrase in, who and how many out.

use crate::model::Role;

use super::{
    super::{
        noun::{Form, Gender, Noun},
        parties::age,
        token::Kind,
    },
    Frames, accused,
};

/// One side of a deed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Party {
    pub(crate) role: Option<Role>,
    pub(crate) form: Form,
    pub(crate) count: Option<u16>,
    pub(crate) other: bool,
    pub(crate) plural: bool,
    pub(crate) off_duty: bool,
    pub(crate) retired: bool,
    pub(crate) gender: Option<Gender>,
    pub(crate) bystander: bool,
    pub(crate) mixed: bool,
    pub(crate) suspect: bool,
    pub(crate) is_name: bool,
    /// The mark of a name that the article tells in full.
    pub(crate) mark: Option<u32>,
    /// "The man", "he": somebody named before.
    pub(crate) definite: bool,
    /// Index of the noun phrase in its sentence.
    pub(crate) noun: Option<usize>,
    /// "He", "them", "two", not "two of whom": nothing in the sentence tells who they are.
    pub(crate) personal: bool,
    /// The age told with the words, in years.
    pub(crate) age: Option<u32>,
    /// The figure by which reviewers call somebody: 2 of "Subject 2".
    pub(crate) figure: Option<u16>,
    pub(crate) seat: Option<Seat>,
    /// "A third man": so many with those told before.
    pub(crate) ordinal: Option<u16>,
    /// "A woman", "his brother": somebody else than those named before in the sentence.
    pub(crate) apart: bool,
}

/// Where somebody sat in a car that was shot at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Seat {
    Driver,
    Passenger,
}

impl Party {
    /// How many it tells of: "officers" are two at least.
    pub(crate) fn number(&self) -> u16 {
        self.count.unwrap_or(if self.plural { 2 } else { 1 })
    }

    /// "The former officer" who shot was one when he did; "a former officer" need not have been.
    pub(super) fn as_he_was(self) -> Self {
        let served = self.definite || self.is_name;
        Self {
            retired: self.retired && !served,
            ..self
        }
    }

    /// "The former officer" who is shot is one no more.
    pub(super) fn as_he_is(self) -> Self {
        let role = self.role.filter(|_| !self.retired);
        Self {
            role: role.or(self.retired.then_some(Role::Civilian)),
            ..self
        }
    }

    /// "Officers", "people": any number of them.
    pub(crate) fn is_general(&self) -> bool {
        self.plural && self.count.is_none()
    }

    /// "A 17-year-old boy": somebody of whom nothing was told before.
    pub(crate) fn is_new(&self) -> bool {
        !self.definite && self.form != Form::Pronoun
    }
}

impl Frames<'_> {
    /// "A former policeman who fired was sentenced": he was one when he did.
    pub(super) fn served(&self, party: Party) -> Party {
        Party {
            retired: party.retired && !self.clause.has_word(accused::CHARGED),
            ..party
        }
    }

    pub(super) fn party(&self, noun: &Noun) -> Party {
        let index = self
            .clause
            .nouns
            .iter()
            .position(|known| known.tokens == noun.tokens);
        Party {
            role: noun.role,
            form: noun.form,
            count: noun.count,
            other: noun.other && !self.is_one_of_a_series(noun),
            plural: noun.plural,
            off_duty: noun.off_duty,
            retired: noun.retired,
            gender: noun.gender,
            bystander: noun.bystander,
            mixed: noun.mixed,
            definite: noun.definite,
            suspect: noun.suspect,
            is_name: noun.is_name,
            mark: None,
            noun: index,
            personal: noun.form == Form::Pronoun
                && noun.of.is_none()
                && self.clause.word(noun.tokens.end - 1) != "whom",
            age: age(self.clause, noun),
            figure: self.figure(noun),
            seat: self.seat(noun),
            ordinal: self.ordinal(noun),
            apart: self.is_apart(noun),
        }
    }

    /// "|Another teenager has| died by a police bullet": after those of other years.
    fn is_one_of_a_series(&self, noun: &Noun) -> bool {
        let first = noun.tokens.start == 0 && self.clause.word(0) == "another";
        first && self.clause.word(noun.tokens.end) == "has"
    }

    /// "A woman", "his brother"; but of "the dead man, a 33-year-old who was shot" nobody new.
    pub(super) fn is_apart(&self, noun: &Noun) -> bool {
        let first = self.clause.word(noun.tokens.start);
        let comma = noun.tokens.start.checked_sub(1);
        let comma = comma.filter(|at| self.clause.is_comma(*at));
        let apposed = comma.and_then(|at| self.clause.noun_at(at.checked_sub(1)?));
        let new = matches!(first, "a" | "an" | "another" | "his" | "her" | "their");
        // "He hit two of them: |a patrolman| and …": those told before the colon.
        let told = || (0..noun.tokens.start).any(|at| self.clause.word(at) == ":");
        new && apposed.is_none() && !told() && !self.clause.is_included(noun)
    }

    pub(super) fn seat(&self, noun: &Noun) -> Option<Seat> {
        match self.clause.word(noun.tokens.end - 1) {
            "driver" | "motorist" => Some(Seat::Driver),
            "passenger" => Some(Seat::Passenger),
            _ => None,
        }
    }

    fn ordinal(&self, noun: &Noun) -> Option<u16> {
        let mut words = noun.tokens.clone().map(|at| self.clause.word(at));
        words.find_map(|word| match word {
            "third" => Some(3),
            "fourth" => Some(4),
            "fifth" => Some(5),
            _ => None,
        })
    }

    /// The figure after "Subject"; for "him", of the subject named last before.
    pub(super) fn figure(&self, noun: &Noun) -> Option<u16> {
        let of = |noun: &Noun| {
            let subject = matches!(
                self.clause.word(noun.tokens.end - 1),
                "subject" | "offender"
            );
            match self.clause.kind(noun.tokens.end) {
                Some(Kind::Number(figure)) if subject => u16::try_from(figure).ok(),
                _ => None,
            }
        };
        let single = noun.form == Form::Pronoun && !noun.plural && noun.role.is_none();
        let before = || {
            let nouns = self.clause.nouns.iter().rev();
            let mut before = nouns.filter(|known| known.tokens.end <= noun.tokens.start);
            before.find_map(of)
        };
        of(noun).or_else(|| before().filter(|_| single))
    }
}

/// A party of which only the role is known.
pub(crate) fn role_only(role: Role) -> Party {
    Party {
        role: Some(role),
        form: Form::Named,
        count: None,
        other: false,
        plural: false,
        off_duty: false,
        retired: false,
        gender: None,
        bystander: false,
        mixed: false,
        suspect: false,
        is_name: false,
        mark: None,
        definite: true,
        noun: None,
        personal: false,
        age: None,
        figure: None,
        seat: None,
        ordinal: None,
        apart: false,
    }
}

/// "His shoulder": somebody whom only a pronoun tells, so that what was told before says who.
pub(super) fn him() -> Party {
    Party {
        role: None,
        form: Form::Pronoun,
        personal: true,
        count: Some(1),
        ..role_only(Role::Civilian)
    }
}
