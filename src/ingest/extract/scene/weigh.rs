//! What every place of an event's sentences weighs as the place of the shots.

use crate::{city::Spot, model::Role};

use super::{
    super::{
        events::Event,
        noun::Form,
        place::{Governs, Kind, ON_BORDER, Place},
        shots::Shot,
        telling::Telling,
    },
    Candidate, is_bare, outside,
};

/// Whether a place told as that of something else may serve where nothing better is told: the
/// block of the call or the stop; where somebody was arrested only in the sentence that tells of
/// the shots.
fn serves(reason: &str, kind: &Kind, told: bool) -> bool {
    let of_the_way = matches!(reason, "call" | "chase_start" | "chase_end" | "home");
    match kind {
        Kind::Spot(_) => of_the_way || reason == "hospital" || told && reason == "arrest",
        Kind::Neighbourhood { .. } => of_the_way,
        _ => false,
    }
}

pub(super) fn candidates<'a>(event: &Event, tellings: &'a [Telling]) -> Vec<Candidate<'a>> {
    let text = Text::new(event, tellings);
    let mut candidates = Vec::new();
    for (order, index) in event.sentences.iter().enumerate() {
        let telling = &tellings[*index];
        if telling.in_tail {
            continue;
        }
        let told = event.tells(*index);
        let earlier = 14 - i32::try_from(order).unwrap_or(14).min(14);
        for place in &telling.places {
            let Some(governed) = text.governed(*index, place, told) else {
                continue;
            };
            if text.is_of_his_crime(telling, place) {
                continue;
            }
            let border = if place.rule == ON_BORDER { -12 } else { 0 };
            let named = place.rule == "town_named" && !telling.of_chicago;
            let by_its_police = named && told && place.governs == Governs::Other("agency_name");
            candidates.push(Candidate {
                told,
                by_its_police,
                leads_out: outside::leads_out(tellings, *index, place, told),
                place,
                weight: governed + border + earlier + i32::from(told) * 3,
            });
        }
    }
    candidates
}

/// Whether a sentence tells of shots by officers or at them.
fn is_of_officers(telling: &Telling) -> bool {
    let mut shots = telling.shots.iter();
    shots.any(|shot| shot.is_by(Role::Officer) || shot.is_at(Role::Officer))
}

/// What is asked of a whole text once.
struct Text<'a> {
    tellings: &'a [Telling],
    /// It never names Chicago.
    far: bool,
    /// It names Chicago's police, and tells of shots by officers or at them.
    of_chicago: bool,
    /// It was in the rooms of the one whose only address is told.
    at_home: bool,
    chase_ends: Vec<&'a Kind>,
}

impl<'a> Text<'a> {
    fn new(event: &Event, tellings: &'a [Telling]) -> Self {
        let mut told = event.told.iter().map(|index| &tellings[*index]);
        Self {
            tellings,
            of_chicago: {
                let mut own = event.sentences.iter().map(|index| &tellings[*index]);
                let mut shots = event.told.iter().map(|index| &tellings[*index]);
                own.any(|telling| telling.of_chicago) && shots.any(is_of_officers)
            },
            far: !tellings.iter().any(|telling| telling.of_the_city),
            at_home: told.any(|telling| telling.at_home) && has_one_home(tellings),
            chase_ends: chase_ends(tellings),
        }
    }

    /// "A Chicago officer was shot. The man was wanted: |three people were shot in Gary|": what he had
    /// done there before, to others than the one hit here.
    fn is_of_his_crime(&self, telling: &Telling, place: &Place) -> bool {
        let elsewhere = matches!(place.kind, Kind::Elsewhere { .. });
        let several = |shot: &Shot| {
            let victim = shot.victim.filter(|_| shot.strikes());
            victim.is_some_and(|party| party.number() > 1 && party.form != Form::Pronoun)
        };
        let own = self.of_chicago && !is_of_officers(telling);
        elsewhere && own && telling.shots.iter().any(several)
    }

