//! Text in many encodings, and what is no text.

use super::*;

fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(order).collect()
}

#[test]
fn text_comes_out_as_it_was_written() {
    let written = "Police shot Peña, 25, on Oak Street — “he ran,” they said.";
    let legacy = WINDOWS_1252.encode(written).0.into_owned();
    let page = |charset: &str, body: &[u8]| {
        [format!("<meta charset={charset}><p>").as_bytes(), body].concat()
    };
    let with_mark = |mark: &[u8], body: Vec<u8>| [mark.to_vec(), body].concat();
    for bytes in [
        written.as_bytes().to_vec(),
        with_mark(b"\xef\xbb\xbf", written.as_bytes().to_vec()),
        with_mark(b"\xff\xfe", utf16(written, u16::to_le_bytes)),
        with_mark(b"\xfe\xff", utf16(written, u16::to_be_bytes)),
        utf16(written, u16::to_le_bytes),
        utf16(written, u16::to_be_bytes),
        legacy.clone(),
        page("windows-1252", &legacy),
        page("utf-8", &legacy),
        page("iso-8859-1", written.as_bytes()),
        page("utf-16", written.as_bytes()),
        page("x-klingon", written.as_bytes()),
    ] {
        let text = decode(&bytes).expect("readable");
        assert!(text.ends_with(written), "{text}");
    }
    let japanese = "<meta charset=shift_jis><p>警察が発砲した";
    let bytes = encoding_rs::SHIFT_JIS.encode(japanese).0;
    assert_eq!(decode(&bytes).expect("readable"), japanese);
}

#[test]
fn single_wrong_bytes_are_shown_and_overlong_ones_make_no_markup() {
    let mut bytes = "A naïve café — police said so.".as_bytes().to_vec();
    bytes.insert(1, 0xff);
    assert_eq!(
        decode(&bytes).expect("readable"),
        "A\u{fffd} naïve café — police said so."
    );
    let cut = "Police said: 5 €".as_bytes();
    let text = decode(&cut[..cut.len() - 1]).expect("readable");
    assert_eq!(text, "Police said: 5 \u{fffd}");
    let overlong = [
        b"Police shot a man on Oak Street ".as_slice(),
        b"\xc0\xbcscript\xc0\xbe",
    ]
    .concat();
    assert!(!decode(&overlong).is_ok_and(|text| text.contains("<script")));
}

#[test]
fn what_is_no_text_is_named() {
    for bytes in [
        b"".as_slice(),
        b"\x89PNG\r\n\x1a\n",
        b"%PDF-1.7\n%",
        b"PK\x03\x04\x14\0",
        &[0xff; 8192],
        &[1; 4096],
        &[0xfe; 8192],
        b"\xff\xfe\0\0P\0\0\0",
        &(0..=255).cycle().take(4096).collect::<Vec<u8>>(),
    ] {
        assert!(decode(bytes).is_err(), "{:?}", bytes.get(..8));
    }
}
