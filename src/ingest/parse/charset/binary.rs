//! Bytes in, the kind of file they are if they are no text.

/// Bytes of a file in which control characters are counted.
const SAMPLE: usize = 64 << 10;

/// How files of well-known kinds begin.
const MAGIC: [(&[u8], &str); 21] = [
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"RIFF", "a RIFF picture, sound or film"),
    (b"%PDF-", "a PDF document"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\0", "a program"),
    (b"\0asm", "a program"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"PK\x03\x04", "a zip archive or office document"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "an old office document",
    ),
    (b"BZh", "compressed with bzip2"),
    (b"\xfd7zXZ\0", "compressed with xz"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x1f\x8b", "compressed with gzip more than once"),
    (b"\x28\xb5\x2f\xfd", "compressed with zstd more than once"),
    (b"\xff\xfe\0\0", "in UTF-32"),
    (b"\0\0\xfe\xff", "in UTF-32"),
    (b"ID3", "a sound"),
];

/// What a file is by its beginning, if that is known and no text.
pub(super) fn kind(bytes: &[u8]) -> Option<&'static str> {
    let known = MAGIC
        .iter()
        .find(|(magic, _)| bytes.starts_with(magic))
        .map(|(_, kind)| *kind);
    let archive = (bytes.get(257..262) == Some(b"ustar")).then_some("a tar archive");
    known.or(archive)
}

/// Whether there is more than one control character in fifty bytes. Lines of nothing but zeros,
/// left by a crashed writer, do not count. Not for UTF-16.
pub(super) fn is_noise(bytes: &[u8]) -> bool {
    let sample = bytes.get(..SAMPLE).unwrap_or(bytes);
    if !sample.iter().any(is_control) {
        return false;
    }
    let (mut text, mut controls) = (0_usize, 0_usize);
    for line in sample.split(|byte| *byte == b'\n') {
        if line.iter().all(|byte| matches!(byte, 0 | b'\r')) {
            continue;
        }
        text += line.len();
        controls += line.iter().filter(|byte| is_control(byte)).count();
    }
    controls * 50 > text
}

/// Whether a byte is a control character that no text has.
fn is_control(byte: &u8) -> bool {
    matches!(byte, 0..=8 | 0x0e..=0x1a | 0x1c..=0x1d | 0x1f | 0x7f)
}
