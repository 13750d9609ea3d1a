//! Places that only tell where another place is: the town of a hospital, the address of a station.

use super::{Found, Governs, Kind, words::Words};

/// Settles what the places of a sentence govern that stand right beside one of another kind.
pub(super) fn settle(words: &Words<'_>, found: &mut [Found]) {
    for at in 1..found.len() {
        let (before, rest) = found.split_at_mut(at);
        if let (Some(one), Some(other)) = (before.last_mut(), rest.first_mut()) {
            leave_towns_of_hospitals(one, other);
            leave_addresses(words, one, other);
        }
    }
}

/// "A hospital in Example Town", "in Example Town, at a hospital", "at a hospital in Englewood":
/// where the hospital is, not the shots.
fn leave_towns_of_hospitals(one: &mut Found, other: &mut Found) {
    let is_hospital = |place: &Found| {
        let named = matches!(place.rule, "hospital_named" | "hospital_by_noun");
        named && place.governs == Some(Governs::Other("hospital"))
    };
    let is_town = |place: &Found| matches!(place.kind, Kind::Elsewhere { .. });
    let is_name = |place: &Found| matches!(place.kind, Kind::Neighbourhood { .. });
    let gap = other.words.start.saturating_sub(one.words.end);
    let governs = Some(Governs::Other("hospital"));
    if is_hospital(one) && (is_town(other) || is_name(other)) && gap <= 1 {
        other.governs = governs;
    } else if is_town(one) && is_hospital(other) && gap <= 2 {
        one.governs = governs;
    }
}

/// "Officers of the 22nd District, based at |1900 W. Monterey|", "he surrendered at the station, |3120
/// S. Halsted|": where the station is, of which the same holds.
fn leave_addresses(words: &Words<'_>, one: &Found, other: &mut Found) {
    let address = matches!(other.kind, Kind::Spot(_)) && other.governs.is_none();
    if !address || !is_right_behind(words, one.words.end, other.words.start) {
        return;
    }
    let station = matches!(
        one.kind,
        Kind::District(_)
            | Kind::Facility {
                station_of: Some(_),
                ..
            }
    );
    if station {
        other.governs = one.governs;
    }
}

/// Whether only ", based at" or the like stands between.
fn is_right_behind(words: &Words<'_>, from: usize, to: usize) -> bool {
    let small = |at| {
        matches!(
            words.word(at),
            "," | "(" | "at" | "located" | "based" | "headquartered" | "in" | "the"
        )
    };
    let close = from < to && to - from <= 4 && (from..to).all(small);
    close && words.word(from) != "in" && words.word(from) != "the"
}
