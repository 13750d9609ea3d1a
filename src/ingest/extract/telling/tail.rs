//! Where an article ends: what follows it on its page is a tail, other news above all.

use super::{
    super::{document::Document, word_list::WordList},
    Telling,
};

/// So many first paragraphs are never a tail, and so many sentences stand before other news.
const OWN: usize = 3;

/// Other news begins below the headline and one paragraph, if that has sentences enough.
const SECOND: usize = 2;

/// A headline has so many words at least; shorter lines are credits and buttons.
const SHORTEST: usize = 5;

/// Marks the tail: what follows the last paragraph that speaks of police, and other news.
pub(super) fn mark(document: &Document<'_>, tellings: &mut [Telling]) {
    let news = other_news(document, tellings).unwrap_or(tellings.len());
    let (own, others) = tellings.split_at_mut(news);
    let of_case = own
        .iter()
        .filter(|telling| telling.is_of_the_case || telling.is_in_scope());
    let mut last = of_case.map(|telling| telling.paragraph).max().unwrap_or(0);
    for (at, telling) in own.iter().enumerate() {
        let next = document.opens_paragraph(at) && telling.paragraph == last + 1;
        if next && goes_on(document, at) {
            last += 1;
        }
    }
    for telling in &mut *own {
        telling.in_tail = telling.paragraph > last && telling.paragraph >= OWN;
    }
    let links = own.iter_mut().filter(|telling| is_links(document, telling));
    for telling in links.chain(others) {
        telling.in_tail = true;
        telling.silence();
    }
}

/// What parts the headlines of other news on one line.
const BETWEEN: &[&str] = &[" · ", " • ", " | "];

/// "More from Chicago: Boy grazed · Officer shot at home · 5 things to do": headlines on one line.
fn is_links(document: &Document<'_>, telling: &Telling) -> bool {
    let line = document.lower.get(telling.span.clone());
    let line = line.unwrap_or_default();
    let parted = |between: &&str| line.matches(*between).count() >= 2;
    telling.paragraph >= OWN && BETWEEN.iter().any(parted)
        || line.starts_with("more from ") && line.contains(": ")
}

/// How a sentence goes on with what was told before it.
static ON: WordList = WordList::new(&[
    "the", "he", "she", "they", "it", "his", "her", "their", "both", "neither", "nobody",
]);

/// Whether a line is a sentence on things or people known from the lines before it.
fn goes_on(document: &Document<'_>, at: usize) -> bool {
    let sentence = document.lower.get(document.sentences[at].clone());
    let first = sentence.and_then(|text| text.split_whitespace().next());
    line(document, at) == Line::Sentence && first.is_some_and(|word| ON.contains(word))
}

/// The first line of other news: two headlines stand there, one below the other, after sentences
/// in full; nothing below tells in a sentence of shots by or of police, and at least every other
/// line is a headline again.
fn other_news(document: &Document<'_>, tellings: &[Telling]) -> Option<usize> {
    let lines: Vec<Line> = (0..tellings.len()).map(|at| line(document, at)).collect();
    let full = |at: &usize| lines[*at] == Line::Sentence;
    let told = (0..lines.len()).rfind(|at| full(at) && tellings[*at].is_in_scope());
    let first = told.map_or(0, |told| told + 1);
    let all = (0..lines.len()).filter(full).count();
    let mut above = (0..first).filter(full).count();
    (first..lines.len()).find(|at| {
        let below = &lines[*at..];
        let begins = below.starts_with(&[Line::Headline, Line::Headline])
            && (all - above) * 2 <= below.len()
            && tellings[*at].paragraph >= SECOND
            && above >= OWN;
        above += usize::from(full(at));
        begins
    })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    /// Ends as a sentence does, or has others beside it.
    Sentence,
    /// A line by itself without an end mark, in words.
    Headline,
    /// Any other line by itself without an end mark: an entry of a form, a credit.
    Other,
}

fn line(document: &Document<'_>, at: usize) -> Line {
    let text = document.text.get(document.sentences[at].clone());
    let text = text.unwrap_or_default();
    let alone = document.opens_paragraph(at) && document.opens_paragraph(at + 1);
    let ends = text.ends_with(['.', '!', '?', '"', '”', '\'', '’', ')', ',', ';', ':', '…']);
    if ends || !alone {
        return Line::Sentence;
    }
    let begins = text.starts_with(|first: char| first.is_alphabetic() || "‘'“\"$".contains(first));
    let is_entry = text.contains([':', '|', '•', '@']) || text.contains("http");
    if begins && !is_entry && text.split_whitespace().count() >= SHORTEST {
        Line::Headline
    } else {
        Line::Other
    }
}

impl Telling {
    /// Forgets what other news tells.
    fn silence(&mut self) {
        self.shots.clear();
        self.mentions.clear();
        self.marks.clear();
        self.off_duty = None;
        self.agency = None;
        self.circumstance = None;
        self.names_police_shooting = false;
    }
}
