//! What became of somebody: "took a bullet", "died", "lost to gunfire", "left dead", "got away",
//! "the wounded man".

use crate::model::Role;

use super::{
    super::{
        lexicon::Class,
        noun::{Form, Noun},
        token::Kind,
    },
    Deed, Frames, Party, Shot, role_only,
};

impl Frames<'_> {
    /// "Took a bullet", "died": the subject suffers it.
    pub(super) fn suffered(&self, at: usize) -> Vec<Shot> {
        // "A man |with a bullet wound": whoever stands right before it.
        let attached = self.clause.word(at).starts_with("with ");
        let subject = if attached {
            None
        } else {
            self.clause.subject(at)
        };
        let subject = subject.or_else(|| self.clause.noun_before(at));
        let Some(subject) = subject.or_else(|| self.taken(at)) else {
            return Vec::new();
        };
        let anybody = matches!(self.clause.word(subject.tokens.start), "anyone" | "anybody");
        // "He has since died": of something later.
        let since = (self.clause.group_start(at).saturating_sub(1)..at)
            .any(|near| self.clause.word(near) == "since");
        let other = self.is_death(at)
            && self.clause.has(Class::VEHICLE_HIT)
            && !self.clause.has(super::GUNNISH);
        // "Went |to a hospital| with one": it was not to be done.
        let went = attached && self.moves(subject);
        if !went && !self.real(at) || anybody || since || other {
            return Vec::new();
        }
        let deed = if self.is_death(at) {
            Deed::Killed
        } else {
            Deed::Hit
        };
        let spared = subject.nobody || self.clause.is_denied(at);
        let deed = if spared { Deed::Spared } else { deed };
        let bullet = self.bullet_died_of(at);
        let police = bullet.is_some_and(|bullet| self.clause.is_police_modifier(bullet - 1))
            || self.is_at_hands_of_police(at)
            || self.in_police_shooting(subject, at);
        let shooter = police.then(|| role_only(Role::Officer));
        let mut victim = self.party(subject);
        victim.other |= self.is_one_told_apart(subject);
        let shot = self.shot(deed, at, shooter, Some(victim));
        let by_gun = shot.by_gun || bullet.is_some();
        let shot = Shot { by_gun, ..shot };
        // "Left an officer and a driver with gunshot wounds": both have them.
        let beside = self.clause.joined_before(subject);
        self.with_others(shot, beside)
    }

    /// "One of the five, |a 30-year-old woman|, died": no officer among them, who would be called one.
    fn is_one_told_apart(&self, subject: &Noun) -> bool {
        let one = self.clause.word(subject.tokens.start) == "one" && subject.of.is_some();
        let comma = subject.tokens.end;
        let apposed = self.clause.noun_at(comma + 1);
        let person = apposed.is_some_and(|noun| {
            let a = matches!(self.clause.word(noun.tokens.start), "a" | "an");
            a && noun.role != Some(Role::Officer)
        });
        one && person && self.clause.is_comma(comma)
    }

    /// "Died |of a gunshot wound|", "in a hail of police bullets": the word for the bullet.
    fn bullet_died_of(&self, at: usize) -> Option<usize> {
        let led = matches!(self.clause.word(at + 1), "of" | "from" | "in" | "to");
        let near = (at + 2..at + 9).take_while(|near| self.clause.kind(*near) == Some(Kind::Word));
        // "Died of |an officer's fire|".
        let fire =
            |at: usize| self.clause.word(at) == "fire" && self.clause.is_police_modifier(at - 1);
        let mut near =
            near.filter(|near| self.clause.class(*near).is(Class::GUNFIRE) || fire(*near));
        near.next()
            .filter(|_| led && self.clause.class(at).is(Class::DIE))
    }

    /// "Died |at the hands of an officer|".
    fn is_at_hands_of_police(&self, at: usize) -> bool {
        let hands = (at + 1..at + 4).find(|near| self.clause.word(*near) == "hands");
        let by = hands.and_then(|hands| self.clause.noun_at(hands + 2));
        by.is_some_and(|noun| noun.role == Some(Role::Officer))
    }

    /// "|An officer was taken to a hospital| with a gunshot wound", "|an officer came away| with one",
    /// "|a man went| to a hospital with one".
    fn taken(&self, at: usize) -> Option<&Noun> {
        let subject = self.clause.subject(at)?;
        let away = matches!(self.clause.before(at), "away" | "off" | "out" | "up");
        let mut between = subject.tokens.end..at;
        let taken = between.any(|near| self.clause.class(near).is(Class::BE));
        (taken || away || self.moves(subject)).then_some(subject)
    }

    /// "The district has |lost| an officer |to gunfire|": he died of it.
    pub(super) fn lost_to_gunfire(&self, at: usize) -> Option<Shot> {
        let lost = matches!(self.clause.word(at), "lost" | "loses" | "losing");
        let lost = lost && self.real(at) && !self.clause.is_denied(at);
        let victim = self.clause.object(at).filter(|noun| lost && !noun.plural)?;
        let to = (victim.tokens.end..victim.tokens.end + 6)
            .find(|near| self.clause.word(*near) == "to")?;
        let gunfire = (to + 1..to + 4).any(|near| self.clause.class(near).is(Class::GUNFIRE));
        gunfire.then(|| Shot {
            by_gun: true,
            ..self.shot(Deed::Killed, at, None, Some(self.party(victim)))
        })
    }

    /// "The driver got away", "he was arrested": nobody says that he was hit.
    pub(super) fn escaped(&self, at: usize) -> Vec<Shot> {
        let subject = self
            .clause
            .subject(at)
            .filter(|noun| noun.role != Some(Role::Officer));
        let spared = || self.shot(Deed::Spared, at, None, Some(role_only(Role::Civilian)));
        subject.map(|_| spared()).into_iter().collect()
    }

    /// "Gunfire leaves one officer dead, another critical", "cost an officer her life".
    pub(super) fn left(&self, at: usize) -> Vec<Shot> {
        let gunfire = self
            .clause
            .has(Class::GUN.or(Class::SHOOTING).or(Class::EXCHANGE));
        if !gunfire && !self.gun_nearby || self.clause.has(Class::VEHICLE_HIT) {
            return Vec::new();
        }
        // "Keep the car from leaving, and two officers shot": what is left follows at once.
        let follows = (at + 1..at + 4)
            .take_while(|near| !self.clause.is_comma(*near))
            .any(|near| self.clause.noun_at(near).is_some());
        if !follows {
            return Vec::new();
        }
        // "A man left paralyzed |when an officer shot him|": what is left stands before.
        let ends = Class::LEAVE.or(Class::SUBORDINATOR);
        let next = (at + 1..self.clause.tokens.len())
            .find(|next| self.clause.class(*next).is(ends))
            .unwrap_or(usize::MAX);
        let nouns =
            self.clause.nouns.iter().filter(|noun| {
                noun.tokens.start > at && noun.tokens.start < next && !noun.possessive
            });
        nouns
            .filter_map(|noun| {
                let left = self.described_by(noun, at).unwrap_or(noun);
                let deed = self.state(noun).or_else(|| self.shared_state(noun))?;
                // "The shooting left |no one| injured".
                let deed = if noun.nobody { Deed::Spared } else { deed };
                let shot = self.shot(deed, at, None, Some(self.party(left)));
                // "Left five people |injured|, one of them shot": by what, nobody says of all.
                let weak = deed == Deed::Hit && left.plural && self.is_injured(noun);
                let by_gun = shot.by_gun && !weak;
                Some(Shot {
                    weak: weak || shot.weak,
                    by_gun,
                    ..shot
                })
            })
            .collect()
    }

    /// "Left |the man| who attacked them dead": not them.
    pub(super) fn described_by(&self, noun: &Noun, left: usize) -> Option<&Noun> {
        if noun.form != Form::Pronoun || noun.other {
            return None;
        }
        let mut near = (left + 1..noun.tokens.start).rev().take(4);
        let who = near.find(|near| self.clause.class(*near).is(Class::RELATIVE))?;
        self.clause.noun_at(who.checked_sub(1)?)
    }

    /// "Leaves |an officer| and a boy wounded".
    fn shared_state(&self, noun: &Noun) -> Option<Deed> {
        let and = noun.tokens.end;
        let other = self
            .clause
            .noun_at(and + 1)
            .filter(|_| self.clause.word(and) == "and");
        self.state(other?)
    }

    /// "Five people |injured|": people who are no officers.
    fn is_injured(&self, noun: &Noun) -> bool {
        let harmed = matches!(self.clause.word(noun.tokens.end), "hurt" | "injured");
        harmed && noun.role != Some(Role::Officer)
    }

    /// The state in which a noun is left by the words after it.
    pub(super) fn state(&self, noun: &Noun) -> Option<Deed> {
        let end = noun.tokens.end;
        let near = (end..end + 5).take_while(|at| {
            self.clause.kind(*at) != Some(Kind::Break) && self.clause.noun_at(*at).is_none()
        });
        for at in near {
            let class = self.clause.class(at);
            if class.is(Class::DEAD) || matches!(self.clause.word(at), "life" | "lives") {
                return Some(Deed::Killed);
            }
            let hurt = Class::WOUND
                .or(Class::CONDITION)
                .or(Class::SHOOT)
                .or(Class::TAKE_BULLET);
            let suffers = class.is(hurt) && !self.clause.word(at).ends_with("ing");
            // "It left three people hurt": by what, only words of gunfire tell.
            let harmed = matches!(self.clause.word(at), "hurt" | "injured");
            if harmed && !self.clause.has(super::GUNNISH.or(Class::SHOOTING)) {
                return None;
            }
            if suffers
                || matches!(
                    self.clause.word(at),
                    "hospitalized" | "fighting" | "bleeding"
                )
            {
                return Some(Deed::Hit);
            }
        }
        let possessed_life =
            (end..end + 3).any(|at| matches!(self.clause.word(at), "life" | "lives"));
        possessed_life.then_some(Deed::Killed)
    }

    /// "The wounded officers", "a slain sergeant".
    pub(super) fn described_victim(&self, at: usize) -> Vec<Shot> {
        let deed = match self.clause.word(at) {
            "wounded" => Deed::Hit,
            "slain" | "dead" => Deed::Killed,
            _ => return Vec::new(),
        };
        let noun = self
            .clause
            .noun_at(at)
            .filter(|noun| noun.tokens.start <= at && noun.form != Form::Pronoun);
        let party = noun.map(|noun| Party {
            count: noun.of.or(noun.count),
            ..self.party(noun)
        });
        party
            .map(|party| self.shot(deed, at, None, Some(party)))
            .into_iter()
            .collect()
    }
}
