//! One sentence in, what it says of shots out: who fired at whom, who was hit, who was not.

use std::ops::Range;

use crate::model::Role;

use super::{
    clause::Clause,
    lexicon::Class,
    noun::{Form, Gender, Noun},
    token::Kind,
};

/// What a sentence says happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Deed {
    /// Somebody was struck by gunfire and died of it.
    Killed,
    /// Somebody was struck by gunfire.
    Hit,
    /// Somebody fired, whether or not anybody was hit.
    Fired,
    /// Both sides fired.
    Exchanged,
    /// Somebody was not hit.
    Spared,
    /// Police did not fire.
    HeldFire,
    /// A shooting is named ("the police shooting") without who did what.
    Named,
}

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
    /// Index of the noun phrase in its sentence.
    pub(crate) noun: Option<usize>,
}

/// A deed that a sentence tells, with the sides it names.
#[derive(Debug, Clone)]
pub(crate) struct Shot {
    pub(crate) deed: Deed,
    pub(crate) shooter: Option<Party>,
    pub(crate) victim: Option<Party>,
    /// Token of the verb or noun that tells it.
    pub(crate) verb: usize,
    /// The span that says it: the sentence, bytes of the text.
    pub(crate) span: Range<usize>,
    /// "Police initially said": what was corrected later.
    pub(crate) initial: bool,
    /// The wording itself speaks of gunfire, rather than of death or harm only.
    pub(crate) by_gun: bool,
    /// "The wounded officer", "hurt": words that also serve for other harm.
    pub(crate) weak: bool,
}

/// Reads the deeds of one sentence.
///
/// `gun_nearby`: the sentences around speak of gunfire, so "hit" and "wounded" mean by it.
pub(crate) fn shots(clause: &Clause<'_>, span: &Range<usize>, gun_nearby: bool) -> Vec<Shot> {
    let frames = Frames {
        clause,
        span,
        gun_nearby,
    };
    (0..clause.tokens.len())
        .flat_map(|at| frames.at(at))
        .collect()
}

struct Frames<'a> {
    clause: &'a Clause<'a>,
    span: &'a Range<usize>,
    gun_nearby: bool,
}

/// Words that speak of gunfire.
pub(crate) const GUNNISH: Class = Class::GUNFIRE
    .or(Class::SHOOT)
    .or(Class::FIRE)
    .or(Class::RETURN_FIRE)
    .or(Class::EXCHANGE)
    .or(Class::UNDER_FIRE)
    .or(Class::TAKE_BULLET);

