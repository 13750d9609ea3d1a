//! Whom a passive or a bare participle is said of: before the verb, in front of a comma, behind one that
//! opens the sentence.

use crate::model::Role;

use super::{
    super::{
        lexicon::Class,
        noun::{Form, Noun},
        token::Kind,
    },
    Frames,
};

/// So many words may stand between a verb that opens a sentence and the "were" before its subject.
const INVERTED: usize = 7;

/// What is done with those who go "to" or "for" somebody.
const SENT: &[&str] = &[
    "sent",
    "called",
    "dispatched",
    "summoned",
    "responded",
    "respond",
    "responding",
];

/// What comes before "as" where it says what somebody is or plays: "posing |as| police".
const AS_WHAT: &[&str] = &[
    "acted",
    "acting",
    "described",
    "disguised",
    "dressed",
    "identified",
    "known",
    "posed",
    "posing",
    "served",
    "serving",
    "worked",
    "working",
];

impl Frames<'_> {
    /// The one whom a participle says was struck.
    pub(super) fn passive_subject(&self, at: usize) -> Option<&Noun> {
        self.fronted(at)
            .or_else(|| self.of_own_clause(at))
            .or_else(|| self.inverted(at))
            .or_else(|| self.of_part_before(at))
            .or_else(|| self.found_so(at))
            .or_else(|| self.adjacent(at))
            .or_else(|| self.reported_being(at))
            .or_else(|| self.set_apart(at))
            .or_else(|| self.bereaving(at))
            .or_else(|| self.clause.subject(at))
            .or_else(|| self.clause.noun_before(at))
            .or_else(|| self.entry(at))
            .map(|noun| self.clause.named_one_by_one(noun).unwrap_or(noun))
    }

    /// "An officer who watched as |two people| were shot", "said |nobody| had been shot": right behind
    /// what opens the clause, right before its verb.
    fn of_own_clause(&self, at: usize) -> Option<&Noun> {
        let start = self.clause.group_start(at);
        let noun = self.clause.noun_at(start.checked_sub(1)?)?;
        let before = noun.tokens.start.checked_sub(1)?;
        let opens = match self.clause.word(before) {
            "as" => !AS_WHAT.contains(&self.clause.before(before)),
            word => matches!(word, "when" | "while" | "that" | "said"),
        };
        let finite = matches!(self.clause.word(start), "was" | "were" | "had");
        let told = noun.form != Form::Pronoun || noun.nobody;
        (opens && finite && told && self.clause.is_passive(at)).then_some(noun)
    }

    /// Whether it is said as in "it ended in |his being shot|".
    pub(super) fn is_his_being(&self, at: usize) -> bool {
        let being = self.clause.group_start(at);
        let his = matches!(self.clause.before(being), "his" | "her");
        his && self.clause.word(being) == "being"
    }

    /// Whether it is said as in "an officer found |her| wounded".
    pub(super) fn is_her_found(&self, at: usize) -> bool {
        let her = self.clause.group_start(at).checked_sub(1);
        her.is_some_and(|her| self.clause.word(her) == "her" && self.is_found(her))
    }

    /// "Found |the man|": the word before.
    fn is_found(&self, at: usize) -> bool {
        matches!(self.clause.before(at), "found" | "discovered")
    }

    /// "Shot dead were |a sergeant and two others|", "Wounded seriously: |Officer Dana Example|".
    fn inverted(&self, at: usize) -> Option<&Noun> {
        let also = usize::from(self.clause.word(0) == "also");
        if at > also {
            return None;
        }
        let links =
            |near: &usize| self.clause.class(*near).is(Class::BE) || self.clause.word(*near) == ":";
        let mut near = (at + 1..at + INVERTED).take_while(|near| !self.clause.is_comma(*near));
        let link = near.find(links)?;
        let noun = self.clause.noun_at(link + 1)?;
        (!noun.possessive && noun.form != Form::Pronoun).then_some(noun)
    }

    /// "|The officer's| leg was grazed": whose the part of the body is.
    fn of_part_before(&self, at: usize) -> Option<&Noun> {
        let part = self.clause.group_start(at).checked_sub(1)?;
        let owned = self.clause.class(part).is(Class::BODY_PART) && self.clause.is_passive(at);
        let mut near = (part.saturating_sub(2)..part).rev();
        let owner = near.find_map(|near| self.clause.noun_at(near));
        owner.filter(|noun| owned && noun.possessive)
    }

    /// "The death of Dana Example, |the officer| shot in the face", "a call of |an officer| shot",
    /// "were sent to |a person| shot", "including |a man| shot by police".
    pub(super) fn adjacent(&self, at: usize) -> Option<&Noun> {
        let noun = self.clause.noun_at(at.checked_sub(1)?)?;
        let before = noun.tokens.start.checked_sub(1)?;
        let (leads, led) = (self.clause.before(before), self.clause.word(before));
        let call = led == "of" && matches!(leads, "call" | "report" | "word" | "news");
        let sent = matches!(led, "to" | "for") && SENT.contains(&leads);
        let apposed = self.clause.is_comma(before) && self.clause.word(noun.tokens.start) == "the";
        let bare = self.is_bare_after(noun, at) && !noun.possessive;
        let included = self.clause.is_included(noun);
        let named = call && noun.form != Form::Pronoun || apposed && noun.form == Form::Named;
        (bare && (named || sent || included || self.is_shot_by_police(noun, at))).then_some(noun)
    }

    /// "Police found |her| wounded", "a neighbor discovered |the man| shot": whoever was found.
    fn found_so(&self, at: usize) -> Option<&Noun> {
        let noun = self
            .clause
            .noun_at(self.clause.group_start(at).checked_sub(1)?)?;
        let whom = !noun.possessive && !self.clause.is_passive(at);
        (whom && self.is_found(noun.tokens.start)).then_some(noun)
    }

    /// "There is no report of |anyone| being struck".
    fn reported_being(&self, at: usize) -> Option<&Noun> {
        let being = self.clause.group_start(at);
        let noun = self.clause.noun_at(being.checked_sub(1)?)?;
        let was = matches!(self.clause.word(being), "being" | "having");
        (was && self.is_unreported(noun)).then_some(noun)
    }

    /// "Neighbors march for |a woman| shot by police", but not "|one in three people| shot by police".
    fn is_shot_by_police(&self, noun: &Noun, at: usize) -> bool {
        let share = noun.tokens.start >= 2
            && self.clause.word(noun.tokens.start - 1) == "in"
            && self.clause.class(noun.tokens.start - 2).is(Class::NUMBER);
        let person = noun.role != Some(Role::Officer) && noun.form != Form::Pronoun;
        let by = person && !share && self.clause.word(at + 1) == "by";
        by && self.clause.agent(at) == Some(Role::Officer)
    }

    /// "Shot twice as he knocked, |an officer| was in critical condition": whoever the main clause
    /// is about.
    fn fronted(&self, at: usize) -> Option<&Noun> {
        let after = matches!(self.clause.word(0), "after" | "despite" | "before" | "upon");
        let though = matches!(self.clause.word(0), "though" | "although" | "once" | "when");
        let first = usize::from(though || after && self.clause.class(1).is(Class::BE));
        if self.clause.group_start(at) > first || self.clause.object(at).is_some() {
            return None;
        }
        let comma = (at + 1..self.clause.tokens.len()).find(|near| self.clause.is_comma(*near))?;
        // "After being shot, |police said |the man| ran".
        let said = (comma + 1..comma + 4).find(|near| self.clause.word(*near) == "said");
        let noun = said
            .and_then(|said| self.clause.noun_at(said + 1))
            .or_else(|| self.clause.noun_at(comma + 1))?;
        (noun.form != Form::Pronoun && !noun.possessive).then_some(noun)
    }

    /// "The death of Dana Example, |shot by an officer", "found a man down, |shot in the leg":
    /// whoever stands right before the comma.
    fn set_apart(&self, at: usize) -> Option<&Noun> {
        let comma = self.participles_start(at).checked_sub(1)?;
        let bare = self.clause.is_comma(comma) && !self.clause.is_passive(at);
        let posture = |at: usize| {
            matches!(
                self.clause.word(at),
                "down" | "outside" | "inside" | "dead" | "there"
            )
        };
        let down = comma.checked_sub(1).filter(|at| posture(*at));
        let from = down.unwrap_or(comma + 1);
        let noun = self.clause.noun_before(from).filter(|noun| {
            bare && noun.form != Form::Pronoun && noun.form != Form::Body && !noun.possessive
        })?;
        Some(self.whose_name(noun).unwrap_or(noun))
    }

    /// "And |his partner|, Officer Dana Example, wounded": by the name that follows the same one is meant.
    fn whose_name(&self, name: &Noun) -> Option<&Noun> {
        let comma = name.tokens.start.checked_sub(1)?;
        let one = self.clause.noun_at(comma.checked_sub(1)?)?;
        let his = matches!(self.clause.word(one.tokens.start), "his" | "her" | "their");
        let and = self.clause.before(one.tokens.start) == "and";
        let parted = self.clause.is_comma(comma);
        (his && and && parted && !one.possessive).then_some(one)
    }

    /// The first of "robbed and fatally |shot", "also |struck".
    fn participles_start(&self, at: usize) -> usize {
        let start = self.clause.group_start(at);
        let joined = start >= 2
            && self.clause.word(start - 1) == "and"
            && self.clause.word(start - 2).ends_with("ed");
        if joined { start - 2 } else { start }
    }

    /// "Officer Dana Example: |shot and killed on July 7": an entry of a list.
    fn entry(&self, at: usize) -> Option<&Noun> {
        let colon = self.clause.group_start(at).checked_sub(1)?;
        let opens = self.clause.kind(colon) == Some(Kind::Break);
        self.clause.noun_at(colon.checked_sub(1)?).filter(|_| opens)
    }
}
