//! Where readers report a mistake: an address of the operator's, of mail or of the web.

use std::str::FromStr;

use anyhow::bail;
use form_urlencoded::byte_serialize;

use crate::site::text::web_address;

/// An address that a reader may write to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact(String);

impl FromStr for Contact {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> anyhow::Result<Self> {
        if web_address(text).is_none() && !is_mail(text) {
            bail!(
                "neither an address such as desk@example.org nor one such as https://example.org/mistakes"
            );
        }
        Ok(Self(text.into()))
    }
}

impl Contact {
    /// As a reader sees it.
    pub(crate) fn shown(&self) -> &str {
        &self.0
    }

    /// The link to it; a letter begins with what it is about.
    pub(crate) fn href(&self, about: &str) -> String {
        if web_address(&self.0).is_some() {
            return self.0.clone();
        }
        // A letter's subject knows no "+" for a blank.
        let subject: String = byte_serialize(about.as_bytes()).collect();
        format!("mailto:{}?subject={}", self.0, subject.replace('+', "%20"))
    }
}

/// Whether it has the form of an address of mail, without anything that a link gives a meaning.
fn is_mail(text: &str) -> bool {
    let plain = |part: &str| {
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b".-_+".contains(&byte);
        !part.is_empty() && part.bytes().all(allowed)
    };
    text.split_once('@')
        .is_some_and(|(name, host)| plain(name) && plain(host) && host.contains('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_and_web_addresses_become_links() {
        let desk: Contact = "desk@record.example".parse().expect("an address");
        assert_eq!(
            desk.href("Mistake: /incidents/x y+z"),
            "mailto:desk@record.example?subject=Mistake%3A%20%2Fincidents%2Fx%20y%2Bz"
        );
        let page: Contact = "https://record.example/mistakes"
            .parse()
            .expect("an address");
        assert_eq!(page.href("anything"), "https://record.example/mistakes");
    }

    #[test]
    fn nothing_else_is_an_address() {
        for text in [
            "",
            "desk",
            "a@b",
            "a@b.c?cc=d@e.f",
            "javascript:alert(1)",
            "a b@c.d",
            "https:// x",
        ] {
            assert!(text.parse::<Contact>().is_err(), "{text}");
        }
    }
}
