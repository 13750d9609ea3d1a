//! The longest phrase of the table at a word of the text, and what it says in English.

use super::{
    super::place::ordinal,
    grammar::{GRAMMAR, Grammar, Item, Part, Pattern, Take},
    token::Token,
};

/// The sections that a text is read by; a sentence that begins with a verb of the last two has
/// left its subject out.
const READ: [(&str, &str); 3] = [("text", ""), ("he", "He "), ("they", "They ")];

/// A phrase of the table found in a text.
pub(super) struct Phrase {
    /// The number of the token after it.
    pub(super) end: usize,
    /// What it says.
    pub(super) says: String,
}

/// The longest phrase that begins at a token.
pub(super) fn phrase(tokens: &[Token<'_>], at: usize) -> Option<Phrase> {
    let first = tokens.get(at)?;
    let mut best: Option<Phrase> = None;
    for (section, subject) in READ {
        let found = GRAMMAR.longest(GRAMMAR.section(section)?, tokens, at);
        let longer = |found: &Phrase| best.as_ref().is_none_or(|best| found.end > best.end);
        if let Some(mut found) = found.filter(longer) {
            if first.capital && !subject.is_empty() {
                found.says.insert_str(0, subject);
            } else if first.capital {
                found.says = capitalized(&found.says);
            }
            best = Some(found);
        }
    }
    best
}

fn capitalized(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(characters.clone()).collect()
}

impl Grammar {
    fn longest(&self, section: usize, tokens: &[Token<'_>], at: usize) -> Option<Phrase> {
        let section = self.sections.get(section)?;
        let mut best: Option<(usize, &Pattern, Vec<String>)> = None;
        for pattern in section.candidates(&tokens.get(at)?.word) {
            let mut said = Vec::new();
            let end = self.follow(&pattern.items, tokens, at, &mut said);
            let longer = |end: &usize| best.as_ref().is_none_or(|best| *end > best.0);
            if let Some(end) = end.filter(|end| *end > at).filter(longer) {
                best = Some((end, pattern, said));
            }
        }
        let (end, pattern, said) = best?;
        let says = spoken(&pattern.says, &said);
        Some(Phrase { end, says })
    }

    /// Where a pattern's places end that begin at a token; what each says is added.
    fn follow(
        &self,
        items: &[Item],
        tokens: &[Token<'_>],
        at: usize,
        said: &mut Vec<String>,
    ) -> Option<usize> {
        let Some((item, rest)) = items.split_first() else {
            return Some(at);
        };
        let before = said.len();
        if let Some(taken) = self.take(&item.take, tokens, at) {
            said.push(taken.says);
            if let Some(end) = self.follow(rest, tokens, taken.end, said) {
                return Some(end);
            }
            said.truncate(before);
        }
        if !item.optional {
            return None;
        }
        said.push(String::new());
        self.follow(rest, tokens, at, said)
    }

    fn take(&self, take: &Take, tokens: &[Token<'_>], at: usize) -> Option<Phrase> {
        let token = tokens.get(at)?;
        let number = || token.word.replace(',', "").parse::<u16>().ok();
        let says = match take {
            Take::Section(section) => return self.longest(*section, tokens, at),
            Take::Words(words) => words
                .iter()
                .any(|(word, capital)| *word == token.word && (token.capital || !capital))
                .then(String::new),
            Take::Digits => number().map(|_| token.word.clone()),
            Take::Hundreds => number()
                .filter(|number| *number > 0 && number % 100 == 0)
                .map(|number| number.to_string()),
            Take::Ordinal => number()
                .filter(|number| (1..=138).contains(number))
                .map(|number| format!("{number}{}", ordinal(number))),
            Take::Name => {
                (token.is_name && !self.knows(&token.word)).then(|| token.text.to_owned())
            }
        };
        says.map(|says| Phrase { end: at + 1, says })
    }

    /// Whether a word is one of the language rather than a name.
    fn knows(&self, word: &str) -> bool {
        let text = self
            .section("text")
            .and_then(|text| self.sections.get(text));
        text.is_some_and(|text| text.begins(word))
    }
}

/// Puts together what a pattern says; a place that was left out leaves no blank.
fn spoken(parts: &[Part], said: &[String]) -> String {
    let mut text = String::new();
    for part in parts {
        let words = match part {
            Part::Words(words) => words.as_str(),
            Part::Item(item) => said.get(*item).map_or("", String::as_str),
        };
        let doubled = text.is_empty() || text.ends_with(' ');
        text.push_str(if doubled { words.trim_start() } else { words });
    }
    text.truncate(text.trim_end().len());
    text
}
