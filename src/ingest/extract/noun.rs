//! Tokens in, noun phrases for people out: "two off-duty Chicago police officers", "the man", "he".

use std::ops::Range;

use crate::model::Role;

use super::{
    lexicon::Class,
    names::{Bearer, Names},
    token::{Kind, Token},
};

/// How surely a noun phrase tells an officer from anybody else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// "officer", "suspect".
    Named,
    /// "police", "cops" as a body.
    Body,
    /// "a man", "the woman of 29": anybody, officers among them.
    Person,
    /// "he", "them", "one", "both".
    Pronoun,
}

/// People as one noun phrase names them.
#[derive(Debug, Clone)]
pub(crate) struct Noun {
    /// Tokens it covers.
    pub(crate) tokens: Range<usize>,
    /// Its role, where its own words tell it.
    pub(crate) role: Option<Role>,
    pub(crate) form: Form,
    /// How many people; none where the words leave it open ("officers", "several men").
    pub(crate) count: Option<u16>,
    /// "No officer", "nobody", "neither".
    pub(crate) nobody: bool,
    /// "Another officer", "a second man", "her partner": one more than those named before.
    pub(crate) other: bool,
    /// "The", "his", a name: somebody named before.
    pub(crate) definite: bool,
    pub(crate) off_duty: bool,
    pub(crate) retired: bool,
    /// "The officer's": what follows is meant, not the person.
    pub(crate) possessive: bool,
    /// Plural in form.
    pub(crate) plural: bool,
    /// "One of two officers": how many the whole group counts.
    pub(crate) of: Option<u16>,
    /// "Man", "woman" and their like; none where the words leave it open.
    pub(crate) gender: Option<Gender>,
    /// Somebody beside the one whom police meant: a guard, a neighbor.
    pub(crate) bystander: bool,
    /// "Three people": officers may be among them.
    pub(crate) mixed: bool,
    /// "The suspect", "the gunman": the one whom police meant.
    pub(crate) suspect: bool,
}

/// Gender as worded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gender {
    Female,
    Male,
}

/// The gender that a word tells, if any.
pub(crate) fn gender(word: &str) -> Option<Gender> {
    match word {
        "woman" | "women" | "girl" | "girls" | "mother" | "daughter" | "sister" | "wife"
        | "girlfriend" | "grandmother" | "policewoman" | "policewomen" | "female" | "she"
        | "her" => Some(Gender::Female),
        "man" | "men" | "boy" | "boys" | "father" | "son" | "brother" | "husband" | "boyfriend"
        | "grandfather" | "policeman" | "policemen" | "male" | "he" | "him" | "gunman"
        | "gunmen" => Some(Gender::Male),
        _ => None,
    }
}

/// How many words before its head a noun phrase may reach back.
const REACH: usize = 9;

/// Finds the noun phrases of a sentence, in order, without overlaps.
pub(crate) fn nouns(text: &str, lower: &str, tokens: &[Token], names: &Names) -> Vec<Noun> {
    let reader = Reader {
        text,
        lower,
        tokens,
        names,
    };
    let mut found: Vec<Noun> = Vec::new();
    for at in 0..tokens.len() {
        let from = found.last().map_or(0, |noun| noun.tokens.end);
        if at >= from
            && let Some(noun) = reader.noun(at, from)
        {
            found.push(noun);
        }
    }
    found
}

struct Reader<'a> {
    text: &'a str,
    lower: &'a str,
    tokens: &'a [Token],
    names: &'a Names,
}

