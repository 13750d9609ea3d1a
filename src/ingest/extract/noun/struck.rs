//! People by words that no list knows: "shot the |gardener| dead", "a |rifleman|", "the |grocer| who".

use super::{
    super::{lexicon::Class, token::Kind, word_list::WordList},
    Reader,
};

/// Men and women of offices that speak, and words that only end so.
static NO_PERSONS: WordList = WordList::new(&[
    "acumen",
    "alderman",
    "aldermen",
    "alderwoman",
    "anchorman",
    "anchorwoman",
    "assemblyman",
    "assemblywoman",
    "cameraman",
    "chairman",
    "chairwoman",
    "congressman",
    "congressmen",
    "congresswoman",
    "councilman",
    "councilmen",
    "councilwoman",
    "inhuman",
    "ombudsman",
    "regimen",
    "specimen",
    "spokesmen",
    "superhuman",
    "talisman",
]);

/// Days that are no names.
static DAYS: WordList = WordList::new(&[
    "christmas",
    "easter",
    "halloween",
    "independence",
    "juneteenth",
    "labor",
    "memorial",
    "thanksgiving",
    "veterans",
]);

/// So many words may stand between the verb and the one it strikes.
const WORDS: usize = 4;

/// So many words behind somebody may tell that a bullet hit him.
const BEHIND: usize = 5;

const STRIKES: Class = Class::SHOOT.or(Class::KILL).or(Class::WOUND);

impl Reader<'_> {
    /// Whether a word that no list knows stands for somebody.
    pub(super) fn is_unlisted(&self, at: usize) -> bool {
        self.is_somebody_who(at) || self.is_man(at) || self.is_struck(at) || self.is_struck_name(at)
    }

    /// "A |grocer| who was shot": whatever the word is, a person.
    fn is_somebody_who(&self, at: usize) -> bool {
        let token = self.tokens.get(at);
        let plain = token.is_some_and(|token| {
            let joins = matches!(token.word, "and" | "or" | "but");
            token.kind == Kind::Word && token.class == Class::default() && !token.capital && !joins
        });
        plain
            && self.word(at + 1) == "who"
            && (at.saturating_sub(3)..at).any(|near| matches!(self.word(near), "a" | "an" | "the"))
    }

    /// "A |rifleman|", "the |cleaning woman|".
    pub(super) fn is_man(&self, at: usize) -> bool {
        let word = self.word(at);
        let ends = ["man", "men"].iter().any(|end| word.ends_with(end));
        ends && word.len() > 5 && self.is_plain(at) && !NO_PERSONS.contains(word)
    }

    /// "Shot the |gardener| dead", "shot and wounded a |fan|": whatever the word is, a person.
    pub(super) fn is_struck(&self, at: usize) -> bool {
        if !self.is_plain(at) || !self.is_last(at) {
            return false;
        }
        let verb = self
            .article_of(at)
            .and_then(|article| article.checked_sub(1));
        let verb = verb.filter(|verb| self.class(*verb).is(STRIKES));
        verb.is_some_and(|verb| self.bleeds(verb, at))
    }

    /// "The officer shot |Example| in the leg": a name that nobody introduces. A headline writes all
    /// its words so.
    pub(super) fn is_struck_name(&self, at: usize) -> bool {
        let name = |at: usize| {
            self.tokens.get(at).is_some_and(|token| {
                let word = token.kind == Kind::Word && token.class == Class::default();
                word && token.capital && !self.is_month_or_day(at) && !DAYS.contains(token.word)
            })
        };
        let first = (at.saturating_sub(2)..=at)
            .rev()
            .take_while(|near| name(*near))
            .last();
        let verb = first.and_then(|first| first.checked_sub(1));
        let strikes = verb.is_some_and(|verb| self.is_active(verb));
        // "The officer who killed |Example| was cleared".
        let told = self.class(at + 1).is(Class::BE.or(Class::HAVE));
        strikes && (told || self.is_last(at)) && !name(at + 1)
    }

    /// "Shot", "wounding"; "killed" where nobody is said to have been.
    fn is_active(&self, verb: usize) -> bool {
        let token = self.tokens.get(verb);
        let strikes = token.is_some_and(|token| !token.capital && token.class.is(STRIKES));
        let passive = || (verb.saturating_sub(3)..verb).any(|at| self.class(at).is(Class::BE));
        let active = match self.word(verb) {
            "shot" | "shooting" | "shoots" | "killing" | "wounding" | "wounded" => true,
            "killed" | "kills" | "shot and killed" => !passive(),
            _ => false,
        };
        strikes && active
    }

    /// Whether what follows is no part of the phrase.
    fn is_last(&self, at: usize) -> bool {
        let ends = Class::PREPOSITION
            .or(Class::RELATIVE)
            .or(Class::SUBORDINATOR)
            .or(Class::ADVERB)
            .or(Class::DEAD);
        let next = self.tokens.get(at + 1);
        let times = matches!(self.word(at + 2), "time" | "times");
        next.is_none_or(|next| {
            let joins = matches!(next.word, "and" | "but" | "once" | "twice");
            next.kind != Kind::Word || next.class.is(ends) || joins || times
        })
    }

    /// "A", "the", "his" before a word, with nothing but words that no list knows between.
    fn article_of(&self, at: usize) -> Option<usize> {
        let before = (at.saturating_sub(WORDS)..at).rev();
        let mut before =
            before.skip_while(|near| self.is_plain(*near) || self.class(*near).is(Class::RETIRED));
        let article = |at: &usize| matches!(self.word(*at), "a" | "an" | "the" | "his" | "her");
        before.next().filter(article)
    }

    /// A word in small letters of which nothing is known.
    fn is_plain(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| {
            token.kind == Kind::Word
                && token.class == Class::default()
                && !token.capital
                && !token.possessive
        })
    }

    /// "Shot and |wounded|", "shot … |dead|, |in the leg|, |twice|".
    fn bleeds(&self, verb: usize, head: usize) -> bool {
        let joined = verb > 1 && self.word(verb - 1) == "and" && self.class(verb - 2).is(STRIKES);
        let behind = head + 1..head + 1 + BEHIND;
        let mut own = behind.take_while(|at| {
            self.tokens
                .get(*at)
                .is_some_and(|token| token.kind == Kind::Word)
        });
        let death = |at: usize| self.word(at) == "death" && self.word(at - 1) == "to";
        joined
            || own.any(|at| {
                let told = Class::DEAD.or(Class::BODY_PART);
                self.class(at).is(told)
                    || death(at)
                    || matches!(self.word(at), "twice" | "times" | "fatally")
            })
    }
}
