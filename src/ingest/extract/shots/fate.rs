//! What became of somebody: "took a bullet", "died", "left dead", "got away", "the wounded man".

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
        let other = self.clause.class(at).is(Class::DIE)
            && self.clause.has(Class::VEHICLE_HIT)
            && !self.clause.has(super::GUNNISH);
        if !self.real(at) || anybody || since || other {
            return Vec::new();
        }
        let deed = if self.clause.class(at).is(Class::DIE) {
            Deed::Killed
        } else {
            Deed::Hit
        };
        let spared = subject.nobody || self.clause.is_denied(at);
        let deed = if spared { Deed::Spared } else { deed };
        let shot = self.shot(deed, at, None, Some(self.party(subject)));
        // "Left an officer and a driver with gunshot wounds": both have them.
        let bullet = attached || self.clause.class(at).is(Class::TAKE_BULLET);
        let beside = self.clause.joined_before(subject).filter(|_| bullet);
        self.with_others(shot, beside)
    }

    /// "|An officer was taken to a hospital| with a gunshot wound".
    fn taken(&self, at: usize) -> Option<&Noun> {
        let subject = self.clause.subject(at)?;
        let mut between = subject.tokens.end..at;
        between
            .any(|near| self.clause.class(near).is(Class::BE))
            .then_some(subject)
    }

    /// "Gunman |dead|, officer hurt", "lay |dead|", where the text speaks of gunfire.
    pub(super) fn is_dead(&self, at: usize) -> bool {
        let before = at.checked_sub(1);
        let lies =
            before.is_some_and(|at| matches!(self.clause.word(at), "lay" | "lies" | "lying"));
        let beside = before.and_then(|at| self.clause.noun_at(at));
        let bare =
            beside.is_some_and(|noun| !noun.possessive && !noun.mixed && noun.form != Form::Body);
        let told = self.gun_nearby || self.clause.has(super::GUNNISH.or(Class::SHOOTING));
        self.clause.word(at) == "dead" && (lies || bare) && told
    }

    /// Those who are dead.
    pub(super) fn dead(&self, at: usize) -> Vec<Shot> {
        let subject = self
            .clause
            .noun_before(at)
            .or_else(|| self.clause.subject(at));
        let Some(subject) = subject.filter(|_| self.real(at)) else {
            return Vec::new();
        };
        let shot = self.shot(Deed::Killed, at, None, Some(self.party(subject)));
        self.with_others(shot, self.clause.joined_before(subject))
    }

    /// "The man is in grave |condition|", of no blow, crash or knife.
    pub(super) fn is_in_care(&self, at: usize) -> bool {
        let state =
            (at.saturating_sub(3)..at).any(|near| self.clause.class(near).is(Class::CONDITION));
        let of_other = Class::VEHICLE_HIT.or(Class::DOG);
        self.clause.word(at) == "condition" && state && !self.clause.has(of_other)
    }

    /// Whoever is.
    pub(super) fn in_care(&self, at: usize) -> Option<Shot> {
        let subject = self.clause.subject(at)?;
        let one = !subject.plural && !subject.nobody && subject.form != Form::Body;
        let stated = one && self.real(at) && subject.role != Some(Role::Officer);
        stated.then(|| self.shot(Deed::InCare, at, None, Some(self.party(subject))))
    }

    /// "The officer's |vest| stopped the bullet", "|vest| saves officer".
    pub(super) fn is_stopped_by_vest(&self, at: usize) -> bool {
        let stops = (at + 1..at + 5).any(|near| {
            matches!(
                self.clause.word(near),
                "stopped" | "stops" | "caught" | "absorbed" | "deflected" | "saved" | "saves"
            )
        });
        matches!(self.clause.word(at), "vest" | "armor") && stops
    }

    /// The one who wears it.
    pub(super) fn in_vest(&self, at: usize) -> Option<Shot> {
        let own = (at.saturating_sub(4)..at)
            .rev()
            .find_map(|near| self.clause.noun_at(near));
        let saved = || (at + 2..at + 7).find_map(|near| self.clause.noun_at(near));
        let wearer = own.filter(|noun| noun.possessive).or_else(saved)?;
        let officer = wearer.role == Some(Role::Officer);
        let wearer = Party {
            other: false,
            ..self.party(wearer)
        };
        officer.then(|| Shot {
            by_gun: true,
            ..self.shot(Deed::Hit, at, None, Some(wearer))
        })
    }

    /// "A suspect is dead and an officer |recovering| after a shootout".
    pub(super) fn recovering(&self, at: usize) -> Option<Shot> {
        let told = self.clause.word(at) == "recovering" && self.clause.has(Class::EXCHANGE);
        let beside = at.checked_sub(1).and_then(|at| self.clause.noun_at(at));
        let officer = beside.or_else(|| self.clause.subject(at));
        let officer = officer.filter(|noun| told && noun.role == Some(Role::Officer))?;
        let shot = self.shot(Deed::Hit, at, None, Some(self.party(officer)));
        Some(Shot {
            by_gun: true,
            ..shot
        })
    }

    /// "Two officers were shot, one |fatally|": the verb is left out.
    pub(super) fn is_fatal_alone(&self, at: usize) -> bool {
        let ends = self.clause.kind(at + 1) != Some(Kind::Word)
            || matches!(self.clause.word(at + 1), "and" | "in" | "on" | "by");
        let before = at.checked_sub(1).and_then(|at| self.clause.noun_at(at));
        matches!(self.clause.word(at), "fatally" | "mortally")
            && ends
            && before.is_some_and(|noun| noun.form == Form::Pronoun)
            && self
                .clause
                .has(Class::SHOOT.or(Class::HIT).or(Class::WOUND))
    }

    /// The one of several who is told so.
    pub(super) fn fatal_alone(&self, at: usize) -> Option<Shot> {
        let one = self.party(self.clause.noun_at(at.checked_sub(1)?)?);
        let strike = Class::SHOOT.or(Class::HIT).or(Class::WOUND);
        let verb = (0..at).rev().find(|near| {
            self.clause.class(*near).is(strike) && self.clause.noun_at(*near).is_none()
        })?;
        let object = self.clause.object(verb);
        let struck = object.or_else(|| self.passive_subject(verb));
        let struck = struck.filter(|noun| noun.of.is_none())?;
        let person = (struck.form == Form::Person).then_some(Role::Civilian);
        let one = Party {
            role: struck.role.or(person).or(one.role),
            ..one
        };
        Some(self.shot(Deed::Killed, at, None, Some(one)))
    }

    /// "He |put two bullets in| one of them".
    fn put_into(&self, at: usize) -> Option<Shot> {
        let put = (at.saturating_sub(3)..at)
            .find(|near| matches!(self.clause.word(*near), "put" | "puts" | "pumped" | "sent"))?;
        let target = self
            .clause
            .after_preposition(at, &["in", "into", "through"])?;
        let shooter = self.clause.subject(put)?;
        let shot = self.shot(
            Deed::Hit,
            at,
            Some(self.party(shooter)),
            Some(self.party(target)),
        );
        (self.real(put) && !target.nobody).then_some(shot)
    }

    /// "The shots |came from a detective's gun|".
    fn came_from(&self, at: usize) -> Option<Shot> {
        let came =
            (at + 1..at + 4).find(|near| matches!(self.clause.word(*near), "came" | "fired"))?;
        let from = (came + 1..came + 3).find(|near| self.clause.word(*near) == "from")?;
        let gun = (from + 1..from + 7).find(|near| self.clause.class(*near).is(Class::GUN))?;
        let officer = (from + 1..gun).any(|near| self.clause.is_police_modifier(near));
        officer.then(|| self.shot(Deed::Fired, at, Some(role_only(Role::Officer)), None))
    }

    /// "A bullet went into the man's hand", "rounds passed through his thigh".
    pub(super) fn bullet_path(&self, at: usize) -> Vec<Shot> {
        if let Some(shot) = self.put_into(at).or_else(|| self.came_from(at)) {
            return vec![shot];
        }
        let goes = (at + 1..at + 5).find(|near| {
            matches!(
                self.clause.word(*near),
                "entered" | "lodged" | "passed" | "went" | "tore" | "ripped" | "punctured"
            )
        });
        let Some(goes) = goes.filter(|goes| !self.clause.is_denied(*goes)) else {
            return Vec::new();
        };
        let part = (goes + 1..goes + 8).find(|near| self.clause.class(*near).is(Class::BODY_PART));
        let owner = part.and_then(|part| {
            (goes + 1..part)
                .find_map(|near| self.clause.noun_at(near).filter(|noun| noun.possessive))
        });
        // "An officer has a round |lodged in his vest|".
        let his = (goes + 1..goes + 4).any(|near| matches!(self.clause.word(near), "his" | "her"));
        let wearer = self
            .clause
            .subject(at)
            .filter(|noun| his && noun.tokens.end < at);
        let owner = owner.or(wearer);
        owner
            .map(|noun| self.shot(Deed::Hit, at, None, Some(self.party(noun))))
            .into_iter()
            .collect()
    }

    /// "The officer fired and missed": the other side was not hit.
    pub(super) fn missed(&self, at: usize) -> Vec<Shot> {
        let role = self.clause.subject(at).and_then(|noun| noun.role);
        let other = role.map(|role| {
            if role == Role::Officer {
                Role::Civilian
            } else {
                Role::Officer
            }
        });
        other
            .map(|other| self.shot(Deed::Spared, at, None, Some(role_only(other))))
            .into_iter()
            .collect()
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
            .take_while(|near| self.clause.kind(*near) != Some(Kind::Comma))
            .any(|near| self.clause.noun_at(near).is_some());
        if !follows {
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
