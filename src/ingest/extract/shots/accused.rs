//! Who is held to have done what a noun tells: "an officer charged in the killing of a man".

use crate::model::Role;

use super::{
    super::{
        lexicon::Class,
        noun::{Form, Noun},
        token::Kind,
    },
    Deed, Frames, GUNNISH, Party, Shot, role_only,
};

/// What courts and boards do about a deed.
const ACCUSING: &[&str] = &[
    "charge",
    "charged",
    "charges",
    "dismiss",
    "clears",
    "clear",
    "convicts",
    "acquits",
    "sentences",
    "fires",
    "suspends",
    "accused",
    "indicted",
    "tried",
    "trial",
    "convicted",
    "acquitted",
    "cleared",
    "sentenced",
    "guilty",
    "guilt",
    "manslaughter",
    "dismissed",
    "fire",
    "fired",
    "suspended",
    "disciplined",
    "stripped",
    "faulted",
];

/// What is done to those who murdered.
pub(super) const CHARGED: &[&str] = &[
    "charged",
    "charge",
    "convicted",
    "guilty",
    "indicted",
    "serving",
    "sentenced",
];

/// How far before a deed's noun the accusation may stand, in words.
pub(super) const REACH: usize = 12;

impl Frames<'_> {
    /// The officer who is charged with a deed told by a noun, cleared of it or sentenced for it.
    pub(super) fn accused(&self, at: usize) -> Option<Party> {
        let mut before = (at.saturating_sub(REACH)..at).rev();
        let charge = before.find(|near| ACCUSING.contains(&self.clause.word(*near)))?;
        // "Detectives have charged |a man| in the killing": he is the one.
        if let Some(object) = self.clause.object(charge) {
            return self.officer(object);
        }
        // "No charges |against the officers|".
        let against = matches!(self.clause.word(charge + 1), "against" | "for");
        if let Some(officer) = self.clause.noun_at(charge + 2).filter(|_| against) {
            return self.officer(officer);
        }
        let officer = self
            .clause
            .subject(charge)
            .or_else(|| self.clause.noun_before(charge))?;
        self.officer(officer)
    }

    /// Whoever is named as an officer, and served then.
    fn officer(&self, noun: &Noun) -> Option<Party> {
        let named = noun.form == Form::Named && !noun.possessive;
        let party = Party {
            retired: false,
            ..self.party(noun)
        };
        (named && noun.role == Some(Role::Officer)).then_some(party)
    }

    /// "Fired over |shots at| a car": by the officer who is held to account for them.
    pub(super) fn accused_of_shots(&self, at: usize) -> Option<Shot> {
        let aimed = matches!(self.clause.word(at), "shots" | "gunfire")
            && matches!(self.clause.word(at + 1), "at" | "into" | "on");
        let officer = aimed.then(|| self.accused(at))??;
        let fired = self.shot(Deed::Fired, at, Some(officer), None);
        Some(Shot {
            by_gun: true,
            ..fired
        })
    }

    /// "An officer was cleared in a fatal |shooting|", "fired over an off-duty |shooting|": hers.
    pub(super) fn accused_of_shooting(&self, at: usize) -> Option<Shot> {
        if self.clause.word(at) != "shooting" || self.is_shooting_at(at) {
            return None;
        }
        let led = (at.saturating_sub(5)..at)
            .rfind(|near| matches!(self.clause.word(*near), "in" | "over" | "for" | "after"))?;
        let alone = (led + 1..at).all(|near| self.clause.noun_at(near).is_none());
        let rule = (at.saturating_sub(REACH)..at)
            .any(|near| matches!(self.clause.word(near), "never" | "rarely" | "seldom"));
        let murder = || (0..at).any(|near| self.is_murder_charge(near));
        let officer = self.accused(at).filter(|_| alone && !rule && !murder())?;
        let fatal = (led..at).any(|near| matches!(self.clause.word(near), "fatal" | "deadly"));
        let (deed, victim) = if fatal {
            (Deed::Killed, Some(role_only(Role::Civilian)))
        } else {
            (Deed::Fired, None)
        };
        Some(Shot {
            by_gun: true,
            ..self.shot(deed, at, Some(officer), victim)
        })
    }

    /// "Charged with |shooting at| a car", "for |shooting two men|": a verb.
    fn is_shooting_at(&self, at: usize) -> bool {
        matches!(self.clause.word(at + 1), "at" | "into" | "on" | "toward")
            || self.clause.object(at).is_some()
    }

    /// "Charged with |murder|", "serving 60 years for the |murder|": whoever was hit died of it.
    pub(super) fn is_murder_charge(&self, at: usize) -> bool {
        let near = |words: &[&str], back: usize| {
            (at.saturating_sub(back)..at).any(|near| words.contains(&self.clause.word(near)))
        };
        self.clause.word(at) == "murder"
            && near(&["with", "of", "for"], 4)
            && near(CHARGED, REACH)
            && !near(
                &["attempted", "attempt", "another", "wanted", "conspiracy", "conspiring"],
                5,
            )
            // "Guilty of |a murder| in 1981": of some other.
            && self.clause.word(at - 1) != "a"
            && !matches!(self.clause.word(at + 1), "of" | "suspect" | "case")
    }

    /// The death for which somebody is charged with murder.
    pub(super) fn murder_charged(&self, at: usize) -> Shot {
        // "With murder in the death of |Officer Dana Example|".
        let deed = (at + 1..at + 8).find(|near| {
            let deed = matches!(
                self.clause.word(*near),
                "death" | "killing" | "slaying" | "shooting"
            );
            deed && self.clause.word(near + 1) == "of"
        });
        let dead = deed.and_then(|deed| self.clause.noun_at(deed + 2));
        let dead = dead.filter(|noun| !noun.plural && !noun.possessive);
        // Whom a suspect killed before is another matter; whom an accused officer killed is not.
        let officer = self.accused(at);
        let of_police =
            officer.is_some() || dead.is_some_and(|noun| noun.role == Some(Role::Officer));
        let nominal = dead.is_none() || !of_police;
        let shooter = officer.filter(|_| dead.is_some());
        // "An officer was convicted of murder": of somebody else.
        let somebody = || Party {
            role: officer.map(|_| Role::Civilian),
            form: Form::Pronoun,
            count: Some(1),
            ..role_only(Role::Civilian)
        };
        let dead = dead.map_or_else(somebody, |noun| self.party(noun));
        Shot {
            nominal,
            ..self.shot(Deed::Killed, at, shooter, Some(dead))
        }
    }

    /// "Guilty in the |death| of a man", "sued over the |death| of her son": killed, where the text
    /// speaks of gunfire.
    pub(super) fn is_death_of(&self, at: usize) -> bool {
        let told = self.gun_nearby || self.clause.has(GUNNISH.or(Class::SHOOTING));
        self.clause.word(at) == "death"
            && self.clause.kind(at) == Some(Kind::Word)
            && self.clause.word(at + 1) == "of"
            && told
            && (self.accused(at).is_some() || self.is_sued_over(at))
    }

    /// "Over |the death of| one person": what a suit or a settlement is about.
    fn is_sued_over(&self, at: usize) -> bool {
        let over =
            at >= 2 && self.clause.word(at - 2) == "over" && self.clause.word(at - 1) == "the";
        let dead = self.clause.noun_at(at + 2);
        over && dead.is_some_and(|noun| !noun.plural && !noun.possessive && noun.form != Form::Body)
    }

    /// The shot that such a death tells.
    pub(super) fn death_of(&self, at: usize) -> Shot {
        let dead = self.clause.after_preposition(at, &["of"]);
        let dead = dead.map_or_else(|| role_only(Role::Civilian), |noun| self.party(noun));
        self.shot(Deed::Killed, at, self.accused(at), Some(dead))
    }
}
