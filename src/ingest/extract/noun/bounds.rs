//! A head noun in, its phrase out: back over what belongs to it, and on over the name behind a title.

use super::{
    super::{lexicon::Class, token::Kind, when::is_calendar, word_list::WordList},
    REACH, Reader,
};

/// So many words may stand between an article and "officer".
const SORT: usize = 4;

/// What befell somebody, before the word for him.
static WOUNDED: WordList = WordList::new(&[
    "fatally wounded",
    "injured",
    "mortally wounded",
    "slain",
    "wounded",
]);

impl Reader<'_> {
    /// The first token of the phrase: back over determiners, numbers and adjectives.
    pub(super) fn start(&self, head: usize, from: usize) -> usize {
        let floor = from.max(head.saturating_sub(REACH));
        let mut start = head;
        let belongs = |at: usize| {
            self.modifies(at) || self.is_inside(at, head, floor) || self.is_sort(at, head, floor)
        };
        while start > floor && belongs(start - 1) {
            start -= 1;
            if matches!(self.word(start), "a" | "an" | "the") {
                break;
            }
        }
        let university = start >= floor + 2
            && self.word(start - 1) == "of"
            && self.word(start - 2) == "university";
        if university {
            return self.start(start - 2, from);
        }
        start
    }

    /// "A |college| student": any word between an article and its noun; but "in the |alley|
    /// officers shot him".
    fn is_inside(&self, at: usize, head: usize, floor: usize) -> bool {
        let plain = self.tokens.get(at).is_some_and(|token| {
            token.kind == Kind::Word && token.class == Class::default() && !token.possessive
        });
        // "The next man" is somebody new.
        let new = matches!(self.word(at), "next" | "last");
        let police = self.class(head).is(Class::POLICE);
        if !plain || at <= floor || police || new || is_calendar(self.word(at)) {
            return false;
        }
        let governed = at >= 2 && self.class(at - 2).is(Class::PREPOSITION);
        // "Officer shoots |bar| patron": headlines leave the article out.
        let strikes = Class::SHOOT.or(Class::KILL).or(Class::WOUND);
        if self.class(at - 1).is(strikes) && self.class(head).is(Class::CIVILIAN) {
            return true;
        }
        match self.word(at - 1) {
            "a" | "an" | "another" => !self.is_plural(head),
            "the" => !governed,
            // "Two |bicycle| officers".
            _ => self.class(at - 1).is(Class::NUMBER) && self.class(head).is(Class::OFFICER),
        }
    }

    /// "A |school resource| officer", "the |retired postal| clerk": what sort of one somebody is.
    fn is_sort(&self, at: usize, head: usize, floor: usize) -> bool {
        let sort = Class::INSTITUTION
            .or(Class::SHOOTING)
            .or(Class::INTEND)
            .or(Class::POLICE);
        let officer = self.class(head).is(Class::OFFICER);
        let civilian = self.class(head).is(Class::CIVILIAN);
        if !officer && !civilian || self.is_plural(head) {
            return false;
        }
        let word = |at: &usize| {
            let token = self.tokens.get(*at);
            let word = token.is_some_and(|token| token.kind == Kind::Word && !token.possessive);
            let class = self.class(*at);
            let retired = civilian && class.is(Class::RETIRED.or(Class::VEHICLE));
            word && (class == Class::default() || officer && class.is(sort) || retired)
        };
        let first = (floor.max(head.saturating_sub(SORT))..at)
            .rev()
            .find(|near| !word(near));
        let article = first.is_some_and(|first| match self.word(first) {
            "a" | "an" => true,
            "the" => civilian,
            _ => false,
        });
        article && (at..head).all(|at| word(&at))
    }

    pub(super) fn modifies(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else {
            return false;
        };
        let class = token.class;
        let plain = Class::DETERMINER
            .or(Class::NUMBER)
            .or(Class::OTHER)
            .or(Class::OFF_DUTY)
            .or(Class::ON_DUTY)
            .or(Class::RETIRED)
            .or(Class::POLICE)
            .or(Class::OFFICER)
            .or(Class::SUBURB_WORD)
            .or(Class::NOBODY)
            .or(Class::CONDITION);
        let word = self.word(at);
        match token.kind {
            // "On July |7| Officer Sample was shot".
            Kind::Number(_) => at == 0 || !self.is_month_or_day(at - 1),
            Kind::Word if ADJECTIVES.contains(word) || self.is_one_more(at) => true,
            Kind::Word if class.is(plain) => true,
            Kind::Word if class.is(Class::NOT) => word == "no",
            Kind::Word if is_how(word) && WOUNDED.contains(self.word(at + 1)) => {
                self.is_behind_article(at)
            }
            Kind::Word if class.is(Class::WOUND.or(Class::KILL)) => {
                let how = at > 0 && is_how(self.word(at - 1));
                WOUNDED.contains(word) && self.is_behind_article(at - usize::from(how))
            }
            // "Two West |Side| officers", "Wentworth |District| officers".
            Kind::Word if word == "side" => token.capital,
            Kind::Word if word == "district" && token.capital => {
                self.class(at + 1).is(Class::OFFICER)
            }
            Kind::Word if class != Class::default() => false,
            Kind::Word if is_calendar(word) => false,
            Kind::Word => token.capital || token.possessive || word.contains('-'),
            _ => false,
        }
    }

    /// "|The |wounded man", "|two other |slain officers"; the first word of a sentence.
    fn is_behind_article(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map(|before| self.class(before));
        let article = Class::DETERMINER.or(Class::NUMBER).or(Class::OTHER);
        before.is_none_or(|before| before.is(article))
    }

    /// "June", "Monday", and "May" with a capital letter.
    pub(super) fn is_month_or_day(&self, at: usize) -> bool {
        let capital = self.tokens.get(at).is_some_and(|token| token.capital);
        is_calendar(self.word(at)) || capital && matches!(self.word(at), "may" | "march")
    }

    /// The token after the phrase: a title takes its name along.
    pub(super) fn end(&self, head: usize) -> usize {
        // "As they passed the officers |Gaston fired": many bear no one name.
        let many =
            self.is_plural(head) && !self.tokens.get(head).is_some_and(|token| token.capital);
        if many
            || !self.class(head).is(Class::OFFICER)
            || self.tokens.get(head).is_some_and(|token| token.possessive)
        {
            return head + 1;
        }
        let names = (head + 1..self.tokens.len().min(head + 4)).take_while(|at| {
            // Reviewers call them "Officer A".
            let letter = *at == head + 1 && self.word(*at).len() == 1;
            self.tokens
                .get(*at)
                .is_some_and(|token| token.capital && (letter || token.class == Class::default()))
        });
        head + 1 + names.count()
    }
}

