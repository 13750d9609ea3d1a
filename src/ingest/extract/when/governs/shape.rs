//! The small words that give a clause its shape: what opens it, what puts it after publication.

use crate::ingest::extract::when::{
    lexicon::Term,
    token::{Kind, Tokens},
};

/// What a token does to its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Opens a clause that tells of the same moment as the one before it: "when", "while".
    Temporal,
    /// Opens a clause inside a sentence that goes on after it: "who", "which".
    Relative,
    /// Opens any other clause: "because", a semicolon, a dash.
    Break,
    /// The verb after it is the sentence's own: "was", "has".
    Auxiliary,
    Plain,
}

impl Shape {
    pub(super) fn of(tokens: &Tokens<'_>, at: usize) -> Self {
        match tokens.kind(at) {
            // "For the first time |since she was shot|"; "since Monday" opens nothing.
            Some(Kind::Word(Term::Key("since"))) if is_subject(tokens.text(at + 1)) => Self::Break,
            Some(Kind::Word(Term::Key(key))) => Self::of_word(key),
            // "the Civilian Office (COPA) found": initials part nothing.
            Some(Kind::Mark('('))
                if is_initials(tokens.text(at + 1)) && tokens.mark(at + 2) == ')' =>
            {
                Self::Plain
            }
            Some(Kind::Mark(')')) if is_initials(tokens.text(at.wrapping_sub(1))) => Self::Plain,
            // A quotation ends with its comma; a few quoted words are part of their clause.
            Some(Kind::Mark('”' | '"')) if tokens.mark(at.wrapping_sub(1)) == ',' => Self::Break,
            Some(Kind::Mark(';' | ':' | '—' | '–' | '(' | ')' | '|')) => Self::Break,
            _ => Self::Plain,
        }
    }

    fn of_word(key: &str) -> Self {
        match key {
            "when" | "while" | "as" | "where" | "after" | "before" => Self::Temporal,
            "who" | "whom" | "whose" | "which" | "that" => Self::Relative,
            "because" | "although" | "though" | "but" | "if" | "until" => Self::Break,
            "was" | "were" | "is" | "are" | "has" | "have" | "had" | "been" | "be" | "must"
            | "will" => Self::Auxiliary,
            _ => Self::Plain,
        }
    }

    pub(super) fn opens_clause(self) -> bool {
        matches!(self, Self::Temporal | Self::Relative | Self::Break)
    }
}

fn is_subject(word: &str) -> bool {
    matches!(
        word,
        "he" | "she" | "they" | "police" | "officers" | "an" | "two"
    )
}

fn is_initials(word: &str) -> bool {
    word.len() > 1 && word.chars().all(|letter| letter.is_ascii_uppercase())
}

/// What begins at this token puts its clause after publication: "will", "is due in", "to vote".
pub(super) fn is_ahead(tokens: &Tokens<'_>, at: usize) -> bool {
    match (tokens.key(at), tokens.key(at + 1)) {
        ("will" | "scheduled" | "slated", _)
        | ("is" | "are", "due" | "expected")
        | ("due", "in" | "back")
        | ("set", "for")
        | ("to", "vote") => true,
        ("to", _) => {
            // "The man was |told to come out|": he was there then.
            let told = at > 0
                && matches!(
                    tokens.text(at - 1),
                    "told" | "ordered" | "asked" | "refused" | "tried" | "wanted" | "continued"
                );
            !told
                && matches!(
                    tokens.text(at + 1),
                    "appear" | "close" | "come" | "decide" | "release" | "reopen" | "resume"
                )
        }
        ("is" | "are", "to") => tokens.key(at + 2) == "be",
        _ => false,
    }
}
