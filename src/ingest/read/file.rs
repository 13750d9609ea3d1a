//! A path in, its content out: opened without waiting, told apart, read within the limits.

use std::{
    fmt,
    fs::OpenOptions,
    io::{self, Cursor, Read},
    os::unix::{
        ffi::OsStrExt,
        fs::{FileTypeExt, OpenOptionsExt},
    },
    path::Path,
};

use super::{
    Options, Outcome,
    lines::Lines,
    unpack::{self, Packing},
};
use crate::ingest::parse::{self, Format, Item};

/// The form of an input shows in so many of its first bytes.
const HEAD: u64 = 64 << 10;

/// Who named a file: the operator, or the folder in which it was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    /// A link is followed, and what is no file is refused.
    ByOperator,
    /// A link is not followed, and what is no file is passed over.
    ByFolder,
}

/// Bytes to read, and their number if it is known.
pub(super) struct Opened {
    bytes: Box<dyn Read + Send>,
    size: Option<u64>,
}

/// What an input holds.
pub(super) enum Content {
    /// All of it, parsed.
    Items(Vec<Item>),
    /// JSON Lines, to be read one by one.
    Lines(Box<Lines>),
}

/// Opens a file. Pipes, sockets and devices are never waited for nor read.
///
/// # Errors
/// With what becomes of the path: rejected with the reason, or skipped.
pub(super) fn open(path: &Path, named: Named) -> Result<Opened, Outcome> {
    let follow = match named {
        Named::ByOperator => 0,
        Named::ByFolder => libc::O_NOFOLLOW,
    };
    let not_a_file = |kind: &str| match named {
        Named::ByOperator => Outcome::Rejected(format!(
            "it is {kind}, not a file: name a file, or - for standard input"
        )),
        Named::ByFolder => Outcome::Skipped(format!("it is {kind}, not a file")),
    };
    // Opening a socket or a device can fail or have effects, so its kind is asked for first; the
    // opened file is asked again, for the path may have changed meanwhile.
    if let Ok(status) = path.metadata()
        && let Some(kind) = kind(status.file_type())
    {
        return Err(not_a_file(kind));
    }
    let file = OpenOptions::new()
        .read(true)
        .custom_flags(libc::O_NONBLOCK | libc::O_NOCTTY | follow)
        .open(path)
        .map_err(|fault| Outcome::Rejected(cannot_open(&fault)))?;
    let status = file
        .metadata()
        .map_err(|fault| Outcome::Rejected(cannot_open(&fault)))?;
    match kind(status.file_type()) {
        Some(kind) => Err(not_a_file(kind)),
        None => Ok(Opened {
            bytes: Box::new(file) as Box<dyn Read + Send>,
            size: Some(status.len()),
        }),
    }
}

/// Standard input; how much will come is not known.
pub(super) fn standard_input() -> Opened {
    Opened {
        bytes: Box::new(io::stdin()),
        size: None,
    }
}

/// What an address answered.
pub(super) fn fetched(bytes: Vec<u8>) -> Opened {
    Opened {
        size: Some(bytes.len() as u64),
        bytes: Box::new(Cursor::new(bytes)),
    }
}

/// Reads an opened input: JSON Lines as a stream, anything else whole and within the limits.
///
/// # Errors
/// In words for the operator, where it cannot be read, is damaged or too large.
pub(super) fn content(source: &str, opened: Opened, options: &Options) -> Result<Content, String> {
    let limits = &options.limits;
    let mut packed = opened.bytes;
    let magic = beginning(&mut packed, 8)?;
    let packing = Packing::of(&magic);
    let too_large = opened.size.filter(|size| *size > limits.file_bytes);
    let packed = Cursor::new(magic).chain(packed);
    let mut bytes = unpack::reader(packing, packed, opened.size, limits)?;
    let head = beginning(&mut bytes, HEAD)?;
    let format = options.format.or_else(|| parse::format_of(&head));
    if format == Some(Format::JsonLines) && !is_wide(&head) {
        let bytes = Cursor::new(head).chain(bytes);
        let lines = Lines::new(source, Box::new(bytes), *limits);
        return Ok(Content::Lines(Box::new(lines)));
    }
    if let Some(size) = too_large {
        return Err(over(size, limits.file_bytes));
    }
    let limit = match packing {
        Packing::None => limits.file_bytes,
        Packing::Gzip | Packing::Zstd => limits.unpacked_bytes,
    };
    let mut whole = head;
    bytes
        .take(limit.saturating_add(1).saturating_sub(whole.len() as u64))
        .read_to_end(&mut whole)
        .map_err(|fault| unpack::fault(&fault))?;
    if whole.len() as u64 > limit {
        return Err(over(whole.len() as u64, limit));
    }
    let items = parse::parse(source, &whole, options.format, limits);
    Ok(Content::Items(items))
}

/// A path as it may be printed: control characters, marks of direction, and bytes that are no
/// UTF-8 escaped.
pub(super) fn shown(path: &Path) -> String {
    let mut shown = String::new();
    for chunk in path.as_os_str().as_bytes().utf8_chunks() {
        for character in chunk.valid().chars() {
            if character.is_control() || is_invisible(character) {
                shown.extend(character.escape_unicode());
            } else {
                shown.push(character);
            }
        }
        for byte in chunk.invalid() {
            shown.push_str(&format!("\\x{byte:02x}"));
        }
    }
    shown
}

fn is_invisible(character: char) -> bool {
    matches!(u32::from(character), 0x200b..=0x200f | 0x2028..=0x202e | 0x2060..=0x2069 | 0xfeff)
}

/// The first bytes of a stream, fewer where it is shorter.
fn beginning(bytes: &mut impl Read, length: u64) -> Result<Vec<u8>, String> {
    let mut head = Vec::new();
    bytes
        .take(length)
        .read_to_end(&mut head)
        .map_err(|fault| unpack::fault(&fault))?;
    Ok(head)
}

/// Whether text is in UTF-16, which cannot be cut into lines before it is decoded.
fn is_wide(head: &[u8]) -> bool {
    head.starts_with(b"\xff\xfe")
        || head.starts_with(b"\xfe\xff")
        || head.get(..2).is_some_and(|pair| pair.contains(&0))
}

fn kind(kind: std::fs::FileType) -> Option<&'static str> {
    if kind.is_file() {
        None
    } else if kind.is_fifo() {
        Some("a pipe")
    } else if kind.is_socket() {
        Some("a socket")
    } else if kind.is_dir() {
        Some("a folder")
    } else {
        Some("a device")
    }
}

fn cannot_open(fault: &io::Error) -> String {
    match fault.kind() {
        io::ErrorKind::NotFound => "there is no such file: check its name".into(),
        io::ErrorKind::PermissionDenied => {
            "it may not be read: change its permissions or run as its owner".into()
        }
        _ => format!("it cannot be opened ({fault})"),
    }
}

fn over(size: u64, limit: u64) -> String {
    format!(
        "it has at least {size} bytes, more than the {limit} allowed: split it, use JSON Lines, or raise the limit"
    )
}

impl fmt::Debug for Opened {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Opened")
            .field("size", &self.size)
            .finish_non_exhaustive()
    }
}
