//! Chooses the sentences of an article that may be shown as evidence.
//!
//! At most two for a publisher's article, those that most claims rest on; none where the text
//! refuses republication; every sentence with a claim where the text is our own summary.

use std::ops::Range;

use crate::model::{Article, Reading};

/// Characters of one quote at most: a sentence, not a passage.
const LONGEST: usize = 399;

/// Sentences of a publisher's article at most.
const MOST: usize = 2;

/// A piece of an article's text; the span is in characters of [`Article::whole_text`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Quote {
    pub(super) span: Range<usize>,
    pub(super) text: String,
}

/// The quotes, in the order of the text.
pub(super) fn choose(article: &Article, reading: &Reading) -> Vec<Quote> {
    if reading.no_republication || reading.reports.is_empty() {
        return Vec::new();
    }
    let most = if article.is_summary { usize::MAX } else { MOST };
    let mut open = evidence(reading);
    let mut sentences = sentences(article);
    let mut chosen = Vec::new();
    while chosen.len() < most {
        let held = |quote: &Quote| open.iter().filter(|span| holds(quote, span)).count();
        // The earliest of the best: the lead says it first.
        let best =
            (0..sentences.len()).max_by_key(|index| (held(&sentences[*index]), usize::MAX - index));
        let Some(best) = best.filter(|best| held(&sentences[*best]) > 0) else {
            break;
        };
        let quote = sentences.remove(best);
        open.retain(|span| !holds(&quote, span));
        chosen.push(quote);
    }
    chosen.sort_by_key(|quote| quote.span.start);
    chosen
}

/// Where claims and people stand in the text.
fn evidence(reading: &Reading) -> Vec<Range<usize>> {
    let claims = reading.reports.iter().flat_map(|report| &report.claims);
    let people = reading.reports.iter().flat_map(|report| &report.people);
    let claims = claims.map(|claim| claim.span.clone());
    claims
        .chain(people.map(|person| person.span.clone()))
        .collect()
}

fn holds(quote: &Quote, span: &Range<usize>) -> bool {
    quote.span.start <= span.start && span.end <= quote.span.end
}

/// The sentences of the prose; the headline is shown anyway.
fn sentences(article: &Article) -> Vec<Quote> {
    let before = article.whole_text().chars().count() - article.text.chars().count();
    let mut sentences = Vec::new();
    let mut start = before;
    for paragraph in article.text.split_inclusive("\n\n") {
        for sentence in sentencex::get_sentence_boundaries("en", paragraph) {
            let quote = trimmed(sentence.text, start + sentence.start_index);
            sentences.extend(quote);
        }
        start += paragraph.chars().count();
    }
    sentences
}

/// Without the blanks around it; a sentence that is too long is cut after a word.
fn trimmed(sentence: &str, start: usize) -> Option<Quote> {
    let text = sentence.trim_start();
    let start = start + sentence.chars().count() - text.chars().count();
    let text = text.trim_end();
    let mut text: String = text.chars().take(LONGEST + 1).collect();
    if text.chars().count() > LONGEST {
        let cut = text.rfind(' ').unwrap_or(0);
        text.truncate(cut);
    }
    let span = start..start + text.chars().count();
    (!text.is_empty()).then_some(Quote { span, text })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        incident::seed,
        model::{Report, Status},
    };

    fn choose_for(spans: &[&str], is_summary: bool) -> Vec<String> {
        let article = Article {
            title: "Officers shot on Élan Street".into(),
            text: "Two officers were shot. A man was hurt.\n\nThe day was Sunday. It was late."
                .into(),
            is_summary,
            ..Article::default()
        };
        let whole = article.whole_text();
        let mut report: Report = seed::report(1, "").report;
        for words in spans {
            let byte = whole.find(words).expect("in the text");
            let start = whole[..byte].chars().count();
            let mut claim = seed::report(1, "time=02:30").report.claims.remove(0);
            claim.span = start..start + words.chars().count();
            report.claims.push(claim);
        }
        let reading = Reading {
            status: Status::Incident,
            reason: String::new(),
            reports: vec![report],
            no_republication: false,
        };
        let quotes = choose(&article, &reading);
        for quote in &quotes {
            let shown: String = whole
                .chars()
                .skip(quote.span.start)
                .take(quote.span.len())
                .collect();
            assert_eq!(shown, quote.text, "the span gives the text");
        }
        let none = choose(
            &article,
            &Reading {
                no_republication: true,
                ..reading
            },
        );
        assert_eq!(none, []);
        quotes.into_iter().map(|quote| quote.text).collect()
    }

    #[test]
    fn the_two_sentences_that_carry_most_are_chosen() {
        let spans = ["late", "Two officers", "shot", "Sunday", "day", "man"];
        let expected = ["Two officers were shot.", "The day was Sunday."];
        assert_eq!(choose_for(&spans, false), expected);
        assert_eq!(
            choose_for(&spans, true).len(),
            4,
            "all evidence of our own summary"
        );
        assert_eq!(
            choose_for(&["Élan"], false),
            [""; 0],
            "the headline is no quote"
        );
    }

    #[test]
    fn a_long_sentence_is_cut_after_a_word() {
        let quote = trimmed(&format!(" {}", "word ".repeat(200)), 10).expect("a quote");
        assert!(quote.text.len() <= LONGEST && quote.text.ends_with("word"));
        assert_eq!(quote.span, 11..11 + quote.text.len());
    }
}
