//! Searching by words: the full-text expression, the incidents it matches, words near to it.

use std::collections::BTreeSet;

use super::Reader;

/// The most words a search uses; the rest is left out.
const MOST_WORDS: usize = 32;

/// The words of a search text: phrases in quotation marks kept whole, empty ones left out.
pub(crate) fn terms(text: &str) -> Vec<Term> {
    let straight = text.replace(['“', '”', '„', '«', '»', '″'], "\"");
    let mut terms = Vec::new();
    for (place, part) in straight.split('"').enumerate() {
        let quoted = place % 2 == 1;
        let words = if quoted {
            vec![part]
        } else {
            part.split_whitespace().collect()
        };
        terms.extend(words.into_iter().map(|text| Term {
            text: text.to_owned(),
            is_prefix: false,
        }));
        if let (false, Some(last)) = (quoted, terms.last_mut()) {
            last.is_prefix = straight.ends_with(part) && straight.ends_with(&last.text);
        }
    }
    terms.retain(|term| term.text.chars().any(char::is_alphanumeric));
    terms.truncate(MOST_WORDS);
    terms
}

/// A word or phrase to be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Term {
    pub(crate) text: String,
    /// The last word is perhaps not yet typed to its end.
    pub(crate) is_prefix: bool,
}

/// The full-text expression for a search text: each word quoted, so that nothing in it is syntax.
pub(super) fn expression(text: &str) -> Option<String> {
    let quoted = terms(text).into_iter().map(|term| {
        let long_enough = term
            .text
            .chars()
            .filter(|letter| letter.is_alphanumeric())
            .count()
            > 1;
        let star = if term.is_prefix && long_enough {
            "*"
        } else {
            ""
        };
        format!("\"{}\"{star}", term.text.replace('"', "\"\""))
    });
    let joined = quoted.collect::<Vec<_>>().join(" ");
    (!joined.is_empty()).then_some(joined)
}

impl Reader {
    /// The ids of the incidents that match a search text, in rising order; `None` for no text.
    pub(crate) async fn matching(&self, text: &str) -> Result<Option<Vec<i64>>, sqlx::Error> {
        let Some(expression) = expression(text) else {
            return Ok(None);
        };
        // One row instead of many: each row costs a hop between threads.
        let joined: Option<String> = sqlx::query_scalar(
            "select group_concat(rowid) from (select rowid from incident_search where incident_search match ? order by rowid)",
        )
        .bind(expression)
        .fetch_one(&self.pool)
        .await?;
        let ids = joined.unwrap_or_default();
        Ok(Some(
            ids.split(',').filter_map(|id| id.parse().ok()).collect(),
        ))
    }

    /// The search text with each unknown word replaced by the nearest known one, if that changes it.
    pub(crate) async fn nearest(&self, text: &str) -> Result<Option<String>, sqlx::Error> {
        let mut changed = false;
        let mut words = Vec::new();
        for word in text.split_whitespace().take(MOST_WORDS) {
            let folded: String = word
                .to_lowercase()
                .chars()
                .filter(|letter| letter.is_alphanumeric())
                .collect();
            match self.nearest_word(&folded).await? {
                Some(near) if near != folded => {
                    changed = true;
                    words.push(near);
                }
                _ => words.push(word.to_owned()),
            }
        }
        Ok(changed.then(|| words.join(" ")))
    }

    async fn nearest_word(&self, word: &str) -> Result<Option<String>, sqlx::Error> {
        let length = i64::try_from(word.chars().count()).unwrap_or(0);
        if !(3..=30).contains(&length) {
            return Ok(None);
        }
        let near: Vec<(String, i64)> = sqlx::query_as(
            "select term, doc from search_words where length(term) between ? and ? and term glob '[a-z]*'",
        )
        .bind(length - 2)
        .bind(length + 2)
        .fetch_all(&self.pool)
        .await?;
        let allowed = if length < 6 { 1 } else { 2 };
        let ranked: BTreeSet<_> = near
            .into_iter()
            .map(|(term, articles)| (strsim::osa_distance(word, &term), -articles, term))
            .filter(|(distance, ..)| *distance <= allowed)
            .collect();
        Ok(ranked.into_iter().next().map(|(.., term)| term))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_quoted_and_the_last_is_a_prefix() {
        for (text, wanted) in [
            ("polk", Some("\"polk\"*")),
            ("traffic stop", Some("\"traffic\" \"stop\"*")),
            ("“traffic stop” polk", Some("\"traffic stop\" \"polk\"*")),
            ("\"traffic stop\"", Some("\"traffic stop\"")),
            ("polk ", Some("\"polk\"")),
            ("NEAR(a b) OR *", Some("\"NEAR(a\" \"b)\" \"OR\"")),
            ("o'hare", Some("\"o'hare\"*")),
            ("*** \"", None),
            ("", None),
        ] {
            assert_eq!(expression(text).as_deref(), wanted, "{text}");
        }
    }

    #[test]
    fn the_number_of_words_is_bounded() {
        assert_eq!(terms(&"a ".repeat(500)).len(), MOST_WORDS);
    }
}
