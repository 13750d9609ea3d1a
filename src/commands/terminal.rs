//! What goes to the terminal: inputs are hostile, so nothing of theirs reaches it raw.

use std::io::{self, Write};

use serde_json::Value;

/// The text without characters that steer a terminal or turn its direction; they are shown as
/// escapes instead.
pub(crate) fn plain(text: &str) -> String {
    let escaped = |letter: char| match letter {
        letter if steers(letter) => letter.escape_unicode().to_string(),
        letter => letter.to_string(),
    };
    text.chars().map(escaped).collect()
}

/// One line of JSON; what JSON leaves raw of such characters is escaped as JSON allows.
pub(crate) fn json_line(value: &Value) -> String {
    let escaped = |letter: char| match letter {
        letter if steers(letter) => format!("\\u{:04x}", u32::from(letter)),
        letter => letter.to_string(),
    };
    value.to_string().chars().map(escaped).collect()
}

/// Control characters, and those that change the direction of writing.
fn steers(letter: char) -> bool {
    let turns = matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    letter.is_control() || turns
}

/// Writes a line to standard output.
///
/// # Errors
/// If nobody reads it any more.
pub(crate) fn say(line: &str) -> io::Result<()> {
    writeln!(io::stdout().lock(), "{line}")
}

/// Whether the reader of standard output, such as `head`, has had enough; that is no failure.
pub(crate) fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let io = error.downcast_ref::<io::Error>();
    io.is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_steers_the_terminal() {
        assert_eq!(
            plain("a\u{1b}[2Jb\nc\u{202e}d é"),
            "a\\u{1b}[2Jb\\u{a}c\\u{202e}d é"
        );
        let line = json_line(&Value::from("a\u{1b}\u{9b}\u{202e}é"));
        assert_eq!(line, "\"a\\u001b\\u009b\\u202eé\"");
        assert_eq!(
            serde_json::from_str::<String>(&line).ok().as_deref(),
            Some("a\u{1b}\u{9b}\u{202e}é")
        );
    }
}
