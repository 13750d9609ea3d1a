//! Lines of a page in, its article's prose out: title, byline date, paragraphs.
//!
//! Page chrome and repetitions are dropped, wrapped lines joined, and paragraphs parted by one
//! blank line. Plain text, HTML and the text fields of JSON and feeds all pass here, so that one
//! set of rules decides what an article's text is. No sentence of an article may be lost.

mod lines;

use std::{
    collections::HashSet,
    hash::{DefaultHasher, Hash, Hasher},
};

use chrono::NaiveDate;

use super::{
    chrome::{self, Kind},
    clean,
    published::{self, Byline},
    summary,
};
use lines::{has_full_stop, is_headline, is_sentence, unwrapped, with_values};

/// Bylines stand before the article's third paragraph, and within this many lines.
const HEAD_LINES: usize = 20;

/// A button or the way to a page has so many words at most.
const MOST_LABELS: usize = 4;

/// The prose of an article, and what its head says.
#[derive(Debug, Default)]
pub(super) struct Prose {
    /// The headline that stands above the text, where none was stated and one was looked for.
    pub title: Option<String>,
    /// The day that a byline or dateline states.
    pub published: Option<NaiveDate>,
    /// Paragraphs parted by a blank line.
    pub text: String,
}

/// Reads the prose of `text`. `title` is the headline if another place states it (its repetition
/// is dropped); none asks for a headline above the text.
pub(super) fn read(text: &str, title: Option<&str>) -> Prose {
    let text = clean::text(text);
    let mut reader = Reader {
        title: title.map(|title| clean::line(without_stamp(title))),
        stated: title.is_some(),
        ..Reader::default()
    };
    for line in with_values(unwrapped(&text)) {
        reader.line(&line);
        if reader.at_end {
            break;
        }
    }
    // What follows an article's end is dropped, but for the mark of our own summaries.
    let mark = summary::last_line(&text).map(|mark| clean::line(&mark));
    let mark = mark.filter(|mark| reader.paragraphs.last() != Some(mark));
    reader.paragraphs.extend(mark);
    let dateline = reader.dateline();
    let at_end = reader.at_end_of_text();
    // A text of one line is a text, whatever its shape.
    if reader.paragraphs.is_empty() && !reader.stated {
        reader.paragraphs.extend(reader.title.take());
    }
    Prose {
        title: reader.title.filter(|_| !reader.stated),
        published: reader
            .signed
            .or(reader.published)
            .or(dateline)
            .or(at_end)
            .or(reader.updated),
        text: reader.paragraphs.join("\n\n"),
    }
}

fn without_stamp(title: &str) -> &str {
    published::stamped_headline(title).map_or(title, |(headline, _)| headline)
}

#[derive(Default)]
struct Reader {
    title: Option<String>,
    stated: bool,
    /// The day told with who wrote: a page's head may also bear the day on which it was saved.
    signed: Option<NaiveDate>,
    published: Option<NaiveDate>,
    updated: Option<NaiveDate>,
    paragraphs: Vec<String>,
    seen: HashSet<u64>,
    lines: usize,
    /// Paragraphs of a few words above everything else.
    labels: usize,
    sentences: usize,
    in_list: bool,
    at_end: bool,
}

impl Reader {
    fn line(&mut self, raw: &str) {
        self.lines += 1;
        if self.takes_byline(raw) {
            return;
        }
        let stamped = (self.sentences == 0)
            .then(|| published::stamped_headline(raw))
            .flatten();
        self.published = self.published.or(stamped.map(|(_, day)| day));
        let raw = stamped.map_or(raw, |(headline, _)| headline);
        match chrome::kind(raw) {
            Kind::Chrome => {}
            Kind::List => self.in_list = true,
            // Before the article has been told, such a line is an item of a menu.
            Kind::Tail => self.at_end = self.sentences >= 2,
            Kind::Text => self.text_line(raw),
        }
    }

    fn text_line(&mut self, raw: &str) {
        let line = clean::line(chrome::without_insert(raw));
        if self.in_list && !has_full_stop(&line) && self.sentences > 0 {
            return;
        }
        self.in_list = false;
        if line.is_empty() || self.is_repetition(&line) {
            return;
        }
        if self.title.is_none() && self.labels == self.paragraphs.len() {
            if is_headline(&line) {
                self.title = Some(line);
                return;
            }
            // Names of the site and the section may stand above the headline.
            self.labels += usize::from(line.split_whitespace().count() <= 3);
        }
        self.sentences += usize::from(is_sentence(&line));
        self.paragraphs.push(line);
    }

    /// Whether the line is a byline of the head that states a date.
    fn takes_byline(&mut self, raw: &str) -> bool {
        if self.sentences > 2 || self.lines > HEAD_LINES {
            let day = published::labelled(&clean::line(raw));
            self.published = self.published.or(day);
            return day.is_some();
        }
        match published::byline(&clean::line(raw)) {
            Some(Byline::Signed(day)) => self.signed = self.signed.or(Some(day)),
            Some(Byline::Published(day)) => self.published = self.published.or(Some(day)),
            Some(Byline::Updated(day)) => self.updated = self.updated.or(Some(day)),
            None => return false,
        }
        true
    }

    /// Whether a line stood before: the headline again, perhaps with a word such as "thumbnail",
    /// or a caption printed twice, perhaps with its credit. Short lines may come again.
    fn is_repetition(&mut self, line: &str) -> bool {
        let line = line
            .strip_suffix(')')
            .and_then(|rest| rest.rsplit_once(" ("))
            .filter(|(_, credit)| credit.split_whitespace().count() <= 4)
            .map_or(line, |(rest, _)| rest);
        let of = |title| ends_with_title(line, title) || begins_with_title(line, title);
        if self.title.as_deref().is_some_and(of) {
            return true;
        }
        if line.split_whitespace().nth(2).is_none() {
            return false;
        }
        let mut hasher = DefaultHasher::new();
        line.hash(&mut hasher);
        !self.seen.insert(hasher.finish())
    }

    fn dateline(&self) -> Option<NaiveDate> {
        let head = || self.paragraphs.iter().take(4);
        let dateline = head().find_map(|line| published::dateline(line));
        dateline.or_else(|| head().find_map(|line| published::in_brackets(line)))
    }

    /// The day that is the text's last line, by itself.
    fn at_end_of_text(&self) -> Option<NaiveDate> {
        let last = self.paragraphs.get(1..)?.last()?;
        published::byline(last)?.of_publication()
    }
}

/// "Home News Crime |the headline|", "SHARE |the headline|": the way to the page, or a button.
fn ends_with_title(line: &str, title: &str) -> bool {
    let before = line.strip_suffix(title);
    before.is_some_and(|before| {
        title.split_whitespace().count() > MOST_LABELS
            && before.ends_with(' ')
            && before.split_whitespace().count() <= MOST_LABELS
            && !before.contains(['.', ',', ':', ';'])
    })
}

/// The headline again, after three words or more perhaps with one such as "thumbnail".
fn begins_with_title(line: &str, title: &str) -> bool {
    let Some((start, rest)) = line.split_at_checked(title.len()) else {
        return false;
    };
    let extra = usize::from(title.split_whitespace().count() >= 3);
    !title.is_empty()
        && start.eq_ignore_ascii_case(title)
        && rest.split_whitespace().count() <= extra
}

#[cfg(test)]
mod tests;
