//! What a list shows, in words: "12 incidents in Austin, 2021: shot by police".

use super::{Facet, Search, UNKNOWN};
use crate::site::text::{listed, thousands};

/// One chosen filter as a reader sees it, with the address of the list without it.
pub(crate) struct Tag {
    pub(crate) label: String,
    pub(crate) without: Search,
}

impl Search {
    /// The heading of a list of `count` incidents.
    pub(crate) fn heading(&self, count: u32) -> String {
        let noun = if count == 1 { "incident" } else { "incidents" };
        format!("{} {noun}{}", thousands(count.into()), self.described())
    }

    /// The part of the heading after the noun; empty for everything.
    pub(crate) fn described(&self) -> String {
        let mut text = String::new();
        if !self.words.is_empty() {
            text += &format!(" matching “{}”", self.words);
        }
        let joined = |facet| {
            let words = self.chosen(facet).map(|word| facet.word_label(word));
            listed(&words.collect::<Vec<_>>(), "or")
        };
        if self.has(Facet::Neighbourhood, UNKNOWN) && self.chosen(Facet::Neighbourhood).count() == 1
        {
            text += " where the area is not known";
        } else if self.chosen(Facet::Neighbourhood).next().is_some() {
            text += &format!(" in {}", joined(Facet::Neighbourhood));
        }
        if self.chosen(Facet::Year).next().is_some() {
            text += &format!(", {}", self.years());
        }
        for (word, date) in [("from", self.from), ("to", self.to)] {
            if let Some(date) = date {
                text += &format!(" {word} {}", date.in_words());
            }
        }
        text + &self.rest_described()
    }

    fn rest_described(&self) -> String {
        let labels = self
            .facets()
            .filter(|facet| !matches!(facet, Facet::Neighbourhood | Facet::Year));
        let parts: Vec<_> = labels
            .map(|facet| {
                let words: Vec<_> = self
                    .chosen(facet)
                    .map(|word| facet.word_label(word))
                    .map(|label| {
                        if label == "Not stated" {
                            format!("{} not stated", facet.label())
                        } else {
                            label
                        }
                    })
                    .map(|label| lower_first(&label))
                    .collect();
                listed(&words, "or")
            })
            .collect();
        if parts.is_empty() {
            return String::new();
        }
        format!(": {}", parts.join("; "))
    }

    /// The chosen years, runs of three or more joined: "2016 to 2019 or 2021".
    fn years(&self) -> String {
        let mut runs: Vec<(i32, i32)> = Vec::new();
        for year in self
            .chosen(Facet::Year)
            .filter_map(|word| word.parse::<i32>().ok())
        {
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == year => *last = year,
                _ => runs.push((year, year)),
            }
        }
        let mut words: Vec<String> = runs
            .into_iter()
            .map(|(first, last)| {
                if first == last {
                    first.to_string()
                } else {
                    format!("{first} to {last}")
                }
            })
            .collect();
        if self.has(Facet::Year, UNKNOWN) {
            words.push("year not stated".into());
        }
        listed(&words, "or")
    }

    /// Each chosen filter, to be removed one by one.
    pub(crate) fn tags(&self) -> Vec<Tag> {
        let mut tags = Vec::new();
        if !self.words.is_empty() {
            tags.push(Tag {
                label: format!("“{}”", self.words),
                without: self.worded(""),
            });
        }
        for facet in self.facets() {
            tags.extend(self.chosen(facet).map(|word| Tag {
                label: match facet.word_label(word).as_str() {
                    "Not stated" => format!("{}: not stated", facet.label()),
                    label => label.to_owned(),
                },
                without: self.without(facet, word),
            }));
        }
        if let Some(date) = self.from {
            tags.push(Tag {
                label: format!("From {}", date.in_words()),
                without: self.dated(None, self.to),
            });
        }
        if let Some(date) = self.to {
            tags.push(Tag {
                label: format!("To {}", date.in_words()),
                without: self.dated(self.from, None),
            });
        }
        tags
    }
}

/// With a small first letter, unless the word is all capitals, such as "COPA".
fn lower_first(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => label.into(),
    }
}
