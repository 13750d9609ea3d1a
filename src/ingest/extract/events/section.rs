//! A list of cases, each under a heading with its date: what stands under a heading is of its case.

use std::ops::Range;

use crate::ingest::extract::telling::Telling;

use super::{Event, Groups};

/// The cases of a list, each with its heading; none where an article is no list.
pub(super) fn sections(tellings: &[Telling]) -> Vec<Range<usize>> {
    let heads: Vec<usize> = (0..tellings.len())
        .filter(|index| tellings[*index].heads)
        .collect();
    let next = heads.iter().skip(1).copied();
    let mut sections: Vec<Range<usize>> = heads
        .iter()
        .copied()
        .zip(next)
        .map(|(head, next)| head..next)
        .collect();
    let longest = sections
        .iter()
        .map(|section| paragraphs(tellings, section))
        .max();
    if let Some((last, longest)) = heads.last().zip(longest) {
        // What follows the last case is of none of them.
        let end = tellings[*last].paragraph + longest;
        let rest = tellings[*last..].iter();
        sections.push(*last..*last + rest.take_while(|telling| telling.paragraph < end).count());
    }
    let mut told = sections.iter().filter(|section| {
        let mut inside = tellings[(*section).clone()].iter();
        inside.any(Telling::is_in_scope)
    });
    if told.nth(1).is_some() {
        sections
    } else {
        Vec::new()
    }
}

fn paragraphs(tellings: &[Telling], section: &Range<usize>) -> usize {
    tellings[section.end].paragraph - tellings[section.start].paragraph
}

impl Groups<'_> {
    /// Whether an event has a day or hour, resolved or not.
    fn is_dated(&self, event: &Event) -> bool {
        let mut whens = event.known(self.tellings).flat_map(|known| &known.whens);
        whens.any(|when| when.governs.may_be_shooting())
    }

    /// Whether the main event tells of shots at somebody, on a day or at an hour.
    fn is_main_told(&self) -> bool {
        let main = &self.events[0];
        main.is_in_scope(self.tellings) && main.is_of_somebody(self.tellings) && self.is_dated(main)
    }

    /// Gives a whole section to its event: one of its day or its people, else the main one where
    /// nothing was told of that yet, else a new one.
    pub(super) fn take_section(&mut self, section: Range<usize>) {
        let tellings = &self.tellings[section.clone()];
        let date = tellings.iter().find_map(Telling::own_date);
        let headed = tellings.first().and_then(Telling::own_date).is_some();
        let marks = || tellings.iter().flat_map(|telling| &telling.marks);
        let same = self.known().find(|event| {
            let event = &self.events[*event];
            headed && event.date.is_some() && event.date == date
                || marks().any(|mark| event.marks.contains(mark))
        });
        // "May 3, 2019: The mayor was asked to resign", in a list that began with it: no case.
        let tells = tellings.iter().any(Telling::is_in_scope);
        let owner = match same {
            Some(event) => event,
            None if tells && !self.is_main_told() => 0,
            None => self.open(),
        };
        for index in section {
            if self.tellings[index].tells() {
                self.tell(index, owner);
            } else {
                self.events[owner].sentences.push(index);
            }
        }
        let event = &mut self.events[owner];
        event.date = event.date.or(date);
        event.set = owner > 0;
    }
}