    /// What a place weighs by what it governs; `None` if the shots were not there.
    fn governed(&self, index: usize, place: &Place, told: bool) -> Option<i32> {
        let tellings = self.tellings;
        Some(match place.governs {
            // "Austin police", in a text that never names Chicago: another city's Austin.
            Governs::Other("agency_name")
                if self.far && matches!(place.kind, Kind::Elsewhere { .. }) =>
            {
                80
            }
            Governs::Shooting => 40,
            Governs::Unclear if self.chase_ends.contains(&&place.kind) => -20,
            Governs::Unclear if names_where(tellings, index) => 40,
            Governs::Unclear | Governs::Other("chase_end" | "sighting" | "reached")
                if leads_there(tellings, index, place) =>
            {
                40
            }
            Governs::Unclear if is_anywhere(&place.kind) => return None,
            // A road that nothing ties to the shots may be any on the way.
            Governs::Unclear if matches!(place.kind, Kind::Spot(Spot::Road(_))) => 2,
            // "The governor, in Chicago on Sunday, …".
            Governs::Unclear if matches!(place.kind, Kind::Chicago) && !told => 2,
            Governs::Unclear | Governs::Other("reached") if told => 30,
            Governs::Unclear | Governs::Other("reached") => 18,
            // A fight comes before the shots, and may have been elsewhere.
            Governs::Other("quarrel") => 10,
            Governs::Other("agency_name") => return of_police(&place.kind, told),
            // Where somebody was first seen counts for more than the call, and for less than
            // what followed.
            Governs::Other("sighting") => 8,
            // "Was shot in his bedroom. … |He lived at| 1630 N. Example Ave.".
            Governs::Other("victim_residence") if self.at_home => 6,
            Governs::Other("call") if matches!(place.kind, Kind::Spot(Spot::Block { .. })) => 6,
            Governs::Other(reason) if serves(reason, &place.kind, told) => -20,
            Governs::Other(_) => return None,
        })
    }
}

/// Whether the text tells where one person lives, and no second one.
fn has_one_home(tellings: &[Telling]) -> bool {
    let places = tellings.iter().flat_map(|telling| &telling.places);
    let mut homes = places.filter(|place| place.governs == Governs::Other("victim_residence"));
    let first = homes.next();
    first.is_some_and(|first| homes.all(|other| other.kind == first.kind))
}

/// What the place weighs whose police are named.
fn of_police(kind: &Kind, told: bool) -> Option<i32> {
    match kind {
        Kind::Neighbourhood { .. } => Some(if told { 30 } else { 18 }),
        // "Joliet officers", where nothing else tells which city it was.
        Kind::Elsewhere { .. } => Some(-22),
        Kind::Chicago => Some(-20),
        _ => None,
    }
}

/// "Officers had closed |47th Street|": miles of it.
fn is_anywhere(kind: &Kind) -> bool {
    matches!(kind, Kind::Spot(spot) if is_bare(spot))
}

/// "Shots were fired at officers. |That was at 15th and Albany|."
fn names_where(tellings: &[Telling], index: usize) -> bool {
    let before = index.checked_sub(1).map(|before| &tellings[before]);
    tellings[index].begins.that_was && before.is_some_and(Telling::tells)
}

/// Where chases are told to have ended, the first few.
fn chase_ends(tellings: &[Telling]) -> Vec<&Kind> {
    let places = tellings.iter().flat_map(|telling| &telling.places);
    let ends = places.filter(|place| place.governs == Governs::Other("chase_end"));
    ends.map(|place| &place.kind).take(CHASES).collect()
}

/// More chases no article tells of.
const CHASES: usize = 8;

/// "They chased him to the 900 block of Example Street. There he fired": the last place before.
pub(super) fn leads_there(tellings: &[Telling], index: usize, place: &Place) -> bool {
    let next = tellings
        .get(index + 1)
        .is_some_and(|next| next.begins.there);
    let last = tellings[index].places.last();
    next && last.is_some_and(|last| last.span == place.span)
}
