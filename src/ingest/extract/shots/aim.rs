//! At whom or what shots were fired: people, a crowd, a squad car; not at a party or at 2 a.m.

use crate::model::Role;

use super::{
    super::{lexicon::Class, noun::Form, token::Kind, when::is_calendar, word_list::WordList},
    Deed, Frames, Party, Shot, role_only,
};

/// What officers and others shoot at, and no place where somebody was shot.
const THINGS: &[&str] = &[
    "rear",
    "taillights",
    "tire",
    "tires",
    "window",
    "windows",
    "windshield",
    "drone",
    "robot",
];

/// Where people are shot.
static PLACES: WordList = WordList::new(&[
    "apartment",
    "bank",
    "bar",
    "barbecue",
    "barbershop",
    "beach",
    "building",
    "cafe",
    "carwash",
    "church",
    "club",
    "corner",
    "courthouse",
    "diner",
    "festival",
    "funeral",
    "game",
    "garage",
    "gym",
    "home",
    "hospital",
    "hotel",
    "house",
    "intersection",
    "laundromat",
    "lot",
    "lounge",
    "mall",
    "market",
    "mosque",
    "motel",
    "nightclub",
    "parade",
    "park",
    "party",
    "pharmacy",
    "picnic",
    "restaurant",
    "salon",
    "school",
    "shop",
    "stand",
    "standoff",
    "station",
    "store",
    "supermarket",
    "tavern",
    "theater",
    "vigil",
    "wake",
]);

/// So many words may tell how shots were fired before at whom.
const MANNER: usize = 5;

/// People under one word.
const CROWDS: &[&str] = &["crew", "crowd", "gang", "group", "mob"];

