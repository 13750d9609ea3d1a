//! Packed bytes in, plain bytes out, within bounds: gzip and zstd, all members and frames.

use std::io::{self, BufReader, Read};

use flate2::bufread::MultiGzDecoder;

use crate::ingest::parse::Limits;

/// A stream (JSON Lines) may unpack to this many times its size; articles pack to a fifth or a
/// tenth, bombs to a thousandth.
const RATIO: u64 = 200;

/// The largest window of a zstd frame, as a power of two: 128 MiB, the format's own advice.
const WINDOW_LOG: u32 = 27;

/// How bytes are packed, by their beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Packing {
    /// Not at all.
    None,
    /// gzip.
    Gzip,
    /// zstd, perhaps with a skippable frame first.
    Zstd,
}

impl Packing {
    /// Tells it from the first bytes.
    pub(super) fn of(magic: &[u8]) -> Self {
        match magic {
            [0x1f, 0x8b, ..] => Self::Gzip,
            [0x28, 0xb5, 0x2f, 0xfd, ..] | [0x50..=0x5f, 0x2a, 0x4d, 0x18, ..] => Self::Zstd,
            _ => Self::None,
        }
    }
}

/// The plain bytes; reading more than the bound gives an error, as damage does.
///
/// # Errors
/// Where the decoder cannot be made.
pub(super) fn reader(
    packing: Packing,
    packed: impl Read + Send + 'static,
    size: Option<u64>,
    limits: &Limits,
) -> Result<Box<dyn Read + Send>, String> {
    let packed = BufReader::with_capacity(64 << 10, packed);
    let bytes: Box<dyn Read + Send> = match packing {
        Packing::None => return Ok(Box::new(packed)),
        Packing::Gzip => Box::new(MultiGzDecoder::new(packed)),
        Packing::Zstd => {
            let mut decoder =
                zstd::stream::read::Decoder::with_buffer(packed).map_err(|at| fault(&at))?;
            decoder
                .window_log_max(WINDOW_LOG)
                .map_err(|at| fault(&at))?;
            Box::new(decoder)
        }
    };
    let times = size.unwrap_or(limits.file_bytes).saturating_mul(RATIO);
    Ok(Box::new(Bounded {
        bytes,
        left: limits.unpacked_bytes.max(times),
    }))
}

/// What went wrong while reading, in words for the operator.
pub(super) fn fault(fault: &io::Error) -> String {
    match fault.kind() {
        io::ErrorKind::UnexpectedEof => "it is cut off: copy or fetch it again".into(),
        io::ErrorKind::FileTooLarge => fault.to_string(),
        io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput | io::ErrorKind::Other => {
            format!("it is damaged ({fault}): copy or fetch it again")
        }
        _ => format!("it cannot be read ({fault})"),
    }
}

struct Bounded<R> {
    bytes: R,
    left: u64,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.bytes.read(buffer)?;
        self.left = self.left.checked_sub(read as u64).ok_or_else(|| {
            let reason =
                "it unpacks to far more than articles do: unpack it yourself if it is sound";
            io::Error::new(io::ErrorKind::FileTooLarge, reason)
        })?;
        Ok(read)
    }
}
