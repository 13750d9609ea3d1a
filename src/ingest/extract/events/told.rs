//! What of a telling tells events apart: whether it has shots, whom it starts with, its places
//! and its dates.

use chrono::NaiveDate;

use super::dated::finer;
use crate::{
    ingest::extract::{
        noun::Form,
        place,
        shots::{Deed, Party},
        telling::Telling,
        when,
    },
    model::{PartialDate, Role},
};

impl Telling {
    /// Whether it tells of shots at all.
    pub(crate) fn tells(&self) -> bool {
        self.shots.iter().any(|shot| {
            matches!(
                shot.deed,
                Deed::Hit | Deed::Killed | Deed::Fired | Deed::Exchanged
            )
        })
    }

    /// Whether it tells of somebody of a role who was hit.
    pub(crate) fn hits(&self, role: Role) -> bool {
        self.shots.iter().any(|shot| shot.hits(role))
    }

    /// Whether it tells of somebody hit of whom that is so.
    pub(super) fn strikes(&self, so: impl Fn(&Party) -> bool) -> bool {
        let mut hit = self.shots.iter().filter(|shot| shot.strikes());
        hit.any(|shot| shot.victim.as_ref().is_some_and(&so))
    }

    /// Whether it tells of somebody of whom nothing was told before.
    pub(super) fn starts_new(&self) -> bool {
        let mut parties = self
            .shots
            .iter()
            .flat_map(|shot| [shot.shooter, shot.victim]);
        // "People in a car shot at |the officers|": at those told of before.
        let at_known = self
            .shots
            .iter()
            .filter_map(|shot| shot.victim)
            .any(|party| {
                let officer = party.role == Some(Role::Officer) && party.form == Form::Named;
                officer && party.definite && !party.is_name
            });
        !at_known && parties.any(|party| party.is_some_and(|party| party.is_new()))
    }

    /// The blocks, corners and neighbourhoods it names for what it tells.
    pub(super) fn placed(&self) -> impl Iterator<Item = &place::Kind> {
        let open = self
            .places
            .iter()
            .filter(|place| place.governs.may_be_scene());
        open.map(|place| &place.kind).filter(|kind| {
            matches!(
                kind,
                place::Kind::Spot(_) | place::Kind::Neighbourhood { .. }
            )
        })
    }

    /// Whether it tells its shots to have been before something else.
    pub(super) fn is_told_as_earlier(&self) -> bool {
        let of = |reason: &'static str| {
            let mut whens = self.whens.iter();
            whens.any(|when| when.governs == when::Governs::Other(reason))
        };
        // "Died early Saturday, |the day after the shooting|": his own.
        of("previous_event") && !of("pronounced")
    }

    /// Whether it tells the time over which a total was counted.
    pub(super) fn tells_a_total(&self) -> bool {
        let mut whens = self.whens.iter();
        whens.any(|when| when.governs == when::Governs::Other("total"))
    }

    /// Whether it tells only how long before or after something else its shots were.
    pub(super) fn tells_its_distance(&self) -> bool {
        self.whens.iter().any(|when| {
            when.governs == when::Governs::Shooting
                && when.rule == "relative_to_event"
                && when.date.is_none()
                && when.time.is_none()
        })
    }

    /// The parts of the day that it names.
    pub(super) fn parts_of_day(&self) -> impl Iterator<Item = &'static str> {
        self.whens.iter().filter_map(|when| when.part_of_day)
    }

    /// Every date of the sentence that may be its shots'.
    pub(super) fn dates(&self) -> impl Iterator<Item = PartialDate> + '_ {
        let open = self
            .whens
            .iter()
            .filter(|when| when.governs.may_be_shooting());
        open.filter_map(|when| when.date)
    }

    /// The weekday of its shots, where the article states no date to count it from, as a day of the
    /// same week for all.
    pub(super) fn bare_weekday(&self) -> Option<PartialDate> {
        let mut whens = self.whens.iter();
        let weekday = whens.find_map(|when| {
            let bare = when.date.is_none() && when.governs == when::Governs::Shooting;
            when.weekday().filter(|_| bare)
        })?;
        NaiveDate::from_isoywd_opt(2001, 2, weekday).map(PartialDate::Day)
    }

    /// "On Monday", "over the weekend" in an article without a date: its shots were lately.
    pub(super) fn is_recent(&self) -> bool {
        let mut whens = self.whens.iter().filter(|when| when.date.is_none());
        whens.any(|when| {
            let week = when.weekday().is_some() || when.rule.starts_with("weekend_");
            week && when.governs == when::Governs::Shooting
        })
    }

    /// The day, else the latest one, that a sentence tells of anything that was done: "arrested
    /// today".
    pub(super) fn latest_day(&self) -> Option<NaiveDate> {
        // Charges and papers come months after what they are about.
        let late = |when: &when::When| {
            use when::Governs::Other;
            matches!(
                when.governs,
                Other("charged" | "council" | "court" | "statement" | "video_release")
            )
        };
        let recent = |when: &&when::When| {
            let told = when.weekday().is_some() || when.rule == "relative_to_publication";
            told && !late(when)
        };
        let days = self
            .whens
            .iter()
            .filter(recent)
            .filter_map(|when| when.date?.day());
        self.own_date()
            .map(PartialDate::first_day)
            .or_else(|| days.max())
    }

    /// The date that this sentence gives its shots, if it gives one: one that its words tie to
    /// them, else a calendar date. A bare weekday may be that of anything.
    pub(super) fn own_date(&self) -> Option<PartialDate> {
        let of_shots = |wanted: fn(&when::When) -> bool| {
            self.whens
                .iter()
                .filter(|when| wanted(when))
                .filter_map(|when| when.date)
                // "This year another one was shot dead on Feb. 13": that day, and not the year.
                .fold(None, |one, other| finer(one, Some(other)))
        };
        of_shots(|when| when.governs == when::Governs::Shooting).or_else(|| {
            of_shots(|when| {
                when.governs == when::Governs::Unclear && when.rule.starts_with("month_")
            })
        })
    }
}
