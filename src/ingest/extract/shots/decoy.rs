//! What looks like a shot and is none: "a shot", "struck him as odd", "hit by a car".

use super::{
    super::{lexicon::Class, noun::Form, token::Token, word_list::WordList},
    Frames,
};

/// What police shoot with that is no bullet.
const LESS_LETHAL: &[&str] = &[
    "taser",
    "tasers",
    "stun",
    "stun gun",
    "beanbag",
    "bean",
    "beanbags",
    "paintball",
    "rubber",
    "pepper",
    "sponge",
    "foam",
    "tear",
    "flash-bang",
    "smoke",
];

/// Nouns that are verbs elsewhere.
static SHOT_NOUNS: WordList = WordList::new(&[
    "caught", "gun down", "hit", "hurt", "kill", "murder", "shot", "strike", "strikes", "wound",
    "wounds",
]);

/// What stands before such a noun.
static BEFORE_SHOTS: WordList = WordList::new(&[
    "bullet",
    "fatal",
    "fire",
    "fired",
    "fires",
    "firing",
    "first-degree",
    "good",
    "graze",
    "great",
    "gun",
    "gunshot",
    "head",
    "his",
    "jump",
    "lone",
    "long",
    "loud",
    "mug",
    "of",
    "or",
    "second",
    "single",
    "third",
    "warning",
    "winning",
]);

/// What people are hit with that is no gun.
static TOOLS: WordList = WordList::new(&[
    "ax",
    "bat",
    "board",
    "bottle",
    "brick",
    "cane",
    "chair",
    "crowbar",
    "fist",
    "fists",
    "flashlight",
    "hammer",
    "handcuffs",
    "knife",
    "machete",
    "object",
    "phone",
    "pipe",
    "pole",
    "rock",
    "rod",
    "shovel",
    "stick",
    "tool",
    "tools",
    "wrench",
]);

/// So many words behind a blow may tell that a bullet did it.
const GUNFIRE: usize = 8;

/// What whoever shoots does.
const FIRES: Class = Class::FIRE.or(Class::SHOOT).or(Class::RETURN_FIRE);