/// Adjectives that stand before people in such reports; without them a phrase begins at its noun.
static ADJECTIVES: WordList = WordList::new(&[
    "young",
    "old",
    "older",
    "elderly",
    "armed",
    "unarmed",
    "knife-wielding",
    "male",
    "female",
    "black",
    "white",
    "veteran",
    "city",
    "county",
    "federal",
    "state",
    "homeless",
    "mentally",
    "ill",
    "teenage",
    "adult",
    "local",
    "alleged",
    "suspected",
    "naked",
    "unidentified",
    "innocent",
    "nearby",
    "pregnant",
    "drunken",
    "lone",
    "masked",
    "hooded",
    "tactical",
    "undercover",
    "patrol",
    "beat",
    "chicago",
    "rookie",
    "night",
    "university",
    "transit",
    "security",
    "school",
    "correctional",
    "parole",
    "probation",
    "sheriff",
    "border",
    "dead",
    "fallen",
    "disturbed",
    "suicidal",
    "fleeing",
    "same",
    "first",
    "responding",
    "arriving",
    "combative",
    "hospitalized",
    "remaining",
    "younger",
    "year",
    "handcuffed",
    "autistic",
    "deaf",
    "drunk",
    "wanted",
    "barricaded",
    "sleeping",
    "robbery",
    "carjacking",
    "burglary",
    "murder",
    "stabbing",
]);

/// "|Critically| wounded", "|seriously| injured".
fn is_how(word: &str) -> bool {
    word.ends_with("ly")
}
