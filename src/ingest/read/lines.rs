//! A stream of JSON Lines in, an [`Offered`] a line out, in the memory of one line.

use std::{
    fmt,
    io::{BufRead, BufReader, Read},
};

use super::{Offered, Outcome, unpack};
use crate::ingest::parse::{self, Limits};

/// A line may hold so many fields of the largest size.
const FIELDS: usize = 4;

/// Of more bad lines in a row, only these are told one by one.
const TOLD: usize = 20;

/// A stream of JSON Lines.
pub(super) struct Lines {
    source: String,
    bytes: BufReader<Box<dyn Read + Send>>,
    limits: Limits,
    line: usize,
    bad: usize,
    /// The last of the bad lines that were not told one by one.
    held: Option<Offered>,
    told: bool,
    ended: bool,
}

/// A line's bytes, or none where it is too long to be kept.
enum Line {
    Whole(Vec<u8>),
    TooLong,
    /// Longer than any input may be: the rest of the stream is not read.
    Endless,
}

impl Lines {
    pub(super) fn new(source: &str, bytes: Box<dyn Read + Send>, limits: Limits) -> Self {
        Self {
            source: source.into(),
            bytes: BufReader::with_capacity(64 << 10, bytes),
            limits,
            line: 0,
            bad: 0,
            held: None,
            told: false,
            ended: false,
        }
    }

    /// The next line that is not blank; a stream without any was offered too, and is told.
    fn read(&mut self) -> Option<Offered> {
        let line = self.read_line();
        if line.is_some() || std::mem::replace(&mut self.told, true) {
            self.told = true;
            return line;
        }
        let reason = "it is empty: there is nothing to read";
        Some(Offered::new(
            self.source.clone(),
            Outcome::Rejected(reason.into()),
        ))
    }

    fn read_line(&mut self) -> Option<Offered> {
        while !self.ended {
            let line = match self.take_line() {
                Ok(Some(line)) => line,
                Ok(None) => break,
                Err(fault) => return Some(self.stop(&unpack::fault(&fault))),
            };
            self.line += 1;
            let source = format!("{}:{}", self.source, self.line);
            let most = self.most();
            match line {
                Line::Whole(bytes) => {
                    if let Some(item) = parse::line(&source, &bytes, &self.limits) {
                        return Some(item.into());
                    }
                }
                Line::TooLong => {
                    let reason =
                        format!("the line has more than {most} bytes: split it or raise the limit");
                    return Some(Offered::new(source, Outcome::Rejected(reason)));
                }
                Line::Endless => {
                    return Some(self.stop("the line is larger than any input may be"));
                }
            }
        }
        self.ended = true;
        None
    }

    /// Ends the stream; the lines before were taken.
    fn stop(&mut self, reason: &str) -> Offered {
        self.ended = true;
        let at = self.line + 1;
        let reason = format!("from line {at} on it was not read: {reason}");
        Offered::new(self.source.clone(), Outcome::Rejected(reason))
    }

    fn most(&self) -> usize {
        self.limits.field_bytes.saturating_mul(FIELDS)
    }

    /// One line without its end; none at the end of the stream.
    fn take_line(&mut self) -> std::io::Result<Option<Line>> {
        let (most, mut line, mut length) = (self.most(), Vec::new(), 0_u64);
        loop {
            let buffer = self.bytes.fill_buf()?;
            if buffer.is_empty() {
                break;
            }
            let end = buffer.iter().position(|byte| *byte == b'\n');
            let piece = buffer.get(..end.unwrap_or(buffer.len())).unwrap_or(buffer);
            length += piece.len() as u64;
            if length <= most as u64 {
                line.extend_from_slice(piece);
            } else if length > self.limits.unpacked_bytes.max(most as u64) {
                return Ok(Some(Line::Endless));
            }
            let used = piece.len() + usize::from(end.is_some());
            self.bytes.consume(used);
            if end.is_some() {
                return Ok(Some(kept(line, length, most)));
            }
        }
        Ok((length > 0).then(|| kept(line, length, most)))
    }
}

fn kept(line: Vec<u8>, length: u64, most: usize) -> Line {
    if length > most as u64 {
        Line::TooLong
    } else {
        Line::Whole(line)
    }
}

impl Iterator for Lines {
    type Item = Offered;

    /// The next line's outcome. Many bad lines in a row are told as one, with their number.
    fn next(&mut self) -> Option<Offered> {
        if self.bad == 0
            && let Some(held) = self.held.take()
        {
            return Some(held);
        }
        loop {
            let offered = self.read();
            let is_bad = matches!(&offered, Some(offered) if matches!(offered.outcome, Outcome::Rejected(_)));
            if is_bad && !self.ended {
                self.bad += 1;
                if self.bad <= TOLD {
                    return offered;
                }
                self.held = offered;
                continue;
            }
            let untold = std::mem::take(&mut self.bad).saturating_sub(TOLD);
            let Some(summary) = self.held.take() else {
                return offered;
            };
            self.held = offered;
            return Some(told_as_one(summary, untold));
        }
    }
}

fn told_as_one(last: Offered, lines: usize) -> Offered {
    match last.outcome {
        Outcome::Rejected(reason) if lines > 1 => Offered::new(
            last.source,
            Outcome::Rejected(format!(
                "{lines} lines in a row up to this one are bad; this one: {reason}"
            )),
        ),
        outcome => Offered::new(last.source, outcome),
    }
}

impl fmt::Debug for Lines {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Lines")
            .field("source", &self.source)
            .field("line", &self.line)
            .finish_non_exhaustive()
    }
}