impl Reader<'_> {
    fn word(&self, at: usize) -> &str {
        self.tokens
            .get(at)
            .and_then(|token| self.lower.get(token.span.clone()))
            .unwrap_or_default()
    }

    fn class(&self, at: usize) -> Class {
        self.tokens
            .get(at)
            .map_or_else(Class::default, |token| token.class)
    }

    /// The phrase whose head is the token, reaching back no further than `from`.
    fn noun(&self, at: usize, from: usize) -> Option<Noun> {
        if let Some(group) = self.group(at, from) {
            return Some(group);
        }
        let class = self.class(at);
        let (role, form) = self.head(at, class)?;
        let start = if class.is(Class::PRONOUN) { at } else { self.start(at, from) };
        let mut noun = Noun {
            tokens: start..self.end(at),
            role,
            form,
            count: None,
            nobody: class.is(Class::NOBODY),
            other: class.is(Class::COLLEAGUE)
                || matches!(self.word(at), "other" | "another" | "second" | "third"),
            definite: form == Form::Pronoun,
            off_duty: false,
            retired: false,
            possessive: self.tokens.get(at).is_some_and(|token| token.possessive),
            plural: self.is_plural(at),
            of: None,
            gender: gender(self.word(at)),
            bystander: class.is(Class::BYSTANDER),
            mixed: matches!(self.word(at), "people" | "persons" | "victims"),
            suspect: class.is(Class::SUSPECT),
        };
        self.read_modifiers(start..at, &mut noun);
        self.read_count(start, at, &mut noun);
        if noun.retired && (start..at).any(|before| self.word(before) == "retired") {
            noun.role = Some(Role::Civilian);
        }
        Some(noun)
    }

    fn head(&self, at: usize, class: Class) -> Option<(Option<Role>, Form)> {
        let before = |wanted: Class| self.class(at + 1).is(wanted);
        if class.is(Class::POLICE) {
            let modifies = before(
                Class::OFFICER
                    .or(Class::INSTITUTION)
                    .or(Class::GUNFIRE)
                    .or(Class::SHOOTING),
            ) || self.word(at + 1) == "fire"
                || self.word(at + 1) == "bullet";
            return (!modifies).then_some((Some(Role::Officer), Form::Body));
        }
        if class.is(Class::OFFICER) && !before(Class::OFFICER.or(Class::INSTITUTION)) {
            return Some((Some(Role::Officer), Form::Named));
        }
        if class.is(Class::COLLEAGUE) {
            return Some((Some(Role::Officer), Form::Person));
        }
        if class.is(Class::CIVILIAN.or(Class::BYSTANDER)) && !before(Class::CIVILIAN) {
            return Some((Some(Role::Civilian), Form::Named));
        }
        if class.is(Class::PERSON) || self.is_age_noun(at) {
            return Some((None, Form::Person));
        }
        if class.is(Class::PRONOUN) && !class.is(Class::RELATIVE) {
            return Some((None, Form::Pronoun));
        }
        if class.is(Class::NOBODY) || self.is_lone_number(at) {
            return Some((None, Form::Pronoun));
        }
        match self.names.bearer(self.text, self.lower, self.tokens, at)? {
            Bearer::Officer => Some((Some(Role::Officer), Form::Named)),
            Bearer::Civilian => Some((Some(Role::Civilian), Form::Named)),
            Bearer::Speaker => None,
        }
    }

    /// "the 32-year-old" without a noun after it.
    fn is_age_noun(&self, at: usize) -> bool {
        self.word(at).ends_with("-year-old") && {
            let next = self.class(at + 1);
            let noun = Class::OFFICER
                .or(Class::POLICE)
                .or(Class::CIVILIAN)
                .or(Class::PERSON)
                .or(Class::OFF_DUTY);
            !next.is(noun) && !self.tokens.get(at + 1).is_some_and(|token| token.capital)
        }
    }

    /// "One died", "the other was hit", "both", "two were hurt": a number that stands for people.
    fn is_lone_number(&self, at: usize) -> bool {
        let class = self.class(at);
        let stands_alone = class.is(Class::OTHER)
            && matches!(self.word(at), "other" | "another" | "second" | "third");
        if !stands_alone
            && !matches!(
                self.word(at),
                "one" | "two" | "three" | "four" | "both" | "five" | "each"
            )
        {
            return false;
        }
        if matches!(self.word(at + 1), "shot" | "shots" | "round" | "rounds") {
            return false;
        }
        let next = self.class(at + 1);
        let predicate = Class::BE
            .or(Class::HAVE)
            .or(Class::DIE)
            .or(Class::DEAD)
            .or(Class::SHOOT)
            .or(Class::WOUND)
            .or(Class::HIT)
            .or(Class::KILL)
            .or(Class::ADVERB)
            .or(Class::TAKE_BULLET)
            .or(Class::FIRE)
            .or(Class::CONDITION);
        self.tokens
            .get(at + 1)
            .is_none_or(|token| token.kind == Kind::Comma || self.word(at + 1) == "in")
            || next.is(predicate)
    }

    /// "One of the two officers", "members of a tactical team", "a pair of Chicago officers".
    fn group(&self, at: usize, from: usize) -> Option<Noun> {
        let number = self.number(at).is_some()
            || self.class(at).is(Class::NOBODY)
            || self.word(at) == "some";
        let member = matches!(self.word(at), "member" | "members" | "veteran" | "veterans");
        if (!number && !member) || self.word(at + 1) != "of" {
            return None;
        }
        let whole = (at + 2..at + 9)
            .find_map(|head| self.noun(head, at + 2))
            .filter(|noun| (at + 2..noun.tokens.start).all(|skip| self.bridges(skip)));
        let body = (at + 2..at + 8).any(|word| {
            let class = self.class(word);
            class.is(Class::POLICE)
                || matches!(
                    self.word(word),
                    "force" | "department" | "squad" | "team" | "unit"
                )
        });
        let mut noun = match whole {
            None if number && self.is_group_of_number(at + 2) => self.lone(at),
            Some(whole) if number || whole.role == Some(Role::Officer) => whole,
            _ if member && body => self.member(at),
            _ => return None,
        };
        noun.tokens.start = self.start(at, from);
        noun.of = noun.count;
        noun.nobody |= self.class(at).is(Class::NOBODY);
        noun.count = self.number(at).or(if matches!(self.word(at), "member" | "veteran") {
            Some(1)
        } else {
            None
        });
        noun.plural = noun.count != Some(1);
        noun.definite |= number && self.word(at) != "one";
        Some(noun)
    }

    /// "The two" in "one of the two": people named before.
    fn is_group_of_number(&self, at: usize) -> bool {
        let number = at + usize::from(self.word(at) == "the");
        let ends = self.tokens.get(number + 1).is_none_or(|token| token.kind != Kind::Word || token.class != Class::default());
        self.number(number).is_some_and(|count| count > 1) && number > at && ends
    }

    fn lone(&self, at: usize) -> Noun {
        let mut noun = self.member(at);
        noun.tokens = at..(at + 4).min(self.tokens.len());
        (noun.role, noun.form, noun.plural) = (None, Form::Pronoun, false);
        noun.of = (at + 2..at + 4).find_map(|number| self.number(number));
        noun
    }

    fn member(&self, at: usize) -> Noun {
        let end = (at + 2..at + 9)
            .find(|word| {
                self.class(*word).is(Class::INSTITUTION)
                    || self.word(*word) == "force"
                    || self.word(*word) == "team"
            })
            .unwrap_or(at + 2);
        let mut noun = Noun {
            tokens: at..(end + 1).min(self.tokens.len()),
            role: Some(Role::Officer),
            form: Form::Named,
            count: None,
            nobody: false,
            other: false,
            definite: false,
            off_duty: false,
            retired: false,
            possessive: false,
            plural: self.word(at).ends_with('s'),
            of: None,
            gender: None,
            bystander: false,
            mixed: false,
            suspect: false,
        };
        self.read_modifiers(at.saturating_sub(3)..at, &mut noun);
        noun
    }

    fn bridges(&self, at: usize) -> bool {
        let token = self.tokens.get(at);
        self.class(at).is(Class::DETERMINER
            .or(Class::NUMBER)
            .or(Class::OTHER)
            .or(Class::OFF_DUTY))
            || matches!(
                self.word(at),
                "at" | "least" | "wounded" | "slain" | "undercover" | "plainclothes"
            )
            || token.is_some_and(|token| token.capital || token.possessive)
    }

    fn number(&self, at: usize) -> Option<u16> {
        match self.tokens.get(at)?.kind {
            Kind::Number(number) => u16::try_from(number).ok().filter(|count| *count <= 20),
            _ => number_word(self.word(at)),
        }
    }

    /// The first token of the phrase: back over determiners, numbers and adjectives.
    fn start(&self, head: usize, from: usize) -> usize {
        let floor = from.max(head.saturating_sub(REACH));
        let mut start = head;
        while start > floor && self.modifies(start - 1) {
            start -= 1;
            if matches!(self.word(start), "a" | "an" | "the") {
                break;
            }
        }
        start
    }

    fn modifies(&self, at: usize) -> bool {
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
            .or(Class::CONDITION);
        let word = self.word(at);
        match token.kind {
            Kind::Number(_) => true,
            Kind::Word if class.is(plain) => true,
            Kind::Word if class.is(Class::NOT) => word == "no",
            Kind::Word if class.is(Class::WOUND.or(Class::KILL)) => {
                let before = at
                    .checked_sub(1)
                    .map_or(Class::DETERMINER, |before| self.class(before));
                matches!(word, "wounded" | "injured" | "slain")
                    && before.is(Class::DETERMINER.or(Class::NUMBER).or(Class::OTHER))
            }
            Kind::Word if class != Class::default() => false,
            Kind::Word if is_calendar(word) => false,
            Kind::Word => {
                token.capital
                    || token.possessive
                    || word.contains('-')
                    || ADJECTIVES.contains(&word)
            }
            _ => false,
        }
    }

    /// The token after the phrase: a title takes its name along.
    fn end(&self, head: usize) -> usize {
        if !self.class(head).is(Class::OFFICER)
            || self.tokens.get(head).is_some_and(|token| token.possessive)
        {
            return head + 1;
        }
        let names = (head + 1..self.tokens.len().min(head + 4)).take_while(|at| {
            self.tokens
                .get(*at)
                .is_some_and(|token| token.capital && token.class == Class::default())
        });
        head + 1 + names.count()
    }

    fn is_plural(&self, at: usize) -> bool {
        let word = self.word(at);
        matches!(
            word,
            "men"
                | "women"
                | "people"
                | "they"
                | "them"
                | "themselves"
                | "children"
                | "gunmen"
                | "police"
                | "policemen"
                | "duo"
                | "pair"
                | "both"
        ) || (word.ends_with('s') && !matches!(word, "his" | "boss") && !word.ends_with("ss"))
    }

    fn read_modifiers(&self, range: Range<usize>, noun: &mut Noun) {
        for at in range {
            let class = self.class(at);
            noun.off_duty |= class.is(Class::OFF_DUTY);
            noun.retired |= class.is(Class::RETIRED);
            noun.other |= class.is(Class::OTHER);
            noun.nobody |= self.word(at) == "no";
            noun.definite |= matches!(
                self.word(at),
                "the" | "that" | "his" | "her" | "their" | "both" | "this"
            );
        }
    }

    fn read_count(&self, start: usize, head: usize, noun: &mut Noun) {
        let stated = (start..=head).find_map(|at| {
            self.number(at)
                .filter(|_| at < head || noun.form == Form::Pronoun)
        });
        let one = !noun.plural && noun.form != Form::Body;
        noun.count = stated.or(one.then_some(1));
        noun.plural |= stated.is_some_and(|count| count > 1);
    }
}

/// Weekdays and months: capital letters that open no name.
fn is_calendar(word: &str) -> bool {
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let months = ["january", "february", "april", "june", "july", "august", "september", "october", "november", "december"];
    days.contains(&word) || months.contains(&word)
}

/// Adjectives that stand before people in such reports; without them a phrase begins at its noun.
const ADJECTIVES: &[&str] = &[
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
    "male",
];

/// The number a word names, up to twelve.
pub(crate) fn number_word(word: &str) -> Option<u16> {
    let words = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ];
    let index = words.iter().position(|known| *known == word);
    match word {
        "a" | "an" | "another" | "single" => Some(1),
        "both" | "pair" | "couple" | "duo" => Some(2),
        "trio" => Some(3),
        _ => index.and_then(|index| u16::try_from(index + 1).ok()),
    }
}
