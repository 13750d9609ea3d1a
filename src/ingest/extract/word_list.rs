//! A short list of words that is quick to say no: nearly every word asked for is not in it.

/// No word of a list is as long as this, in bytes.
const LONGEST: usize = 32;

/// A list of words in lower case.
pub(crate) struct WordList {
    words: &'static [&'static str],
    /// For each length, one bit for each letter with which a word of that length begins.
    beginnings: [u32; LONGEST],
    /// The same for the letters with which they end.
    endings: [u32; LONGEST],
}

impl WordList {
    /// A list of these words; an empty or an endless one does not compile.
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        let mut beginnings = [0; LONGEST];
        let mut endings = [0; LONGEST];
        let mut at = 0;
        while at < words.len() {
            let word = words[at].as_bytes();
            beginnings[word.len()] |= bit(word[0]);
            endings[word.len()] |= bit(word[word.len() - 1]);
            at += 1;
        }
        Self {
            words,
            beginnings,
            endings,
        }
    }

    /// Whether the word is in the list.
    pub(crate) fn contains(&self, word: &str) -> bool {
        self.may_contain(word) && self.words.contains(&word)
    }

    /// Whether a word as long as this one begins, and one ends, with its letters.
    fn may_contain(&self, word: &str) -> bool {
        let has = |letters: &[u32; LONGEST], letter: Option<&u8>| {
            let letters = letters.get(word.len()).copied().unwrap_or_default();
            letter.is_some_and(|letter| letters & bit(*letter) != 0)
        };
        let letters = word.as_bytes();
        has(&self.beginnings, letters.first()) && has(&self.endings, letters.last())
    }
}

/// The bit of a letter: the same for some others, which the words themselves tell apart.
const fn bit(letter: u8) -> u32 {
    1 << (letter % 32)
}

#[cfg(test)]
mod tests {
    use super::WordList;

    static WORDS: WordList = WordList::new(&["an", "knife-wielding", "young"]);

    #[test]
    fn has_its_words_and_no_others() {
        for word in ["an", "knife-wielding", "young"] {
            assert!(WORDS.contains(word), "{word}");
        }
        let long = "a".repeat(40);
        for word in ["", "a", "at", "yours", "Young", "9oung", "été", &long] {
            assert!(!WORDS.contains(word), "{word}");
        }
    }
}
