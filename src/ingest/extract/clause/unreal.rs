//! Whether a verb tells of something done: not of what was meant, feared, asked, ordered or a habit.

use crate::model::Role;

use super::{
    super::{
        lexicon::Class,
        noun::{Form, Noun},
        token::Kind,
    },
    Clause,
};

/// What comes before "to" where the deed was done.
const DONE: &[&str] = &[
    "appeared",
    "appears",
    "seen",
    "seem",
    "seems",
    "seemed",
    "believed",
    "quick",
    "able",
    "managed",
    "forced",
    "compelled",
    "on",
    "wrong",
    "unjustified",
];

impl Clause<'_> {
    /// "Cases in which police wounded |or killed| somebody", "inmates who murdered |or tried to murder|
    /// officers": of one or the other no event is told.
    fn is_alternative(&self, verb: usize) -> bool {
        let strike = Class::SHOOT.or(Class::KILL).or(Class::WOUND);
        let before = verb >= 2 && self.word(verb - 1) == "or" && self.is_verb(verb - 2, strike);
        let tried = matches!(self.word(verb + 2), "tried" | "attempted");
        let other = tried || self.is_verb(verb + 2, strike);
        let after = self.word(verb + 1) == "or" && other;
        // "Nobody was shot or hurt": neither.
        (before || after) && self.subject(verb).is_none_or(|noun| !noun.nobody)
    }

    /// Whether the verb tells of something intended, possible or feared rather than done.
    pub(crate) fn is_unreal(&self, verb: usize) -> bool {
        let start = self.group_start(verb);
        // "He|'d have| been killed".
        let would = |at: usize| matches!(self.word(at), "'d" | "’d") && self.word(at + 1) == "have";
        let modal = (start..verb)
            .any(|at| self.class(at).is(Class::MODAL) && self.word(at) != "can" || would(at));
        let singled_out = (start.saturating_sub(5)..start)
            .any(|at| matches!(self.word(at), "last" | "first" | "latest"))
            || self.is_one_of_a_row(start);
        let perfect = (start..verb).any(|at| self.word(at) == "to" && self.word(at + 1) == "have");
        let infinitive = !singled_out && !perfect && self.is_infinitive(start, verb);
        // "Heard |how| an officer shot him" tells of a deed, "how officers shoot" of none.
        let officer = |noun: &Noun| noun.role == Some(Role::Officer);
        let past = || self.is_past(verb) && self.subject(verb).is_some_and(officer);
        let conditional = (start.saturating_sub(4)..start).any(|at| {
            let how = || self.word(at) == "how" && !past() && !self.is_how_it_came(verb - 1);
            matches!(self.word(at), "if" | "whether") || how()
        });
        modal
            || infinitive
            || conditional
            || self.is_asked(verb)
            || self.is_ordered(verb)
            || self.is_all_but(start)
            || self.is_rumour(start)
            || self.is_habit(start, verb)
            || self.is_thought(start)
            || self.is_alternative(verb)
            // "To keep a man |from killing| a hostage", "in danger |of dying|".
            || self.word(verb).ends_with("ing") && self.before(verb) == "from"
            || self.word(start) == "being" && self.before(start) == "from"
            || verb > 1
                && self.word(verb - 1) == "of"
                && matches!(self.word(verb - 2), "danger" | "risk" | "fear" | "threat" | "aim" | "intent" | "intention")
            || self.tokens.get(verb).is_some_and(|token| token.quoted) && !self.is_statement(verb)
    }

    /// "One of the officers yells, “|Shoot| him!”": an order.
    fn is_ordered(&self, verb: usize) -> bool {
        let bare = matches!(self.word(verb), "shoot" | "fire" | "kill" | "hit");
        let opens = verb.checked_sub(1).and_then(|at| self.kind(at)) == Some(Kind::Quote);
        bare && opens
    }

    /// "How an officer |came to| shoot a boy": he did.
    fn is_how_it_came(&self, to: usize) -> bool {
        let came = self.word(to) == "to" && self.before(to) == "came";
        came && (to.saturating_sub(8)..to).any(|at| self.word(at) == "how")
    }

    /// "It is not known |if the man in the car was| hit".
    fn is_asked(&self, verb: usize) -> bool {
        // "Whether |any of his shots hit| somebody", not "whether he fired |before they shot him".
        let parts = |at: &usize| {
            !self.is_comma(*at)
                && self.kind(*at) != Some(Kind::Break)
                && !matches!(self.word(*at), "before" | "after" | "when" | "as" | "while")
        };
        let mut whether = (0..verb).rev().take_while(parts);
        let asks = |noun: &Noun| matches!(self.before(noun.tokens.start), "if" | "whether");
        whether.any(|at| self.word(at) == "whether" || self.asks_if(at))
            || self.subject(verb).is_some_and(asks)
    }

    /// "Police could not say |if| the robber and the clerk exchanged gunfire".
    fn asks_if(&self, at: usize) -> bool {
        self.word(at) == "if"
            && matches!(
                self.before(at),
                "say" | "know" | "known" | "clear" | "unclear"
            )
    }

    /// "An officer |discharged| his weapon," the department said: told of one officer in the past.
    fn is_statement(&self, verb: usize) -> bool {
        let officer = self.subject(verb).filter(|noun| {
            noun.role == Some(Role::Officer) && noun.form == Form::Named && !noun.plural
        });
        let finite = self.word(verb).ends_with("ed") || self.is_passive(verb);
        let present = matches!(
            self.word(verb),
            "fires" | "shoots" | "hits" | "kills" | "strikes"
        );
        let told =
            finite || present || self.word(verb) == "shot" || self.word(verb).ends_with("ing");
        officer.is_some_and(|noun| !noun.nobody && !noun.possessive) && told
    }

    /// "False posts that officers |had shot| a child": what is said there did not happen.
    fn is_rumour(&self, verb: usize) -> bool {
        let that = (verb.saturating_sub(6)..verb).rfind(|at| self.word(*at) == "that");
        that.is_some_and(|that| {
            (that.saturating_sub(4)..that)
                .any(|at| matches!(self.word(at), "false" | "falsely" | "rumor" | "rumors"))
        })
    }

    /// "|Whenever| an officer shoots somebody", "each time police fire": a rule, and no deed.
    fn is_habit(&self, start: usize, verb: usize) -> bool {
        let opens = |at: usize| {
            let time = self.word(at + 1) == "time";
            self.word(at) == "whenever" || time && matches!(self.word(at), "each" | "every" | "any")
        };
        // "When |a| cop is shot, an arrest follows", "when |officers| are shot".
        let somebody = |at: usize| {
            matches!(
                self.word(at),
                "a" | "an" | "somebody" | "someone" | "anybody" | "anyone" | "officers" | "people"
            )
        };
        let when =
            |at: usize| self.word(at) == "when" && somebody(at + 1) && self.opens_sentence(at);
        let mut before = start.saturating_sub(8)..start;
        let habit = before.any(|at| opens(at) || when(at));
        let now = (start..verb).any(|at| matches!(self.word(at), "is" | "are"));
        habit && (now || !self.is_past(verb))
    }

    /// Whether nothing or a comma stands before a word.
    fn opens_sentence(&self, at: usize) -> bool {
        at.checked_sub(1)
            .is_none_or(|before| matches!(self.kind(before), Some(Kind::Comma | Kind::Break)))
    }

    /// "Shot", "killed": not "shoots", "shooting".
    fn is_past(&self, verb: usize) -> bool {
        self.word(verb) == "shot" || self.word(verb).ends_with("ed")
    }

    /// "The car |all but| hit an officer": it did not.
    fn is_all_but(&self, start: usize) -> bool {
        start >= 2 && self.word(start - 1) == "but" && self.word(start - 2) == "all"
    }

    /// "She thought that she |had been shot| at"; not "feared for his life and |fired|".
    fn is_thought(&self, verb: usize) -> bool {
        let near = (verb.saturating_sub(4)..verb).rev();
        let mut near = near.take_while(|at| self.word(*at) != "and");
        near.any(|at| matches!(self.word(at), "thought" | "feared"))
    }

    /// "The officer is |the second from the district to be| shot": he was.
    fn is_one_of_a_row(&self, start: usize) -> bool {
        let row = |at: usize| {
            let nth = self.class(at).is(Class::OTHER) || matches!(self.word(at), "first" | "only");
            nth && self.before(at) == "the"
        };
        let to_be = self.word(start) == "to" && self.class(start + 1).is(Class::BE);
        to_be && (start.saturating_sub(12)..start).any(row)
    }

    /// "To shoot", not "began to shoot", "was seen to shoot", "was quick to shoot": only meant.
    fn is_infinitive(&self, start: usize, verb: usize) -> bool {
        // "Pleaded guilty |to shooting| an officer", not "came close to shooting one".
        let close = (start.saturating_sub(2)..verb)
            .any(|at| matches!(self.word(at), "close" | "opposed" | "prior" | "addition"));
        if self.word(verb).ends_with("ing") && !close {
            return false;
        }
        let mut group = (start..verb).rev().take(3);
        group.find(|at| self.word(*at) == "to").is_some_and(|at| {
            let before = at
                .checked_sub(1)
                .map_or_else(Class::default, |before| self.class(before));
            // "Had no cause to fire": did all the same.
            let without = matches!(
                self.before(at),
                "cause" | "reason" | "need" | "justification" | "right" | "authority" | "business"
            ) && self.word(at.wrapping_sub(2)) == "no";
            // "How a woman |came to be| shot": she was.
            let came = matches!(self.before(at), "came" | "comes")
                && (self.class(at + 1).is(Class::BE) || self.is_how_it_came(at));
            // "Took his gun and |used it to| kill another man".
            let used = (at.saturating_sub(4)..at).any(|near| self.word(near).starts_with("used"));
            !before.is(Class::BEGAN.or(Class::BE))
                && !used
                && !without
                && !came
                && !DONE.contains(&self.before(at))
        })
    }
}
