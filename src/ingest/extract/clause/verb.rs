//! A verb with its helpers: is it passive, is it denied.

use super::{
    super::{lexicon::Class, token::Kind},
    Clause,
};

/// So many words may stand between "at no time" and its verb.
const NEVER: usize = 9;

impl Clause<'_> {
    /// The first token of the verb group that ends in `verb`: "was then fatally |shot".
    pub(crate) fn group_start(&self, verb: usize) -> usize {
        let helper = Class::ADVERB
            .or(Class::BE)
            .or(Class::HAVE)
            .or(Class::MODAL)
            .or(Class::INITIALLY);
        (0..verb)
            .rev()
            .take_while(|at| {
                let class = self.class(*at);
                let negation = class.is(Class::NOT) && !matches!(self.word(*at), "no" | "without");
                let helps = class.is(helper) && self.kind(*at) == Some(Kind::Word);
                // "Might |as easily| have hit him".
                let measure =
                    self.word(*at) == "as" && *at > 0 && self.class(*at - 1).is(Class::MODAL);
                let able = self.word(*at) == "able" && self.word(at + 1) == "to";
                // "Were |both| shot".
                let floats = matches!(self.word(*at), "both" | "each" | "all")
                    && *at > 0
                    && self.class(*at - 1).is(Class::BE.or(Class::HAVE));
                let small =
                    able || floats || matches!(self.word(*at), "did" | "do" | "does" | "to");
                (helps || negation || measure || small) && self.noun_at(*at).is_none()
            })
            .last()
            .unwrap_or(verb)
    }

    /// Whether a form of "be" makes the participle passive.
    pub(crate) fn is_passive(&self, verb: usize) -> bool {
        let participle = !self.word(verb).ends_with("ing");
        let start = self.group_start(verb);
        // "Was able to |kill|" does.
        let to = (start..verb).rev().find(|at| self.word(*at) == "to");
        let start = to.unwrap_or(start);
        participle && (start..verb).any(|at| self.class(at).is(Class::BE))
    }

    /// Whether the verb is denied: "was not hit", "never fired", "without firing".
    pub(crate) fn is_denied(&self, verb: usize) -> bool {
        let start = self.group_start(verb);
        (start..verb).any(|at| self.class(at).is(Class::NOT))
            || self.is_at_no_time(start)
            || start
                .checked_sub(1)
                .is_some_and(|at| matches!(self.word(at), "without" | "nor"))
            || self.is_not_believed(verb)
    }

    /// "Police do |not believe the man was| hit", "there was |no sign that he had been| hit".
    fn is_not_believed(&self, verb: usize) -> bool {
        let Some(subject) = self.subject(verb).map(|noun| noun.tokens.start) else {
            return false;
        };
        let that = subject > 0 && self.word(subject - 1) == "that";
        let Some(held) = subject.checked_sub(1 + usize::from(that)) else {
            return false;
        };
        let no = |reach: usize| {
            (held.saturating_sub(reach)..held).any(|at| self.class(at).is(Class::NOT))
        };
        match self.word(held) {
            "believe" | "think" | "suspect" => no(3),
            "sign" | "indication" | "evidence" | "proof" | "reports" | "word" => that && no(2),
            _ => false,
        }
    }

    /// "|At no time did| officers fire", "at no point was a shot fired".
    fn is_at_no_time(&self, start: usize) -> bool {
        let never = |at: usize| {
            let time = matches!(self.word(at + 2), "time" | "point" | "stage" | "moment");
            self.word(at) == "at" && self.word(at + 1) == "no" && time
        };
        let inverted = |at: usize| matches!(self.word(at + 3), "did" | "was" | "were" | "had");
        (start.saturating_sub(NEVER)..start).any(|at| never(at) && inverted(at))
    }
}