impl Frames<'_> {
    fn at(&self, at: usize) -> Vec<Shot> {
        let class = self.clause.class(at);
        let inside_noun = self.clause.noun_at(at).is_some();
        let strike = Class::SHOOT.or(Class::HIT).or(Class::WOUND).or(Class::KILL);
        if inside_noun {
            return self.described_victim(at);
        }
        if self.names_police_shooting(at) {
            return vec![self.shot(Deed::Named, at, None, None)];
        }
        if class.is(Class::SHOOTING.or(Class::SHOOT).or(Class::KILL)) && self.is_nominal(at) {
            return self.nominal(at);
        }
        if class.is(Class::RETURN_FIRE) {
            return self.return_fire(at);
        }
        if class.is(Class::EXCHANGE) {
            return self.exchanged(at);
        }
        if class.is(Class::UNDER_FIRE) {
            return self.under_fire(at);
        }
        if class.is(Class::SHOOT) && self.aims(at) || class.is(Class::FIRE) && self.is_firing(at) {
            return self.fired(at);
        }
        if class.is(strike) {
            return self.struck(at);
        }
        if class.is(Class::TAKE_BULLET) || class.is(Class::DIE) {
            return self.suffered(at);
        }
        if class.is(Class::MISS) {
            return self.missed(at);
        }
        if class.is(Class::ESCAPE) {
            return self.escaped(at);
        }
        if class.is(Class::LEAVE) {
            return self.left(at);
        }
        Vec::new()
    }

    fn real(&self, verb: usize) -> bool {
        !self.clause.is_unreal(verb)
    }

    fn shot(&self, deed: Deed, verb: usize, shooter: Option<Party>, victim: Option<Party>) -> Shot {
        let start = self.clause.group_start(verb);
        let initial =
            (start.saturating_sub(9)..verb).any(|at| self.clause.class(at).is(Class::INITIALLY));
        let gun = Class::SHOOT
            .or(Class::GUNFIRE)
            .or(Class::FIRE)
            .or(Class::RETURN_FIRE)
            .or(Class::EXCHANGE)
            .or(Class::TAKE_BULLET)
            .or(Class::UNDER_FIRE);
        let word = self.clause.word(verb);
        let nearby = self.gun_nearby && !matches!(word, "hurt" | "injured" | "hurts" | "injures" | "injuring" | "hurting");
        let told = self.clause.has(GUNNISH.or(Class::GUN)) || nearby;
        let by_gun = self.clause.class(verb).is(gun)
            || word.contains("shot")
            || word.starts_with("graz")
            || told
                && !self.clause.has(Class::VEHICLE_HIT)
                && !self.hit_by_vehicle(verb)
                && !self.clause.class(verb).is(Class::DIE);
        Shot {
            deed,
            shooter,
            victim,
            verb,
            span: self.span.clone(),
            initial,
            by_gun,
            weak: matches!(word, "wounded" | "hurt" | "injured") && !self.clause.has(GUNNISH),
        }
    }

    fn party(&self, noun: &Noun) -> Party {
        let index = self
            .clause
            .nouns
            .iter()
            .position(|known| known.tokens == noun.tokens);
        Party {
            role: noun.role,
            form: noun.form,
            count: noun.count,
            other: noun.other,
            plural: noun.plural,
            off_duty: noun.off_duty,
            retired: noun.retired,
            gender: noun.gender,
            bystander: noun.bystander,
            mixed: noun.mixed,
            suspect: noun.suspect,
            noun: index,
        }
    }

    /// "A car struck the officer", "was hit by a van": no gunfire.
    fn hit_by_vehicle(&self, verb: usize) -> bool {
        let ran_down = self.clause.class(verb).is(Class::KILL) && self.clause.has(Class::HIT);
        if !self.clause.class(verb).is(Class::HIT) && !ran_down {
            return false;
        }
        let start = self.clause.group_start(verb);
        let subject = self.clause.subject(verb).map_or(0, |noun| noun.tokens.end);
        let drives = (subject..start).any(|at| {
            self.clause.class(at).is(Class::VEHICLE) && self.clause.noun_at(at).is_none()
        });
        let by = (verb + 1..verb + 5).find(|at| self.clause.word(*at) == "by");
        let by_vehicle = by
            .is_some_and(|by| (by + 1..by + 4).any(|at| self.clause.class(at).is(Class::VEHICLE)));
        let object = (verb + 1..verb + 5).any(|at| {
            self.clause.class(at).is(Class::VEHICLE) && self.clause.noun_at(at).is_none()
        });
        let gunfire = self.clause.has(Class::GUNFIRE);
        !gunfire && (drives && !self.clause.is_passive(verb) || by_vehicle || object)
    }

    /// "Shot at", "shooting toward", "shoots into the car": at people or vehicles, not at a place.
    fn aims(&self, at: usize) -> bool {
        let next = self.clause.word(at + 1);
        let back = usize::from(next == "back");
        if !matches!(
            self.clause.word(at + 1 + back),
            "at" | "toward" | "towards" | "into"
        ) || self.clause.is_passive(at)
        {
            return false;
        }
        let target = at + 2 + back;
        let person = self
            .clause
            .noun_at(target)
            .is_some_and(|noun| noun.tokens.start <= target);
        person
            || (target..target + 4).any(|at| {
                self.clause
                    .class(at)
                    .is(Class::VEHICLE.or(Class::BODY_PART))
            })
    }

    /// A verb, not a fire brigade or a dismissal.
    fn is_firing(&self, at: usize) -> bool {
        let word = self.clause.word(at);
        if word == "fire" || word == "fires" {
            let next = self.clause.word(at + 1);
            return matches!(
                next,
                "at" | "on"
                    | "toward"
                    | "shots"
                    | "upon"
                    | "into"
                    | "several"
                    | "right"
                    | "back"
                    | "again"
            ) || self.clause.word(at.wrapping_sub(1)) == "to"
                && self.clause.has(Class::GUN);
        }
        if matches!(
            word,
            "discharged" | "discharge" | "discharges" | "discharging"
        ) {
            return self.clause.has(Class::GUN);
        }
        !self.clause.is_passive(at) || self.gunfire_before(at)
    }

    fn gunfire_before(&self, verb: usize) -> bool {
        let start = self.clause.group_start(verb);
        (start.saturating_sub(3)..start)
            .any(|at| self.clause.class(at).is(Class::GUNFIRE) || self.clause.word(at) == "shot")
    }

    /// "A police shooting", "an officer-involved shooting".
    fn names_police_shooting(&self, at: usize) -> bool {
        if !self.clause.class(at).is(Class::SHOOTING) {
            return false;
        }
        let before = at
            .checked_sub(1)
            .map_or("", |before| self.clause.word(before));
        let involved = ["police-", "officer-", "cop-"]
            .iter()
            .any(|prefix| before.starts_with(prefix))
            && before.ends_with("involved");
        let word = self.clause.word(at);
        involved
            || matches!(word, "shooting" | "shootings")
                && at > 0
                && self.clause.class(at - 1).is(Class::POLICE)
    }

    /// "The shooting of …", "the fatal shooting by", not "was shooting" or "shooting at".
    fn is_nominal(&self, at: usize) -> bool {
        let word = self.clause.word(at);
        let noun = matches!(
            word,
            "shooting" | "killing" | "slaying" | "murder" | "shootings" | "wounding"
        );
        let next = self.clause.word(at + 1);
        noun && (next == "of"
            || next == "by"
            || (next == "death" && self.clause.word(at + 2) == "of"))
    }

    fn nominal(&self, at: usize) -> Vec<Shot> {
        let fatal = self.clause.class(at).is(Class::KILL)
            || matches!(self.clause.word(at), "killing" | "slaying")
            || self.clause.word(at.wrapping_sub(1)) == "fatal"
            || self.clause.word(at + 1) == "death";
        let deed = if fatal { Deed::Killed } else { Deed::Hit };
        let victim = self
            .clause
            .after_preposition(at, &["of"])
            .filter(|noun| !noun.possessive)
            .map(|noun| self.party(noun));
        let shooter = self.clause.agent(at).map(role_only);
        if victim.is_none() && shooter.is_none() {
            return Vec::new();
        }
        // "Shootings by police" in general are no event.
        let deed = if victim.is_none() && self.clause.word(at).ends_with('s') { Deed::Named } else { deed };
        vec![self.shot(deed, at, shooter, victim)]
    }

    fn return_fire(&self, at: usize) -> Vec<Shot> {
        let subject = self.clause.subject(at);
        let mut shooter = subject.map(|noun| self.party(noun));
        if subject.is_some_and(|noun| noun.nobody) || self.clause.is_denied(at) {
            return vec![self.shot(Deed::HeldFire, at, shooter, None)];
        }
        // Whoever is left open by "he shot back" answers the fire of the other side: an officer.
        if let Some(party) = &mut shooter
            && party.form == Form::Pronoun
        {
            party.role = Some(Role::Officer);
        }
        self.real(at)
            .then(|| self.shot(Deed::Exchanged, at, shooter, None))
            .into_iter()
            .collect()
    }

    /// "Shot at |a party": what follows names where, not how.
    fn is_place(&self, at: usize) -> bool {
        let how = matches!(self.clause.word(at), "by" | "while" | "as" | "when" | "and" | "in" | "on" | "from" | "during" | "after" | "multiple" | "several");
        self.clause.kind(at) == Some(Kind::Word) && !how
    }

    /// "The officer exchanged shots with a man", "a shootout between an officer and two men".
    fn exchanged(&self, at: usize) -> Vec<Shot> {
        if !self.real(at) {
            return Vec::new();
        }
        let sides: Vec<&Noun> = self
            .clause
            .nouns
            .iter()
            .filter(|noun| !noun.possessive && noun.role.is_some())
            .collect();
        let officer = sides.iter().find(|noun| noun.role == Some(Role::Officer));
        let own = self.clause.subject(at).filter(|noun| {
            noun.plural && noun.role != Some(Role::Officer) && noun.form != Form::Pronoun
        });
        let among_others = own.is_some_and(|noun| self.clause.joined_before(noun).is_none())
            && !self.has_partner(at);
        let shooter = if among_others { own } else { officer.copied() };
        let mut party = shooter.map(|noun| self.party(noun));
        if among_others && let Some(party) = &mut party {
            party.role = Some(Role::Civilian);
        }
        vec![self.shot(Deed::Exchanged, at, party, None)]
    }

    fn has_partner(&self, at: usize) -> bool {
        (at + 1..at + 6)
            .any(|near| matches!(self.clause.word(near), "with" | "between" | "involving"))
    }

    fn under_fire(&self, at: usize) -> Vec<Shot> {
        let Some(noun) = self
            .clause
            .subject(at)
            .or_else(|| self.clause.noun_before(at))
        else {
            return Vec::new();
        };
        let deed = match self.clause.word(at) {
            _ if noun.nobody || self.clause.is_denied(at) => Deed::Spared,
            words if words.ends_with("shot at") && self.is_place(at + 1) => Deed::Hit,
            _ => Deed::Fired,
        };
        let shooter = self.clause.agent(at).map(role_only);
        vec![self.shot(deed, at, shooter, Some(self.party(noun)))]
    }

    fn fired(&self, at: usize) -> Vec<Shot> {
        let subject = if self.gunfire_before(at) {
            None
        } else {
            self.clause.subject(at)
        };
        let direction = self.clause.after_preposition(
            at,
            &[
                "at", "on", "toward", "towards", "upon", "into", "against", "of",
            ],
        );
        let target = direction.map(|noun| self.party(noun));
        let shooter = subject
            .filter(|noun| !noun.nobody)
            .map(|noun| self.party(noun));
        let denied = subject.is_some_and(|noun| noun.nobody) || self.clause.is_denied(at);
        if denied {
            return vec![self.shot(
                Deed::HeldFire,
                at,
                subject.map(|noun| self.party(noun)),
                None,
            )];
        }
        if !self.real(at) || (shooter.is_none() && target.is_none()) {
            return Vec::new();
        }
        vec![self.shot(Deed::Fired, at, shooter, target)]
    }

    /// "Shot", "hit", "wounded", "killed": active with an object, else passive.
    fn struck(&self, at: usize) -> Vec<Shot> {
        if self.is_noun_shot(at) || !self.real(at) || self.is_idiom(at) || self.hit_by_vehicle(at) {
            return Vec::new();
        }
        if self.clause.class(at).is(Class::SHOOT) && matches!(self.clause.word(at + 1), "into" | "toward" | "towards") {
            return self.fired(at);
        }
        let class = self.clause.class(at);
        let life =
            self.clause.word(at).ends_with(" life") || self.clause.word(at).ends_with(" lives");
        if life {
            let object = self.clause.after_preposition(at, &["of"]);
            return object.map_or_else(Vec::new, |object| self.active(Deed::Killed, at, object));
        }
        let deed = if class.is(Class::KILL) || self.is_fatal(at) {
            Deed::Killed
        } else {
            Deed::Hit
        };
        if self.clause.is_passive(at) {
            return self.passive(deed, at);
        }
        match self.clause.object(at) {
            Some(object) => self.active(deed, at, object),
            None if participle(self.clause.word(at)) => self.passive(deed, at),
            None => Vec::new(),
        }
    }

    /// "Struck back", "struck them as odd", "hit the brakes": nobody is hit.
    fn is_idiom(&self, at: usize) -> bool {
        let seems = self.clause.object(at).is_some_and(|noun| {
            noun.form == Form::Pronoun
                && self.clause.word(noun.tokens.end) == "as"
                && self.clause.noun_at(noun.tokens.end + 1).is_none()
        });
        matches!(self.clause.word(at + 1), "back" | "up" | "out") || self.clause.class(at).is(Class::HIT) && seems
    }

    /// "A shot", "the single shot": not a verb.
    fn is_noun_shot(&self, at: usize) -> bool {
        let before = at
            .checked_sub(1)
            .map_or_else(Class::default, |before| self.clause.class(before));
        let word = at
            .checked_sub(1)
            .map_or("", |before| self.clause.word(before));
        let owned = at
            .checked_sub(1)
            .and_then(|before| self.clause.tokens.get(before))
            .is_some_and(|token| token.possessive);
        let noun = matches!(
            self.clause.word(at),
            "shot"
                | "hit"
                | "strike"
                | "hurt"
                | "wound"
                | "wounds"
                | "murder"
                | "kill"
                | "strikes"
                | "caught"
        );
        noun && (owned
            || before.is(Class::DETERMINER.or(Class::NUMBER))
                && self.clause.noun_at(at.wrapping_sub(1)).is_none()
                && !matches!(word, "both" | "another" | "all")
            || matches!(
                word,
                "single"
                    | "loud"
                    | "second"
                    | "third"
                    | "lone"
                    | "warning"
                    | "gun"
                    | "fatal"
                    | "fired"
                    | "gunshot"
                    | "bullet"
                    | "mug"
                    | "head"
                    | "of"
                    | "graze"
                    | "his"
                    | "first-degree"
            ))
    }

    fn is_fatal(&self, at: usize) -> bool {
        let start = self.clause.group_start(at);
        let before =
            (start..at).any(|near| matches!(self.clause.word(near), "fatally" | "mortally"));
        let mut after = at + 1;
        while matches!(self.clause.word(after), "and" | "to" | ",")
            || self.clause.class(after).is(Class::ADVERB)
        {
            after += 1;
        }
        let next = self.clause.class(after);
        let dead = next.is(Class::DEAD)
            || (next.is(Class::KILL) && after > at + 1)
            || matches!(self.clause.word(after), "death");
        let object_dead = self.clause.object(at).is_some_and(|noun| {
            let end = noun.tokens.end;
            self.clause.class(end).is(Class::DEAD)
                || (self.clause.word(end) == "to" && self.clause.word(end + 1) == "death")
        });
        before || dead || object_dead || matches!(self.clause.word(at + 1), "fatally")
    }

    fn passive(&self, deed: Deed, at: usize) -> Vec<Shot> {
        let Some(subject) = self
            .clause
            .subject(at)
            .or_else(|| self.clause.noun_before(at))
        else {
            return Vec::new();
        };
        // "The man police shot": the subject shoots, and the noun before it is hit.
        if subject.form == Form::Body && !self.clause.is_passive(at) {
            let victim = self.relative_object(subject).map(|noun| self.party(noun));
            return victim
                .map(|victim| self.shot(deed, at, Some(self.party(subject)), Some(victim)))
                .into_iter()
                .collect();
        }
        if !self.clause.is_passive(at) && self.is_whom(subject) {
            let victim = self.relative_object(subject).map(|noun| self.party(noun));
            return victim
                .map(|victim| self.shot(deed, at, Some(self.party(subject)), Some(victim)))
                .into_iter()
                .collect();
        }
        let in_return = (at + 1..at + 4).any(|near| self.clause.word(near) == "return" && self.clause.word(near - 1) == "in");
        let shooter = self.clause.agent(at).or(in_return.then_some(Role::Officer)).map(role_only);
        let spared = subject.nobody || self.clause.is_denied(at);
        let deed = if spared { Deed::Spared } else { deed };
        let mut victim = self.party(subject);
        if !self.clause.is_passive(at) && subject.tokens.end == at {
            // "One of the two officers shot in a van": both were.
            victim.count = subject.of.or(victim.count);
        }
        let mut shots = vec![self.shot(deed, at, shooter, Some(victim))];
        let joined = self
            .clause
            .joined_before(subject)
            .filter(|_| subject.tokens.end <= self.clause.group_start(at));
        let listed = joined.and_then(|noun| self.clause.listed_before(noun));
        let others = joined.into_iter().chain(listed);
        shots.extend(others.map(|noun| self.shot(deed, at, shooter, Some(self.party(noun)))));
        if self.is_only(subject) {
            shots.push(self.shot(Deed::Spared, at, None, None));
        }
        shots
    }

    /// "The suspect alone", "nobody but the suspect": everybody else was spared.
    fn is_only(&self, subject: &Noun) -> bool {
        let before = subject.tokens.start.checked_sub(1).map_or("", |at| self.clause.word(at));
        let after = self.clause.word(subject.tokens.end);
        after == "alone" || before == "only" || matches!(before, "but" | "except") && self.clause.nouns.iter().any(|noun| noun.nobody)
    }

    fn is_whom(&self, subject: &Noun) -> bool {
        subject
            .tokens
            .start
            .checked_sub(1)
            .is_some_and(|at| matches!(self.clause.word(at), "whom" | "that" | "who"))
    }

    /// "A man whom police", "the man police": the noun before.
    fn relative_object(&self, subject: &Noun) -> Option<&Noun> {
        let before = subject.tokens.start.checked_sub(1)?;
        if self.clause.class(before).is(Class::RELATIVE) {
            return self.clause.noun_before(before);
        }
        self.clause.noun_at(before)
    }

    fn active(&self, deed: Deed, at: usize, object: &Noun) -> Vec<Shot> {
        let police_fire = self.gunfire_subject(at);
        let shooter = match police_fire {
            Some(of) => of.map(role_only),
            None => self
                .clause
                .subject(at)
                .filter(|noun| !noun.nobody)
                .map(|noun| self.party(noun)),
        };
        let denied = object.nobody
            || self.clause.is_denied(at)
            || self.clause.subject(at).is_some_and(|noun| noun.nobody);
        let anybody = matches!(self.clause.word(object.tokens.start), "anyone" | "anybody");
        let deed = if denied || anybody {
            Deed::Spared
        } else {
            deed
        };
        let mut shots = vec![self.shot(deed, at, shooter, Some(self.party(object)))];
        shots.extend(
            self.clause
                .joined_after(object)
                .map(|noun| self.shot(deed, at, shooter, Some(self.party(noun)))),
        );
        shots
    }

    /// Whether gunfire, rather than a person, is the subject; and whose it is, if told.
    fn gunfire_subject(&self, verb: usize) -> Option<Option<Role>> {
        let start = self.clause.group_start(verb);
        let clause_start = (0..start)
            .rev()
            .find(|at| {
                self.clause.kind(*at) == Some(Kind::Break)
                    || self
                        .clause
                        .class(*at)
                        .is(Class::SUBORDINATOR.or(Class::RELATIVE))
            })
            .map_or(0, |at| at + 1);
        let subject = self.clause.subject(verb).map(|noun| noun.tokens.start);
        let gunfire = (clause_start..start).find(|at| {
            self.clause.noun_at(*at).is_none()
                && (self
                    .clause
                    .class(*at)
                    .is(Class::GUNFIRE.or(Class::SHOOTING))
                    || self.clause.word(*at) == "shot" && self.is_noun_shot(*at))
        })?;
        if subject.is_some_and(|subject| subject < gunfire && subject >= clause_start) {
            return None;
        }
        if gunfire > 0 && self.clause.is_police_modifier(gunfire - 1) {
            return Some(Some(Role::Officer));
        }
        Some(
            self.clause
                .after_preposition(gunfire, &["from", "by"])
                .and_then(|noun| noun.role),
        )
    }

    /// "Took a bullet", "died": the subject suffers it.
    fn suffered(&self, at: usize) -> Vec<Shot> {
        // "A man |with a bullet wound": whoever stands right before it.
        let attached = self.clause.word(at).starts_with("with ");
        let subject = if attached { None } else { self.clause.subject(at) };
        let Some(subject) = subject.or_else(|| self.clause.noun_before(at)) else {
            return Vec::new();
        };
        let anybody = matches!(self.clause.word(subject.tokens.start), "anyone" | "anybody");
        if !self.real(at) || anybody {
            return Vec::new();
        }
        let deed = if self.clause.class(at).is(Class::DIE) {
            Deed::Killed
        } else {
            Deed::Hit
        };
        let spared = subject.nobody || self.clause.is_denied(at);
        vec![self.shot(
            if spared { Deed::Spared } else { deed },
            at,
            None,
            Some(self.party(subject)),
        )]
    }

    /// "The officer fired and missed": the other side was not hit.
    fn missed(&self, at: usize) -> Vec<Shot> {
        let role = self.clause.subject(at).and_then(|noun| noun.role);
        let other = role.map(|role| if role == Role::Officer { Role::Civilian } else { Role::Officer });
        other.map(|other| self.shot(Deed::Spared, at, None, Some(role_only(other)))).into_iter().collect()
    }

    /// "The driver got away", "he was arrested": nobody says that he was hit.
    fn escaped(&self, at: usize) -> Vec<Shot> {
        let subject = self.clause.subject(at).filter(|noun| noun.role != Some(Role::Officer));
        let spared = || self.shot(Deed::Spared, at, None, Some(role_only(Role::Civilian)));
        subject.map(|_| spared()).into_iter().collect()
    }

    /// "Gunfire leaves one officer dead, another critical", "cost an officer her life".
    fn left(&self, at: usize) -> Vec<Shot> {
        if !self
            .clause
            .has(Class::GUN.or(Class::SHOOTING).or(Class::EXCHANGE))
            || self.clause.has(Class::VEHICLE_HIT)
        {
            return Vec::new();
        }
        let next = (at + 1..self.clause.tokens.len())
            .find(|next| self.clause.class(*next).is(Class::LEAVE))
            .unwrap_or(usize::MAX);
        let nouns =
            self.clause.nouns.iter().filter(|noun| {
                noun.tokens.start > at && noun.tokens.start < next && !noun.possessive
            });
        nouns
            .filter_map(|noun| {
                self.state(noun)
                    .map(|deed| self.shot(deed, at, None, Some(self.party(noun))))
            })
            .collect()
    }

    /// The state in which a noun is left by the words after it.
    fn state(&self, noun: &Noun) -> Option<Deed> {
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
            if class.is(hurt)
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
    fn described_victim(&self, at: usize) -> Vec<Shot> {
        let deed = match self.clause.word(at) {
            "wounded" => Deed::Hit,
            "slain" => Deed::Killed,
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

fn participle(word: &str) -> bool {
    !word.ends_with("ing")
        && !matches!(
            word,
            "shoot"
                | "shoots"
                | "kill"
                | "kills"
                | "wounds"
                | "wound"
                | "strikes"
                | "strike"
                | "injure"
        )
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
        noun: None,
    }
}
