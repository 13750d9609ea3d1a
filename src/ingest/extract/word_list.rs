//! A short list of words that is quick to say no: nearly every word asked for is not in it.

/// No word of a list is as long as this, in bytes.
const LONGEST: usize = 32;

/// A list of words in lower case.
pub(crate) struct WordList {
    words: &'static [&'static str],
    /// For each length, one bit for each letter with which a word of that length begins.
    beginnings: [u32; LONGEST],
}

impl WordList {
    /// A list of these words; an empty or an endless one does not compile.
    pub(crate) const fn new(words: &'static [&'static str]) -> Self {
        let mut beginnings = [0; LONGEST];
        let mut at = 0;
        while at < words.len() {
            let word = words[at].as_bytes();
            beginnings[word.len()] |= bit(word[0]);
            at += 1;
        }
        Self { words, beginnings }
    }

    /// Whether the word is in the list.
    pub(crate) fn contains(&self, word: &str) -> bool {
        let first = word.as_bytes().first().copied().unwrap_or_default();
        let beginnings = self.beginnings.get(word.len());
        beginnings.is_some_and(|letters| letters & bit(first) != 0) && self.words.contains(&word)
    }
}

/// The bit of a first letter: the same for some others, which the words themselves tell apart.
const fn bit(first: u8) -> u32 {
    1 << (first % 32)
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