impl Frames<'_> {
    /// "A car struck the officer", "was hit by a van": no gunfire.
    pub(super) fn hit_by_vehicle(&self, verb: usize) -> bool {
        let car = |at: usize| self.clause.class(at).is(Class::VEHICLE);
        let by = (verb + 1..verb + 5).find(|at| self.clause.word(*at) == "by");
        let bullet = |at: &usize| self.clause.class(*at).is(Class::GUNFIRE);
        let by_vehicle =
            by.is_some_and(|by| (by + 1..by + 6).take_while(|at| !bullet(at)).any(car));
        if self.clause.class(verb).is(Class::HIT.or(Class::WOUND)) && by_vehicle {
            return true;
        }
        let ran_down = self.clause.class(verb).is(Class::KILL) && self.clause.has(Class::HIT);
        let hit = ran_down || self.clause.class(verb).is(Class::HIT);
        // "The car hit an officer and drove on, at which point he fired |four shots|": told later.
        let gunfire = || (0..verb + GUNFIRE).any(|at| self.clause.class(at).is(Class::GUNFIRE));
        if !hit || self.clause.has(Class::GUNFIRE) && gunfire() {
            return false;
        }
        let bare = |at: usize| car(at) && self.clause.noun_at(at).is_none();
        let object = (verb + 1..verb + 5).any(bare);
        let thing = |at: usize| car(at) || TOOLS.contains(self.clause.word(at));
        let tool = self.clause.object(verb).is_some_and(|noun| {
            let with = noun.tokens.end;
            self.clause.word(with) == "with" && (with + 1..with + 4).any(thing)
        });
        let done = if self.clause.is_passive(verb) {
            // "A car struck an officer, and as he was being |struck| he fired".
            let start = self.clause.group_start(verb);
            by.is_none() && (1..start).any(|at| self.is_collision(at)) || self.is_as_it_drove(verb)
        } else {
            self.is_done_by_car(verb) || self.is_done_by_driver(verb)
        };
        object || tool || done
    }

    /// "Was struck |as the car sped off|, trying to evade the stop", and nobody fires behind that.
    fn is_as_it_drove(&self, verb: usize) -> bool {
        let car = |at: usize| self.clause.class(at).is(Class::VEHICLE);
        let the_car = self.clause.word(verb + 2) == "the" && (verb + 3..verb + 5).any(car);
        let it = self.clause.word(verb + 2) == "it" && (0..verb).any(car);
        let length = self.clause.tokens.len();
        let fires = || (verb + 1..length).any(|at| self.clause.class(at).is(FIRES));
        self.clause.word(verb + 1) == "as" && (it || the_car) && !fires()
    }

    /// "A car |struck| an officer", "the van that |hit| him".
    fn is_done_by_car(&self, verb: usize) -> bool {
        let car = |at: usize| self.clause.class(at).is(Class::VEHICLE);
        let bare = |at: usize| car(at) && self.clause.noun_at(at).is_none();
        let start = self.clause.group_start(verb);
        let subject = self.clause.subject(verb).map_or(0, |noun| noun.tokens.end);
        let between = || subject..start;
        let drives = between().any(bare) && !between().any(|at| self.clause.class(at).is(FIRES));
        let that =
            start > 1 && matches!(self.clause.word(start - 1), "that" | "which") && car(start - 2);
        // "Fired at a car after |it| struck one of them".
        let it = self.clause.before(start) == "it" && (0..start).any(car);
        drives || that || it
    }

    /// "The |driver| struck an officer", who did not fire.
    fn is_done_by_driver(&self, verb: usize) -> bool {
        self.clause.subject(verb).is_some_and(|noun| {
            let fires = |at: usize| self.clause.class(at).is(FIRES);
            matches!(self.clause.before(noun.tokens.end), "driver" | "motorist")
                && self.clause.object(verb).is_some()
                && !(noun.tokens.end..verb).any(fires)
        })
    }

    /// "The car |struck|", "was |struck| by one of the cars".
    fn is_collision(&self, at: usize) -> bool {
        let car = |at: usize| self.clause.class(at).is(Class::VEHICLE);
        let by = self.clause.word(at + 1) == "by" && (at + 2..at + 7).any(car);
        self.clause.class(at).is(Class::HIT) && (car(at - 1) || by)
    }

    /// "Shot the suspect |with a Taser": no bullet.
    pub(super) fn is_by_taser(&self, verb: usize) -> bool {
        let end = self
            .clause
            .object(verb)
            .map_or(verb + 1, |noun| noun.tokens.end);
        let with = (end..end + 2).find(|at| self.clause.word(*at) == "with");
        let taser = |at: usize| LESS_LETHAL.contains(&self.clause.word(at));
        with.is_some_and(|with| (with + 1..with + 4).any(taser))
    }

    /// "Fired |bean bags| at the man": no bullets.
    pub(super) fn is_less_lethal(&self, verb: usize) -> bool {
        (verb + 1..verb + 5)
            .take_while(|near| self.clause.noun_at(*near).is_none())
            .any(|near| LESS_LETHAL.contains(&self.clause.word(near)))
    }

    /// "Struck back", "struck them as odd", "hit the brakes": nobody is hit.
    pub(super) fn is_idiom(&self, at: usize) -> bool {
        let seems = self.clause.object(at).is_some_and(|noun| {
            noun.form == Form::Pronoun
                && self.clause.word(noun.tokens.end) == "as"
                && self.clause.noun_at(noun.tokens.end + 1).is_none()
        });
        matches!(self.clause.word(at + 1), "back" | "up" | "out")
            || self.clause.class(at).is(Class::HIT) && seems
    }

    /// "Photographs of |slain| officers": of any of them.
    pub(super) fn is_of_any(&self, at: usize) -> bool {
        let many = self.clause.noun_at(at + 1).filter(|noun| noun.plural);
        let slain = self.clause.word(at) == "slain" && self.clause.before(at) == "of";
        slain && many.is_some_and(|noun| noun.count.is_none())
    }

    /// "The next fatal |shooting| police were told of": a noun before a clause of its own.
    pub(super) fn is_event(&self, at: usize) -> bool {
        let noun = matches!(self.clause.word(at), "shooting" | "killing" | "wounding");
        let before = at.checked_sub(1);
        // "Half of |Chicago's murders|".
        let owner = before.and_then(|at| self.clause.tokens.get(at));
        if self.clause.word(at) == "murders" && owner.is_some_and(|owner| owner.possessive) {
            return true;
        }
        let described = before.is_some_and(|at| {
            matches!(
                self.clause.word(at),
                "fatal"
                    | "deadly"
                    | "nonfatal"
                    | "mass"
                    | "latest"
                    | "next"
                    | "first"
                    | "second"
                    | "third"
            ) || self.clause.class(at).is(Class::DETERMINER) && self.clause.noun_at(at).is_none()
        });
        noun && described
    }

    /// "A shot", "the single shot": not a verb.
    pub(super) fn is_noun_shot(&self, at: usize) -> bool {
        let Some(token) = at.checked_sub(1).and_then(|at| self.clause.tokens.get(at)) else {
            return false;
        };
        let counted = token.class.is(Class::DETERMINER.or(Class::NUMBER))
            && self.clause.noun_at(at - 1).is_none()
            && !matches!(token.word, "both" | "another" | "all");
        SHOT_NOUNS.contains(self.clause.word(at))
            && !self.is_verb_behind(token.word, at)
            && (token.possessive
                || counted
                || BEFORE_SHOTS.contains(token.word)
                || self.is_shot_that_did(token, at))
    }

    /// "A stray |shot| had wounded her", "after |shot| is fired at them": a helper follows.
    fn is_shot_that_did(&self, before: &Token<'_>, at: usize) -> bool {
        let helper = self.clause.class(at + 1).is(Class::HAVE.or(Class::BE));
        let fired = (at + 2..at + 4).any(|near| self.clause.word(near) == "fired");
        let stray = matches!(before.word, "stray" | "errant" | "second" | "third");
        let after = before.class.is(Class::SUBORDINATOR);
        self.clause.word(at) == "shot" && helper && (stray || after && fired)
    }

    /// "The bullet |hit the officer|", "a man with a gun |shot by| police", "the bullet that |hit| him":
    /// what looks like a noun by the word before it and is none.
    fn is_verb_behind(&self, before: &str, at: usize) -> bool {
        let object = || self.clause.object(at).is_some();
        match before {
            "bullet" | "gunshot" => self.clause.class(at).is(Class::HIT) && object(),
            "gun" => self.clause.word(at) == "shot" && self.clause.word(at + 1) == "by",
            "that" => at >= 2 && object(),
            _ => false,
        }
    }
}
