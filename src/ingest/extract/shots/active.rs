//! Who hit whom, told by an active verb and its object: "shot a man", "grazed his shoulder", "shot
//! himself by accident".

use crate::model::Role;

use super::{
    super::{
        lexicon::Class,
        noun::{Form, Noun},
        parties::opposite,
    },
    Deed, Frames, Party, Shot,
    party::him,
    role_only,
};

impl Frames<'_> {
    /// "An officer shot a man": who did it, and all whom the verb hits.
    pub(super) fn active(&self, deed: Deed, at: usize, object: &Noun) -> Vec<Shot> {
        let first = self.before_the_other(at, object);
        if let Some(first) = first.or_else(|| self.before_a_part(at, object)) {
            let shooter = self.clause.subject(first).map(|noun| self.party(noun));
            let one = self.clause.object(first).and_then(|noun| noun.role);
            let other = Party {
                role: one.or(Some(Role::Civilian)),
                ..self.party(object)
            };
            return vec![self.shot(deed, at, shooter, Some(other))];
        }
        let police_fire = self.gunfire_subject(at);
        let shooter = match police_fire {
            Some(of) => of.map(role_only),
            None => self
                .wanted_for(at)
                .or_else(|| self.clause.subject(at))
                .filter(|noun| !noun.nobody)
                .map(|noun| self.party(noun)),
        };
        if self.clause.word(object.tokens.start).ends_with("self") {
            return self.own_shot(deed, at);
        }
        let denied = object.nobody
            || self.clause.is_denied(at)
            || self.is_no_gunfire(at)
            || self.clause.subject(at).is_some_and(|noun| noun.nobody);
        let anybody = matches!(self.clause.word(object.tokens.start), "anyone" | "anybody");
        let deed = if denied || anybody {
            Deed::Spared
        } else {
            deed
        };
        let shot = self.shot(deed, at, shooter, Some(self.party(object)));
        if let Some(shot) = self.with_his_own_gun(&shot, object) {
            return vec![shot];
        }
        let gapped = self.gapped(object.tokens.end).into_iter();
        // "One hit him in the arm, |one| in the chest": bullets.
        let gapped = gapped.filter(|noun| {
            noun.form != Form::Pronoun || self.clause.word(noun.tokens.start) == "another"
        });
        let joined = self.clause.joined_after(object).into_iter();
        let joined = joined.chain(self.both_and(object));
        let joined = joined.chain(self.with_object(object, shooter));
        let joined = joined.chain(self.clause.listed_after(object));
        let mut shots = self.with_others(shot, joined.chain(gapped));
        self.tell_officers_apart(&mut shots, deed, at, shooter);
        shots
    }

    /// "Police release pictures of |a cyclist| wanted for |shooting| a man": he did it, as they say.
    fn wanted_for(&self, at: usize) -> Option<&Noun> {
        let led = at.checked_sub(2)?;
        let wanted = matches!(self.clause.word(led), "wanted" | "sought" | "hunted");
        let led_to = matches!(self.clause.word(led + 1), "for" | "after" | "in");
        let noun = self.clause.noun_before(led)?;
        let is = (noun.tokens.end..led).all(|near| self.clause.class(near).is(Class::BE));
        (wanted && led_to && is).then_some(noun)
    }

    /// "|Shot| one of two men who tried to rob him and wounded |the other|": the same one did both.
    fn before_the_other(&self, at: usize, object: &Noun) -> Option<usize> {
        if !object.other || object.form != Form::Pronoun {
            return None;
        }
        let mut struck = self.struck_before(at);
        struck.find_map(|(verb, one)| one.of.map(|_| verb))
    }

    /// "|Shot| two men who tried to rob him, killing |one of them|": the same one did both.
    fn before_a_part(&self, at: usize, object: &Noun) -> Option<usize> {
        let part = matches!(
            self.clause.word(object.tokens.start),
            "one" | "two" | "three" | "both" | "all"
        );
        let participle = self.clause.word(at).ends_with("ing");
        let parted = participle && at > 0 && self.clause.is_comma(at - 1);
        if !part || !parted || object.form != Form::Pronoun {
            return None;
        }
        let who = |noun: &Noun| self.clause.class(noun.tokens.end).is(Class::RELATIVE);
        let mut struck = self.struck_before(at).rev();
        struck.find_map(|(verb, many)| (many.plural && who(many)).then_some(verb))
    }

    /// The verbs of hitting before a word, each with whom it hits.
    fn struck_before(&self, at: usize) -> impl DoubleEndedIterator<Item = (usize, &Noun)> {
        let verbs = (0..at).filter(|near| self.clause.is_verb(*near, Class::STRIKE));
        verbs.filter_map(|verb| Some((verb, self.clause.object(verb)?)))
    }

    /// "Took |an officer's gun| and shot |him|", "… killed |him| with it": the one whose gun it was.
    fn with_his_own_gun(&self, shot: &Shot, object: &Noun) -> Option<Shot> {
        let him = matches!(self.clause.word(object.tokens.start), "him" | "her");
        let mut before = self.clause.nouns.iter().rev();
        let owner = before.find(|noun| {
            let gun = self.clause.class(noun.tokens.end).is(Class::GUN);
            noun.tokens.end < object.tokens.start && gun && self.is_taken(noun.tokens.end)
        })?;
        let by_his_side = shot.shooter.is_some_and(|party| party.role == owner.role);
        let robbed = him && !owner.plural && owner.possessive && !by_his_side;
        let victim = shot.victim.map(|party| Party {
            role: owner.role,
            ..party
        });
        let shooter = shot.shooter.map(|party| Party {
            role: owner.role.map(opposite),
            ..party
        });
        robbed.then(|| Shot {
            victim,
            shooter,
            ..shot.clone()
        })
    }

    /// An officer hit by his own shot counts as shot; the death of others by their own hand does not.
    fn own_shot(&self, deed: Deed, at: usize) -> Vec<Shot> {
        let words = [
            "accident",
            "accidentally",
            "unintentionally",
            "cleaning",
            "mistakenly",
        ];
        if !self.clause.has_word(&words) {
            return Vec::new();
        }
        let subject = self.clause.subject(at).or(self.clause.nouns.first());
        let officer = subject.filter(|noun| noun.role == Some(Role::Officer));
        officer
            .map(|noun| self.shot(deed, at, None, Some(self.party(noun))))
            .into_iter()
            .collect()
    }

    /// "Grazed |his shoulder|"; not "hurt her knee", which one does to oneself.
    pub(super) fn hits_part_of_him(&self, at: usize) -> bool {
        let of_any_kind = matches!(
            self.clause.word(at),
            "hurt" | "hurting" | "injured" | "injuring" | "injures"
        );
        !of_any_kind
            && (matches!(self.clause.word(at + 1), "his" | "her" | "their")
                || self.gunfire_subject(at).is_some()
                    && matches!(self.clause.word(at + 1), "a" | "the" | "one"))
            && self.clause.noun_at(at + 1).is_none()
            && self.part_behind(at).is_some()
    }

    /// "Struck the left |hand|", "into his |back|": the part of the body soon behind a word.
    pub(super) fn part_behind(&self, at: usize) -> Option<usize> {
        (at + 2..at + 5).find(|near| self.clause.class(*near).is(Class::BODY_PART))
    }

    /// "The bullet struck the left hand |of the officer|".
    pub(super) fn owner_behind(&self, at: usize) -> Option<&Noun> {
        let part = self.part_behind(at)?;
        let of = self.clause.word(part + 1) == "of";
        self.clause.noun_at(part + 2).filter(|_| of)
    }

    /// "|An officer| was taken to a hospital after a bullet hit her shoulder": the only one named
    /// before.
    fn owner_before(&self, at: usize) -> Option<&Noun> {
        let mut before = self
            .clause
            .nouns
            .iter()
            .take_while(|noun| noun.tokens.end <= at);
        let one = before
            .next()
            .filter(|noun| !noun.plural && !noun.possessive && !noun.nobody)?;
        before.next().is_none().then_some(one)
    }

    /// Whoever was shot at, or spoken of.
    pub(super) fn hit_him(&self, deed: Deed, at: usize) -> Vec<Shot> {
        let shooter = match self.gunfire_subject(at) {
            Some(of) => of.map(role_only),
            None => self.clause.subject(at).map(|noun| self.party(noun)),
        };
        let owner = self.owner_behind(at).or_else(|| self.owner_before(at));
        let owner = owner.filter(|_| shooter.is_none());
        let victim = owner.map_or_else(him, |noun| self.party(noun));
        vec![self.shot(deed, at, shooter, Some(victim))]
    }
}
