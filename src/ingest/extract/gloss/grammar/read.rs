//! The text of the table in, its sections out. The head of `spanish/time.txt` tells how a line is
//! written.

use super::{super::token::tokens, Grammar, Item, Part, Pattern, Section, Take};

/// None if a line is not understood; a test holds the table to that.
pub(super) fn read(data: &str) -> Option<Grammar> {
    let mut grammar = Grammar::default();
    let lines = data.lines().map(str::trim);
    for line in lines.filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let head = line
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'));
        if let Some(name) = head {
            let number = grammar.sections.len();
            grammar.numbers.entry(name.to_owned()).or_insert(number);
            grammar.sections.push(Section::default());
            continue;
        }
        let (items, says) = line.split_once('=')?;
        let (names, items) = items_of(items, &grammar)?;
        let says = parts_of(says.trim(), &names)?;
        grammar.add(Pattern { items, says })?;
    }
    Some(grammar)
}

/// The places of a pattern, with the names by which what it says calls them.
fn items_of(text: &str, grammar: &Grammar) -> Option<(Vec<String>, Vec<Item>)> {
    let here = grammar.sections.len().checked_sub(1)?;
    let mut names = Vec::new();
    let mut items = Vec::new();
    for word in text.split_whitespace() {
        let (word, optional) = match word.strip_suffix('?') {
            Some(word) => (word, true),
            None => (word, false),
        };
        let slot = word
            .strip_prefix('{')
            .and_then(|rest| rest.strip_suffix('}'));
        let Some(slot) = slot else {
            for take in words_of(word) {
                names.push(String::new());
                items.push(Item { take, optional });
            }
            continue;
        };
        let earlier = names
            .iter()
            .filter(|name: &&String| name.trim_end_matches(char::is_numeric) == slot);
        names.push(match earlier.count() {
            0 => slot.to_owned(),
            count => format!("{slot}{}", count + 1),
        });
        let take = match slot {
            "digits" => Take::Digits,
            "hundreds" => Take::Hundreds,
            "ordinal" => Take::Ordinal,
            "Name" => Take::Name,
            "adverb" => Take::Adverb,
            _ => Take::Section(grammar.section(slot).filter(|above| *above < here)?),
        };
        items.push(Item { take, optional });
    }
    (!items.is_empty()).then_some((names, items))
}

/// Words to choose from, or a contraction or mark beside a word, which are places of their own.
fn words_of(text: &str) -> Vec<Take> {
    if text.contains('|') && text.len() > 1 {
        let words = text.split('|').flat_map(|word| tokens(word, 0));
        let words = words.map(|token| (token.word, token.capital));
        return vec![Take::Words(words.collect())];
    }
    let tokens = tokens(text, 0).into_iter();
    tokens
        .map(|token| Take::Words(vec![(token.word, token.capital)]))
        .collect()
}

fn parts_of(text: &str, names: &[String]) -> Option<Vec<Part>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((words, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}')?;
        parts.push(Part::Words(words.to_owned()));
        parts.push(Part::Item(names.iter().position(|known| known == name)?));
        rest = after;
    }
    parts.push(Part::Words(rest.to_owned()));
    Some(parts)
}

#[cfg(test)]
mod tests {
    use super::{super::TABLE, *};

    #[test]
    fn every_line_of_the_table_is_understood() {
        let mut above = String::new();
        for line in TABLE.lines() {
            above.push_str(line);
            above.push('\n');
            let is_pattern = line.contains('=') && !line.starts_with('#');
            let heads = above.lines().filter(|line| line.starts_with('['));
            let heads: String = heads.flat_map(|head| [head, "\n"]).collect();
            assert!(
                !is_pattern || read(&format!("{heads}{line}")).is_some(),
                "{line}"
            );
        }
        assert!(read(TABLE).is_some());
    }

    #[test]
    fn a_section_may_name_only_those_above_it() {
        assert!(read("[day]\nlunes = Monday\n[text]\nel {day} = on {day}").is_some());
        assert!(read("[text]\nel {day} = on {day}\n[day]\nlunes = Monday").is_none());
        assert!(read("[day]\nel {day} = on {day}").is_none());
    }
}
