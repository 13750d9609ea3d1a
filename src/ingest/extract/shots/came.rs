//! Gunfire that moves by itself: "shots flew between officers and a man", "bullets came their way".

use crate::model::Role;

use super::{
    super::{noun::Noun, word_list::WordList},
    Deed, Frames, Shot,
};

/// What shots do on their way.
static MOVES: WordList = WordList::new(&[
    "came", "come", "flew", "flies", "flown", "flying", "gone", "passed", "rained", "went",
    "whizzed",
]);

/// So many words may stand between the shots and what they do, and between that and the people.
const REACH: usize = 9;

impl Frames<'_> {
    /// Where shots went by themselves, told by the word for them.
    pub(super) fn came(&self, at: usize) -> Option<Shot> {
        let moves = (at + 1..at + 4).find(|near| MOVES.contains(self.clause.word(*near)))?;
        let stated = self.real(moves) && !self.clause.is_denied(moves);
        let none = (at.saturating_sub(2)..at).any(|near| self.clause.word(near) == "no");
        let told = self.between(moves).or_else(|| self.came_at(at, moves));
        told.filter(|_| stated && !none)
    }

    /// "Gunfire flew |between an officer and several people|": both sides fired.
    fn between(&self, moves: usize) -> Option<Shot> {
        let between =
            (moves + 1..moves + 2 * REACH).find(|near| self.clause.word(*near) == "between")?;
        let behind = |noun: &&Noun| noun.tokens.start > between && !noun.possessive;
        let sides = self.clause.nouns.iter().filter(behind);
        let mut officers = sides.filter(|noun| noun.role == Some(Role::Officer));
        let officer = self.party(officers.next()?);
        Some(Shot {
            by_gun: true,
            ..self.shot(Deed::Exchanged, moves, Some(officer), None)
        })
    }

    /// "Several shots came |at the officers|", "shots came |their way|", "flew |at the squad car|".
    fn came_at(&self, at: usize, moves: usize) -> Option<Shot> {
        let way = self.clause.word(moves + 1) == "their" && self.clause.word(moves + 2) == "way";
        let officer =
            |noun: &&Noun| noun.role == Some(Role::Officer) && !noun.nobody && !noun.possessive;
        let target = self
            .clause
            .after_preposition(moves, &["at", "toward", "towards"])
            .filter(officer)
            .or_else(|| self.officers_before(at).filter(|_| way))
            .map(|noun| self.party(noun));
        let target = target.or_else(|| self.police_car(moves))?;
        Some(self.shot(Deed::Fired, at, None, Some(target)))
    }
}
