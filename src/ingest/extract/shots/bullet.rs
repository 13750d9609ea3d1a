//! Where bullets came from and went: out of a detective's gun, into somebody's hand, a vest, a squad
//! car.

use super::{
    super::{lexicon::Class, noun::Noun},
    Deed, Frames, Party, Shot,
    party::him,
    role_only,
};
use crate::model::Role;

/// What officers wear, hold or sit behind.
const WORN: &[&str] = &[
    "badge",
    "baton",
    "belt",
    "cap",
    "flashlight",
    "gun",
    "handcuffs",
    "hat",
    "helmet",
    "holster",
    "jacket",
    "phone",
    "radio",
    "sleeve",
    "star",
    "windshield",
];

impl Frames<'_> {
    /// "The officer's |vest| stopped the bullet", "|vest| saves officer".
    pub(super) fn is_stopped_by_vest(&self, at: usize) -> bool {
        let stops = (at + 1..at + 5).any(|near| {
            self.clause.word(near - 1) != "got"
                && matches!(
                    self.clause.word(near),
                    "stopped" | "stops" | "caught" | "absorbed" | "deflected" | "saved" | "saves"
                )
                // "Her vest |caught on| a fence".
                && !matches!(self.clause.word(near + 1), "on" | "in" | "by")
        });
        matches!(self.clause.word(at), "vest" | "armor") && stops
    }

    /// The one who wears it.
    pub(super) fn in_vest(&self, at: usize) -> Option<Shot> {
        let own = (at.saturating_sub(4)..at)
            .rev()
            .find_map(|near| self.clause.noun_at(near));
        let saved = || (at + 2..at + 7).find_map(|near| self.clause.noun_at(near));
        // "|Police| vest stops bullet": one officer's.
        let worn = at > 0 && self.clause.class(at - 1).is(Class::POLICE);
        let wearer = if worn {
            Party {
                count: Some(1),
                ..role_only(Role::Officer)
            }
        } else {
            let wearer = own.filter(|noun| noun.possessive).or_else(saved)?;
            Party {
                other: false,
                ..self.party(wearer)
            }
        };
        (wearer.role == Some(Role::Officer)).then(|| Shot {
            by_gun: true,
            ..self.shot(Deed::Hit, at, None, Some(wearer))
        })
    }

    /// "He |put two bullets in| one of them", "fired two bullets into a man".
    pub(super) fn put_into(&self, at: usize) -> Option<Shot> {
        let put = (at.saturating_sub(3)..at).find(|near| {
            matches!(
                self.clause.word(*near),
                "put" | "puts" | "pumped" | "sent" | "poured" | "drilled"
            )
        })?;
        let shooter = self.clause.subject(put)?;
        let led = ["in", "into", "through"];
        let Some(target) = self.clause.after_preposition(at, &led) else {
            return self.put_into_part(at, put, shooter);
        };
        // "Poured 31 bullets into |the driver's car|".
        let car = target.possessive
            && (target.tokens.end..target.tokens.end + 3)
                .any(|near| self.clause.class(near).is(Class::VEHICLE));
        let shot = self.shot(
            if car { Deed::Fired } else { Deed::Hit },
            at,
            Some(self.party(shooter)),
            Some(self.party(target)),
        );
        let stated = self.real(put) && !self.clause.is_denied(put);
        (stated && !target.nobody).then_some(shot)
    }

    /// "Put two bullets |into his back|", "|in the back of an officer|".
    fn put_into_part(&self, at: usize, put: usize, shooter: &Noun) -> Option<Shot> {
        let part = self.part_behind(at)?;
        let his = matches!(self.clause.before(part), "his" | "her");
        let victim = match self.owner_behind(at) {
            Some(owner) => self.party(owner),
            None => his.then(him)?,
        };
        let shooter = Some(self.party(shooter));
        let stated = self.real(put) && !self.clause.is_denied(put);
        stated.then(|| self.shot(Deed::Hit, at, shooter, Some(victim)))
    }

    /// "The shots |came from a detective's gun|".
    pub(super) fn came_from(&self, at: usize) -> Option<Shot> {
        // "The bullet |that killed the girl| came from …".
        let that = matches!(self.clause.word(at + 1), "that" | "which");
        let reach = if that { 12 } else { 4 };
        let came = (at + 1..at + reach)
            .find(|near| matches!(self.clause.word(*near), "came" | "fired"))?;
        let from = (came + 1..came + 3).find(|near| self.clause.word(*near) == "from")?;
        let whose = self.clause.noun_at(from + 1);
        let officer = whose.filter(|noun| noun.role == Some(Role::Officer) && !noun.possessive);
        let none =
            (at.saturating_sub(2)..at).any(|near| matches!(self.clause.word(near), "no" | "none"));
        if none || self.clause.is_denied(came) {
            return officer.map(|_| self.shot(Deed::HeldFire, at, None, None));
        }
        if let Some(officer) = officer.filter(|_| self.real(came)) {
            return Some(self.shot(Deed::Fired, at, Some(self.party(officer)), None));
        }
        let gun = (from + 1..from + 7).find(|near| self.clause.class(*near).is(Class::GUN))?;
        let officer = (from + 1..gun).any(|near| self.clause.is_police_modifier(near));
        officer.then(|| self.shot(Deed::Fired, at, Some(role_only(Role::Officer)), None))
    }

    /// "|Gunfire directed at| agents", "|shots at| officers": at them, by whomever.
    fn directed_at(&self, at: usize) -> Option<Shot> {
        let sent = matches!(
            self.clause.word(at + 1),
            "aimed" | "directed" | "sent" | "loosed"
        );
        let led = at + 1 + usize::from(sent);
        let toward = matches!(self.clause.word(led), "at" | "toward" | "towards");
        let gunfire = matches!(
            self.clause.word(at),
            "gunfire" | "shots" | "bullets" | "gunshots"
        );
        let police = self
            .clause
            .noun_at(led + 1)
            .filter(|noun| noun.role == Some(Role::Officer) && !noun.possessive && !noun.nobody);
        let police = police.filter(|_| gunfire && toward)?;
        let no = (at.saturating_sub(3)..at).any(|near| self.clause.class(near).is(Class::NOT));
        let stated = !no && self.accused(at).is_none();
        stated.then(|| self.shot(Deed::Fired, at, None, Some(self.party(police))))
    }

    /// Where the bullets of a word came from or went.
    pub(super) fn bullet_path(&self, at: usize) -> Option<Shot> {
        self.put_into(at)
            .or_else(|| self.directed_at(at))
            .or_else(|| self.came_from(at))
            .or_else(|| self.lodged(at))
    }

    /// "|A squad car was hit by| bullets", "|off-duty officer's car hit by| gunfire".
    pub(super) fn is_police_car_hit(&self, at: usize) -> bool {
        let hit = self.clause.class(at).is(Class::HIT.or(Class::SHOOT));
        hit && self.is_by_bullet(at) && (self.police_car_before(at) || self.is_car_of_officer(at))
    }

    /// "|The officer's SUV| was hit", with him in it for all that is told.
    fn is_car_of_officer(&self, at: usize) -> bool {
        let car = self.clause.group_start(at).checked_sub(1);
        let car = car.filter(|car| self.clause.class(*car).is(Class::VEHICLE));
        let owner = car.and_then(|car| self.clause.noun_at(car.checked_sub(1)?));
        let officer = owner.is_some_and(|noun| noun.possessive && noun.role == Some(Role::Officer));
        let empty = self
            .clause
            .has_word(&["parked", "unoccupied", "empty", "personal"]);
        officer && !empty && self.real(at) && !self.clause.is_denied(at)
    }

    /// "Bullets |hit| a squad car".
    pub(super) fn bullet_hits_police_car(&self, at: usize) -> bool {
        let before = self.clause.group_start(at).saturating_sub(3)..at;
        let bullet = before
            .into_iter()
            .any(|near| self.clause.class(near).is(Class::GUNFIRE));
        // "Pierced |the windshield of| a squad car".
        let of = (at + 2..at + 4).find(|near| self.clause.word(*near) == "of");
        let from = of.unwrap_or(at) + 1;
        let car = (from..from + 4).any(|near| {
            self.marks_police_car(near) && self.clause.class(near + 1).is(Class::VEHICLE)
        });
        bullet && (car || self.hits_thing_of_officer(at)) && self.clause.class(at).is(Class::HIT)
    }

    /// "The bullet |struck the officer's radio|": what he wore or had in his hand.
    fn hits_thing_of_officer(&self, at: usize) -> bool {
        let owner = self.clause.noun_at(at + 1);
        let thing = owner.map(|noun| noun.tokens.end);
        let worn = thing.is_some_and(|at| WORN.contains(&self.clause.word(at)));
        let officer = owner.is_some_and(|noun| noun.possessive && noun.role == Some(Role::Officer));
        officer && worn
    }
}
