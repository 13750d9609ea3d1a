//! What a verb of hitting tells: "shot", "hit", "wounded", "killed", of a person, of a thing, of nobody.

use crate::model::Role;

use super::{
    super::{lexicon::Class, noun::Noun, token::Kind, when::is_of_days},
    Deed, Frames, Shot,
    party::him,
    role_only,
};

/// So many words, with their commas, may tell who somebody was between "shot him" and "to death".
const APPOSED: usize = 12;

impl Frames<'_> {
    /// "Shot", "hit", "wounded", "killed": active with an object, else passive.
    pub(super) fn struck(&self, at: usize) -> Vec<Shot> {
        if self.is_noun_shot(at)
            || self.is_event(at)
            || !self.real(at)
            || self.is_idiom(at)
            || self.is_of_any(at)
            || self.hit_by_vehicle(at)
            || self.is_by_taser(at)
            || self.is_told_before(at)
            || self.is_left_so(at)
        {
            return Vec::new();
        }
        if self.is_mutual(at) {
            return self.mutual(at);
        }
        if let Some(shots) = self.shot_at(at) {
            return shots;
        }
        if self.is_without(at) {
            let by = self.without(at).or_else(|| self.clause.subject(at));
            let by = by.map(|noun| self.party(noun));
            return vec![self.shot(Deed::HeldFire, at, by, None)];
        }
        let class = self.clause.class(at);
        let life =
            self.clause.word(at).ends_with(" life") || self.clause.word(at).ends_with(" lives");
        if life {
            let object = self.clause.after_preposition(at, &["of"]);
            return object.map_or_else(Vec::new, |object| self.active(Deed::Killed, at, object));
        }
        let deed = if !self.is_nearly(at) && (class.is(Class::KILL) || self.is_fatal(at)) {
            Deed::Killed
        } else {
            Deed::Hit
        };
        if deed == Deed::Killed && self.is_other_death() {
            return Vec::new();
        }
        if self.clause.is_passive(at) {
            return self.passive(deed, at);
        }
        if let Some(shot) = self.by_shots_counted(deed, at) {
            return vec![shot];
        }
        if self.hits_part_of_him(at) {
            return self.hit_him(deed, at);
        }
        match self.clause.object(at) {
            Some(object) => self.active(deed, at, object),
            None if self.bullet_hits_police_car(at) => {
                vec![self.shot(Deed::Fired, at, None, Some(role_only(Role::Officer)))]
            }
            None if self.hits_a_thing(at) => Vec::new(),
            None if participle(self.clause.word(at)) => self.passive(deed, at),
            None => Vec::new(),
        }
    }

    /// "An officer fired 13 shots, and |11 of them struck| the driver".
    fn by_shots_counted(&self, deed: Deed, at: usize) -> Option<Shot> {
        let them = self.clause.group_start(at).checked_sub(1)?;
        let of_them = self.clause.word(them) == "them" && self.clause.before(them) == "of";
        if !of_them || self.clause.noun_at(them).is_some() {
            return None;
        }
        let fires = |near: &usize| self.clause.class(*near).is(Class::FIRE);
        let fired = (0..them).rfind(fires)?;
        let shooter = self.clause.subject(fired).map(|noun| self.party(noun));
        let victim = self
            .clause
            .object(at)
            .map_or_else(him, |noun| self.party(noun));
        Some(self.shot(deed, at, shooter, Some(victim)))
    }

    /// "Shot at", "shot into a car": fired, or fired at, and nobody says that anybody was hit.
    fn shot_at(&self, at: usize) -> Option<Vec<Shot>> {
        if self.clause.class(at).is(Class::SHOOT)
            && matches!(self.clause.word(at + 1), "into" | "toward" | "towards")
        {
            return Some(self.fired(at));
        }
        if self.clause.word(at) != "shot" || self.clause.word(at + 1) != "at" {
            return None;
        }
        // "After an officer shot at |a charging dog|".
        let dog = (at + 2..at + 6).any(|near| self.clause.class(near).is(Class::DOG));
        if (self.is_moment(at + 2) || dog) && !self.clause.is_passive(at) {
            return Some(self.fired(at));
        }
        // "Shot at |and wounded| a man".
        let strike = Class::WOUND.or(Class::KILL).or(Class::HIT);
        let and = self.clause.word(at + 2) == "and" && self.clause.class(at + 3).is(strike);
        if and || self.is_at_a_crowd(at) {
            return Some(self.fired(at));
        }
        // "Officers shot at while on patrol".
        let nobody = self.clause.object(at).is_none() && !self.is_place_or_hour(at + 2);
        nobody.then(|| self.under_fire(at))
    }

    /// "Two officers shot |at that point|": when they did.
    fn is_moment(&self, at: usize) -> bool {
        let pointed = matches!(self.clause.word(at), "that" | "this" | "some" | "one");
        pointed
            && matches!(
                self.clause.word(at + 1),
                "point" | "time" | "moment" | "stage"
            )
    }

    /// "The gunfight left a marshal and the dog he works with |wounded|": told with the verb.
    fn is_left_so(&self, at: usize) -> bool {
        let left = (at.saturating_sub(12)..at)
            .rev()
            .take_while(|near| self.clause.kind(*near) == Some(Kind::Word))
            .find(|near| self.clause.class(*near).is(Class::LEAVE));
        let bare = self.clause.class(at).is(Class::WOUND) && self.clause.object(at).is_none();
        bare && !self.clause.is_passive(at) && left.is_some_and(|left| !self.left(left).is_empty())
    }

    /// "Was nearly |killed|": and lived.
    fn is_nearly(&self, at: usize) -> bool {
        (self.clause.group_start(at)..at)
            .any(|near| matches!(self.clause.word(near), "nearly" | "almost"))
    }

    /// "A man they shot |and killed|": told with the verb before.
    fn is_told_before(&self, at: usize) -> bool {
        let first = at
            .checked_sub(2)
            .filter(|_| self.clause.word(at - 1) == "and");
        let strikes = first.is_some_and(|first| self.clause.is_verb(first, Class::SHOOT));
        strikes && !self.is_noun_shot(at - 2) && self.clause.object(at).is_none()
    }

    /// "Killed in a car crash": no bullet in the whole sentence.
    fn is_other_death(&self) -> bool {
        self.clause.has(Class::VEHICLE_HIT) && !self.clause.has(super::GUNNISH.or(Class::GUN))
    }

    pub(super) fn is_fatal(&self, at: usize) -> bool {
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
        // "Is wounded|, kills man|": does so himself.
        let acts = self.clause.word(after).ends_with('s');
        let dead = next.is(Class::DEAD)
            || (next.is(Class::KILL) && after > at + 1 && !acts)
            || matches!(self.clause.word(after), "death");
        let object_dead = self.clause.object(at).is_some_and(|noun| {
            self.clause.class(noun.tokens.end).is(Class::DEAD) || self.is_to_death(noun)
        });
        before || dead || object_dead || matches!(self.clause.word(at + 1), "fatally")
    }

    /// "Shot a man |to death|", "shot Dana Example, 19, a student, |to death|": only what he was stands
    /// between.
    fn is_to_death(&self, object: &Noun) -> bool {
        let end = object.tokens.end;
        let parts = Class::RELATIVE.or(Class::SUBORDINATOR).or(Class::STRIKE);
        let apposed = |noun: &Noun| self.clause.is_comma(noun.tokens.start - 1);
        let own = |at: &usize| {
            let somebody = self.clause.noun_at(*at);
            !self.clause.class(*at).is(parts) && somebody.is_none_or(apposed)
        };
        let mut between = (end..end + APPOSED).take_while(own);
        between.any(|at| self.clause.word(at) == "to" && self.clause.word(at + 1) == "death")
    }

    /// "Shot a dog", "shot the lock", "shot video": what was hit is no person.
    fn hits_a_thing(&self, at: usize) -> bool {
        let strike = Class::SHOOT.or(Class::KILL).or(Class::WOUND);
        let mut next = at + 1;
        while (self.clause.class(next).is(Class::ADVERB.or(strike))
            || self.clause.word(next) == "and" && self.clause.class(next + 1).is(strike))
            && !self.clause.class(next).is(Class::DETERMINER)
        {
            next += 1;
        }
        let class = self.clause.class(next);
        let film = matches!(
            self.clause.word(next),
            "video"
                | "videos"
                | "photos"
                | "pictures"
                | "footage"
                | "film"
                | "hoops"
                | "baskets"
                | "pool"
                | "bbs"
        );
        let some_of = class.is(Class::NUMBER) && self.clause.word(next + 1) == "of";
        let animals = (next + 2..next + 5).any(|at| self.clause.class(at).is(Class::DOG));
        // "Fired again and killed |it|": no person.
        let it = self.clause.word(next) == "it";
        film || it
            || class.is(Class::DOG)
            || some_of && animals
            || class.is(Class::DETERMINER)
                && self.clause.noun_at(next).is_none()
                && !is_time(self.clause.word(next + 1))
    }
}

/// "Shot |a day later|", "shot |this morning|", "shot |a few minutes later|".
fn is_time(word: &str) -> bool {
    let part = matches!(
        word,
        "afternoon"
            | "evening"
            | "few"
            | "hour"
            | "hours"
            | "minute"
            | "minutes"
            | "moment"
            | "morning"
            | "night"
            | "weekend"
    );
    part || is_of_days(word)
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
