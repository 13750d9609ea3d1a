//! Whether shots were aimed at somebody or something: people, a crowd, a tire; not "shot at a party" or
//! "at 2 a.m.", which say where and when.

use super::{
    super::{lexicon::Class, token::Kind, when::is_calendar, word_list::WordList},
    Frames,
};

/// What officers and others shoot at, and no place where somebody was shot.
const THINGS: &[&str] = &["drone", "rear", "robot"];

/// What of a vehicle is shot at, or hit.
pub(super) const VEHICLE_PARTS: &[&str] = &[
    "bumper",
    "hood",
    "mirror",
    "taillights",
    "tire",
    "tires",
    "trunk",
    "window",
    "windows",
    "windshield",
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
                    || VEHICLE_PARTS.contains(&self.clause.word(at))
            })
    }

    /// Past how often and how: "shot |back| at", "shot |"indiscriminately"| toward", "shot |several
    /// times| at".
    fn past_manner(&self, from: usize) -> usize {
        let manner = |at: usize| {
            let word = self.clause.word(at);
            let times = matches!(self.clause.word(at + 1), "time" | "times");
            let quote = self.clause.kind(at) == Some(Kind::Quote);
            // "Shot |again and again| toward".
            let again = |at: usize| matches!(self.clause.word(at), "again" | "over");
            let twice = word == "and" && again(at - 1) && again(at + 1);
            quote
                || times
                || twice
                || again(at)
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
                | "daybreak"
                | "dusk"
                | "midday"
                | "midnight"
                | "nightfall"
                | "noon"
                | "sunrise"
                | "sunset"
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

    /// "Shot at |the corner|", "at |Navy Pier|": a name or a thing, and no people under one word.
    fn is_place(&self, at: usize) -> bool {
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
}
