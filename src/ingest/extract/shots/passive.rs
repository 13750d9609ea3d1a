//! Who was struck, told by a passive or a bare participle: "was shot by", "two men shot".

use crate::model::Role;

use super::{
    super::{
        lexicon::Class,
        noun::{Form, Noun},
        token::Kind,
    },
    Deed, Frames, Party, Shot,
    aim::VEHICLE_PARTS,
    party::him,
    role_only,
};

/// So many words back from a car somebody may be told to be in it.
const OWNER: usize = 6;

/// So many words tell of an animal which it is: "his old police |dog|".
const ITS_NAME: usize = 4;

impl Frames<'_> {
    /// "An officer was shot by a man", "two men shot".
    pub(super) fn passive(&self, deed: Deed, at: usize) -> Vec<Shot> {
        if self.is_police_car_hit(at) {
            return vec![self.shot(Deed::Fired, at, None, Some(role_only(Role::Officer)))];
        }
        if self.is_of_a_vehicle(at) || self.is_part_of_a_vehicle(at) || self.is_of_an_animal(at) {
            return Vec::new();
        }
        if let Some(shots) = self.one_among(deed, at) {
            return shots;
        }
        if self.is_his_being(at) || self.is_her_found(at) {
            return vec![self.shot(deed, at, self.clause.agent(at).map(role_only), Some(him()))];
        }
        let subject = self.passive_subject(at);
        let Some(subject) = subject.filter(|noun| !self.is_of_a_dog_between(noun, at)) else {
            return Vec::new();
        };
        if let Some(shots) = self.done_by_subject(deed, subject, at) {
            return shots;
        }
        self.done_to_subject(deed, subject, at)
    }

    /// What looks like a passive, but is done by its subject: "the man police shot", "they shot",
    /// "and officers shot, police said".
    fn done_by_subject(&self, deed: Deed, subject: &Noun, at: usize) -> Option<Vec<Shot>> {
        let shooter = Some(self.party(subject));
        let shoots =
            subject.form == Form::Body || self.is_whom(subject) || self.is_contact(subject, at);
        let by = self.clause.word(at + 1) == "by";
        if shoots && !by && !self.clause.is_passive(at) {
            let victim = self.relative_object(subject).map(|noun| self.party(noun));
            let shot = victim.map(|victim| self.shot(deed, at, shooter, Some(victim)));
            return Some(shot.into_iter().collect());
        }
        let does = matches!(
            self.clause.word(subject.tokens.start),
            "he" | "she" | "they"
        );
        // "The man |he| shot".
        let before = subject.tokens.start.checked_sub(1);
        let whom = before.and_then(|at| self.clause.noun_at(at));
        let whom = whom.filter(|noun| !noun.possessive && noun.form != Form::Pronoun);
        let had = self.clause.group_start(at) == subject.tokens.end && !self.clause.is_passive(at);
        if does
            && had
            && let Some(whom) = whom
        {
            let victim = Some(self.party(whom));
            return Some(vec![self.shot(deed, at, shooter, victim)]);
        }
        if does && self.is_bare_after(subject, at) {
            return Some(Vec::new());
        }
        self.is_left_open(subject, at)
            .then(|| vec![self.shot(Deed::Fired, at, shooter, None)])
    }

    /// "An officer and a driver were shot by a man": what was done to the subject and to those named
    /// with it.
    fn done_to_subject(&self, deed: Deed, subject: &Noun, at: usize) -> Vec<Shot> {
        let shooter = self.by_whom(subject, at).map(role_only);
        let last = self.clause.word(subject.tokens.end - 1);
        let anybody = matches!(last, "anyone" | "anybody");
        let none = self.is_nor(subject) || self.is_in_none(subject) || self.is_unreported(subject);
        let spared = subject.nobody || anybody || none || self.clause.is_denied(at);
        let deed = if spared { Deed::Spared } else { deed };
        let mut victim = self.sufferer(subject, at);
        let by_police = shooter.is_some_and(|party| party.role == Some(Role::Officer));
        victim.other &= !(by_police && self.is_other_than_officer(subject));
        let shot = self.shot(deed, at, shooter, Some(victim));
        let others = self.hit_beside(subject, at).into_iter().flatten();
        let others = others.chain(self.along_with(subject, at));
        // "Shot dead were a sergeant |and two others|".
        let behind = self.clause.joined_after(subject);
        let others = others.chain(behind.filter(|_| subject.tokens.start > at));
        let told_again = self.gapped(at + 1).into_iter().chain(self.so_was(at));
        let mut shots = self.with_others(shot, others.chain(told_again));
        let victims = shots.iter_mut().filter_map(|shot| shot.victim.as_mut());
        // "One agent was hit in the hand and |the other| in the chest": of the same.
        for other in victims.skip(1) {
            let alike = other.other && other.form == Form::Pronoun;
            other.role = other.role.or(subject.role.filter(|_| alike));
        }
        self.tell_officers_apart(&mut shots, deed, at, shooter);
        if self.is_only(subject) {
            shots.push(self.shot(Deed::Spared, at, None, None));
        }
        shots
    }

    /// The role of whoever did it: told by name, or police who fired in return, whose shooting it was,
    /// or for whom he went.
    fn by_whom(&self, subject: &Noun, at: usize) -> Option<Role> {
        self.clause.agent(at).or_else(|| {
            let mut near = at + 1..at + 4;
            let in_return = near
                .any(|near| self.clause.word(near) == "return" && self.clause.before(near) == "in");
            let went_for = || !self.clause.has_by(at) && self.went_for_police(subject, at);
            let police = in_return || self.in_police_shooting(subject, at) || went_for();
            police.then_some(Role::Officer)
        })
    }

    /// "Was killed |in a police shooting|", "was shot |in an encounter with officers|".
    pub(super) fn in_police_shooting(&self, subject: &Noun, at: usize) -> bool {
        let led = (at + 1..at + 4)
            .take_while(|near| self.clause.kind(*near) == Some(Kind::Word))
            .find(|near| matches!(self.clause.word(*near), "in" | "during"));
        let event = led.and_then(|led| {
            let mut near = led + 1..led + 6;
            near.find(|near| self.clause.class(*near).is(Class::SHOOTING))
        });
        let with_police = |event: usize| {
            let with = self.clause.noun_at(event + 2);
            let officers = with.is_some_and(|noun| noun.role == Some(Role::Officer));
            officers && self.clause.word(event + 1) == "with"
        };
        let of_police = |event| self.names_police_shooting(event) || with_police(event);
        subject.role != Some(Role::Officer) && event.is_some_and(of_police)
    }

    /// "An officer fired and |the vehicle |was hit"; not "the man in the vehicle was hit".
    fn is_of_a_vehicle(&self, at: usize) -> bool {
        let start = self.clause.group_start(at);
        let vehicle = start > 0 && self.clause.class(start - 1).is(Class::VEHICLE);
        let word = |near: usize| self.clause.kind(near) == Some(Kind::Word);
        let somebody = |near: usize| self.clause.noun_at(near).is_some();
        let ends = |near: &usize| {
            let governs = self.clause.class(*near).is(Class::PREPOSITION);
            !word(*near) || governs || somebody(*near)
        };
        let before = (start.saturating_sub(OWNER)..start).rfind(ends);
        let governed =
            before.is_some_and(|near| word(near) && (!somebody(near) || near + 2 == start));
        vehicle && self.clause.noun_at(start - 1).is_none() && !governed
    }

    /// "He fired, and |a tire on the driver's side of the squad car| was hit": the part opens its clause;
    /// not "a man at a window was hit".
    fn is_part_of_a_vehicle(&self, at: usize) -> bool {
        let start = self.clause.group_start(at);
        let inside = |near: &usize| {
            let joins = self.clause.is_comma(*near) || self.clause.word(*near) == "and";
            !joins && self.clause.noun_at(*near).is_none()
        };
        let mut near = (0..start).rev().take_while(inside);
        let part = near.find(|near| VEHICLE_PARTS.contains(&self.clause.word(*near)));
        part.is_some_and(|part| self.opens_clause_with(part))
    }

    /// "…, and the rear |tire|": only words for which one it is stand between it and the clause's start.
    fn opens_clause_with(&self, part: usize) -> bool {
        let which = |near: &usize| {
            let class = self.clause.class(*near);
            let side = matches!(self.clause.word(*near), "rear" | "front" | "back" | "side");
            side || class.is(Class::DETERMINER.or(Class::VEHICLE))
        };
        let before = (0..part).rev().find(|near| !which(near));
        before.is_none_or(|before| {
            let joins = matches!(self.clause.word(before), "and" | "but" | "that");
            joins || self.clause.kind(before) != Some(Kind::Word)
        })
    }

    /// "The officer stood there, and |a dog was running, shot| and crying": nearer than any of the people.
    fn is_of_a_dog_between(&self, subject: &Noun, at: usize) -> bool {
        let dog = |near: usize| {
            let animal =
                self.clause.class(near).is(Class::DOG) && self.clause.noun_at(near).is_none();
            animal && self.clause.class(near + 1).is(Class::BE)
        };
        !self.clause.is_passive(at) && (subject.tokens.end..at).any(dog)
    }

    /// "Three officers were bitten and |a dog| was shot", "over |his dog| shot by police".
    fn is_of_an_animal(&self, at: usize) -> bool {
        let dog = |at: &usize| {
            self.clause.class(*at).is(Class::DOG) && self.clause.noun_at(*at).is_none()
        };
        let Some(dog) = self.clause.group_start(at).checked_sub(1).filter(dog) else {
            return false;
        };
        // "An officer |and his dog| were shot": he was, too.
        let joins = |at: &usize| {
            let and = self.clause.word(*at) == "and";
            and || self.clause.is_comma(*at)
        };
        let joint = (dog.saturating_sub(ITS_NAME)..dog).rfind(joins);
        let beside = joint.and_then(|joint| self.clause.noun_at(joint.checked_sub(1)?));
        beside.is_none()
    }

    /// "A man drew a gun, and |officers shot|, police said": after a clause of its own, they did it.
    fn is_left_open(&self, subject: &Noun, at: usize) -> bool {
        let and = subject.tokens.start.checked_sub(1);
        let joined = and.is_some_and(|at| matches!(self.clause.word(at), "and" | "so"));
        let other = self.clause.nouns.first();
        let ends = self
            .clause
            .kind(at + 1)
            .is_none_or(|kind| kind != Kind::Word);
        joined
            && ends
            && self.clause.word(at) == "shot"
            && self.is_bare_after(subject, at)
            && subject.role == Some(Role::Officer)
            && other.is_some_and(|noun| noun.role != Some(Role::Officer))
            && self.clause.joined_before(subject).is_none()
    }

    /// Whoever the subject says was struck.
    fn sufferer(&self, subject: &Noun, at: usize) -> Party {
        let mut victim = self.party(subject);
        // "A boy was |also hit": one more than those told of before.
        let mut group = self.clause.group_start(at)..at;
        victim.other |= !victim.suspect && group.any(|near| self.clause.word(near) == "also");
        // "One of the two officers shot in a van": both were.
        let whole = subject.of.filter(|_| subject.role == Some(Role::Officer));
        // "He was |one of eight officers slain| that year": he alone.
        let before = subject.tokens.start.checked_sub(1);
        let he_was = before.is_some_and(|at| self.clause.class(at).is(Class::BE));
        if self.is_bare_after(subject, at) && !he_was {
            victim.count = whole.or(victim.count);
        }
        if he_was && self.clause.word(subject.tokens.start) == "the" {
            victim.other = false;
        }
        victim
    }

    /// "Two officers |shot": the subject right before the verb alone.
    pub(super) fn is_bare_after(&self, subject: &Noun, at: usize) -> bool {
        !self.clause.is_passive(at) && subject.tokens.end == at
    }

    /// "The man |an officer |shot to death": two nouns side by side before the bare verb.
    fn is_contact(&self, subject: &Noun, at: usize) -> bool {
        let before = subject.tokens.start.checked_sub(1);
        let other = before.and_then(|before| self.clause.noun_at(before));
        subject.tokens.end == self.clause.group_start(at)
            && other.is_some_and(|other| !other.possessive && other.form != Form::Pronoun)
    }

    /// "A man |whom| police shot", "the man |that| they shot"; not "said |that| a man shot by police".
    pub(super) fn is_whom(&self, subject: &Noun) -> bool {
        let before = subject.tokens.start.checked_sub(1);
        before.is_some_and(|at| match self.clause.word(at) {
            "whom" | "who" => true,
            "that" => self.clause.noun_before(at).is_some(),
            _ => false,
        })
    }

    /// "A man whom police", "the man police": the noun before.
    pub(super) fn relative_object(&self, subject: &Noun) -> Option<&Noun> {
        let before = subject.tokens.start.checked_sub(1)?;
        if self.clause.class(before).is(Class::RELATIVE) {
            return self.clause.noun_before(before);
        }
        self.clause.noun_at(before)
    }
}