impl Frames<'_> {
    /// "Shot at", "shooting toward", "shoots into the car": at people or vehicles, not at a place.
    pub(super) fn aims(&self, at: usize) -> bool {
        let aim = self.past_manner(at + 1);
        if self.clause.is_passive(at) {
            return false;
        }
        if self.clause.word(aim) == "in" && self.direction(at).is_some() {
            return true;
        }
        if !matches!(self.clause.word(aim), "at" | "toward" | "towards" | "into") {
            return false;
        }
        let target = aim + 1;
        let named = self.clause.noun_at(target);
        let named = named.is_some_and(|noun| noun.tokens.start <= target);
        // "Shot |at Downtown Building|".
        let person = named && !self.is_headline_place(target);
        let unnamed = matches!(
            self.clause.word(target),
            "it" | "those" | "its" | "his" | "her"
        );
        person
            || unnamed
            || (target..target + 4).any(|at| {
                let class = self.clause.class(at);
                class.is(Class::VEHICLE.or(Class::BODY_PART))
                    || THINGS.contains(&self.clause.word(at))
            })
    }

    /// Past how often and how: "shot |back| at", "shot |"indiscriminately"| toward", "shot |several
    /// times| at".
    fn past_manner(&self, from: usize) -> usize {
        let manner = |at: usize| {
            let word = self.clause.word(at);
            let times = matches!(self.clause.word(at + 1), "time" | "times");
            let quote = self.clause.kind(at) == Some(Kind::Quote);
            quote
                || times
                || word.ends_with("ly")
                || matches!(word, "back" | "once" | "twice" | "time" | "times")
        };
        (from..from + MANNER)
            .find(|at| !manner(*at))
            .unwrap_or(from)
    }

    /// "Fired |in their direction|", "shot in the direction of the officers": the word "direction".
    pub(super) fn direction(&self, at: usize) -> Option<usize> {
        let led = (at + 1..at + 6).find(|near| self.clause.word(*near) == "in")?;
        (led + 1..led + 6).find(|near| self.clause.word(*near) == "direction")
    }

    /// "Shot at |a party", "shot at |2 a.m.": what follows names where or when, not how.
    pub(super) fn is_place_or_hour(&self, at: usize) -> bool {
        let how = matches!(
            self.clause.word(at),
            "close"
                | "closer"
                | "point-blank"
                | "short"
                | "random"
                | "night"
                | "dawn"
                | "noon"
                | "work"
        );
        if how {
            return true;
        }
        let figure = matches!(self.clause.kind(at), Some(Kind::Number(_)));
        // "At |65th| and Cottage Grove".
        let word = self
            .clause
            .word(at)
            .trim_start_matches(|first: char| first.is_ascii_digit());
        let numbered = matches!(word, "st" | "nd" | "rd" | "th");
        figure && self.clause.word(at + 1) != "times" || numbered || self.is_place(at)
    }

    /// "Officers |shot at| a robbery crew", "shot at, and missed, a driver".
    pub(super) fn is_at_a_crowd(&self, at: usize) -> bool {
        let crowd = (at + 2..at + 7).any(|near| CROWDS.contains(&self.clause.word(near)));
        let missed = (at + 2..at + 6).any(|near| self.clause.class(near).is(Class::MISS));
        !self.clause.is_passive(at) && (crowd || missed)
    }

    /// "Two officers shot at |taco stand|": where, in a headline.
    fn is_headline_place(&self, at: usize) -> bool {
        let plain = |near: &usize| {
            let word = self.clause.kind(*near) == Some(Kind::Word);
            word && self.clause.class(*near) == Class::default()
        };
        let mut near = (at..at + 3).take_while(plain);
        near.any(|near| PLACES.contains(self.clause.word(near)))
    }

    pub(super) fn is_place(&self, at: usize) -> bool {
        if self.is_headline_place(at) {
            return true;
        }
        let names = self.clause.class(at).is(Class::DETERMINER)
            || self
                .clause
                .tokens
                .get(at)
                .is_some_and(|token| token.capital);
        let how = matches!(
            self.clause.word(at),
            "by" | "while"
                | "as"
                | "when"
                | "and"
                | "in"
                | "on"
                | "from"
                | "during"
                | "after"
                | "multiple"
                | "several"
        );
        let day = is_calendar(self.clause.word(at));
        // "Officers shot at |a robbery crew|".
        let people = (at..at + 5).any(|near| CROWDS.contains(&self.clause.word(near)));
        self.clause.kind(at) == Some(Kind::Word) && names && !how && !day && !people
    }

    /// "Opened fire on |a squad car|": on the officers in it.
    pub(super) fn police_car(&self, at: usize) -> Option<Party> {
        let aims = |near: &usize| {
            matches!(
                self.clause.word(*near),
                "on" | "at" | "toward" | "towards" | "upon" | "into"
            )
        };
        let sprayed = matches!(
            self.clause.word(at),
            "sprayed" | "spraying" | "peppered" | "peppering" | "riddled" | "riddling" | "raked"
        );
        let aimed = (at + 1..at + 5).find(aims).or(sprayed.then_some(at))?;
        let mut behind = (aimed + 1..aimed + 6).take_while(|near| {
            self.clause
                .noun_at(*near)
                .is_none_or(|noun| noun.form == Form::Body)
        });
        let police = |near: usize| {
            self.marks_police_car(near)
                && (near + 1..near + 4).any(|next| self.clause.class(next).is(Class::VEHICLE))
                || matches!(self.clause.word(near), "cruiser" | "squadrol")
        };
        behind.any(police).then(|| role_only(Role::Officer))
    }

    /// "Was rear-ended, then |fired at|, near a shop": nobody follows.
    pub(super) fn is_fired_at(&self, at: usize) -> bool {
        let ends = matches!(
            self.clause.kind(at + 2),
            None | Some(Kind::Comma | Kind::Break)
        );
        let words = self.clause.word(at) == "fired" && self.clause.word(at + 1) == "at";
        words && ends && at > 0 && self.clause.noun_at(at - 1).is_none() || self.is_fired_on(at)
    }

    /// "Officers |fired on|", "were allegedly |fired on| over the weekend", "police |fired upon| as they
    /// came": at nobody, so at them.
    pub(super) fn is_fired_on(&self, at: usize) -> bool {
        let ends = !matches!(self.clause.kind(at + 2), Some(Kind::Word | Kind::Number(_)));
        let on = matches!(self.clause.word(at + 1), "on" | "upon");
        let other = Class::PREPOSITION.or(Class::SUBORDINATOR);
        let goes_on = self.clause.class(at + 2).is(other) || self.clause.word(at + 2) == "over";
        let no_object = self.clause.noun_at(at + 2).is_none() && (ends || goes_on);
        self.clause.word(at) == "fired" && on && no_object
    }

    /// The words before "car" that make it one of police.
    pub(super) fn marks_police_car(&self, at: usize) -> bool {
        let marked = matches!(
            self.clause.word(at),
            "squad" | "patrol" | "unmarked" | "marked"
        );
        marked || self.clause.class(at).is(Class::POLICE)
    }

    /// "|A squad car| was shot at".
    pub(super) fn police_car_before(&self, at: usize) -> bool {
        let Some(car) = self.clause.group_start(at).checked_sub(1) else {
            return false;
        };
        let of_police = (car.saturating_sub(2)..car).any(|near| self.marks_police_car(near));
        let car = self.clause.class(car).is(Class::VEHICLE) || self.clause.word(car) == "squad";
        car && of_police && self.real(at) && !self.clause.is_denied(at)
    }

    /// "Officers came under fire", "were shot at": fired at, and hit only where a place or an hour is
    /// what follows "at".
    pub(super) fn under_fire(&self, at: usize) -> Vec<Shot> {
        // "Shots were fired at |officers": the target follows.
        let target = self
            .clause
            .noun_at(at + 1)
            .filter(|_| self.gunfire_before(at));
        let Some(noun) = target
            .or_else(|| self.adjacent(at))
            .or_else(|| self.clause.subject(at))
            .or_else(|| self.clause.noun_before(at))
        else {
            let car = self.police_car_before(at).then(|| role_only(Role::Officer));
            let shot = car.map(|officers| self.shot(Deed::Fired, at, None, Some(officers)));
            return shot.into_iter().collect();
        };
        if !self.real(at) {
            return Vec::new();
        }
        let deed = match self.clause.word(at) {
            _ if noun.nobody || self.clause.is_denied(at) => Deed::Spared,
            words if words.ends_with("shot at") && self.is_place_or_hour(at + 1) => Deed::Hit,
            _ => Deed::Fired,
        };
        let shooter = self.clause.agent(at).map(role_only);
        let mut shots = vec![self.shot(deed, at, shooter, Some(self.party(noun)))];
        self.tell_officers_apart(&mut shots, deed, at, shooter);
        shots
    }
}
