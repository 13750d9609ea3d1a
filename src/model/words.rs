//! The closed vocabularies: each variant has one word for machines and one label for people.

use std::{fmt, str::FromStr};

/// A word that is not in a vocabulary.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{word:?} is not a {vocabulary}; it is one of {known}")]
pub struct UnknownWord {
    vocabulary: &'static str,
    word: String,
    known: String,
}

macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident, $title:literal {
        $($(#[$variant_doc:meta])* $variant:ident = $word:literal, $label:literal;)+
    }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$variant_doc])* #[doc = concat!("`", $word, "`: ", $label)] $variant,)+
        }

        impl $name {
            /// Every variant, in the order of the vocabulary.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The word of the database, of exports and of the query string.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The words a reader sees.
            #[must_use]
            pub const fn label(self) -> &'static str {
                match self { $(Self::$variant => $label),+ }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(self.word())
            }
        }

        impl FromStr for $name {
            type Err = UnknownWord;

            fn from_str(word: &str) -> Result<Self, UnknownWord> {
                Self::ALL.iter().copied().find(|known| known.word() == word).ok_or_else(|| UnknownWord {
                    vocabulary: $title,
                    word: word.into(),
                    known: Self::ALL.iter().map(|known| known.word()).collect::<Vec<_>>().join(", "),
                })
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                out.serialize_str(self.word())
            }
        }
    };
}

vocabulary! {
    /// What became of an article.
    Status, "status" {
        Incident = "incident", "reports an incident";
        NoIncident = "no_incident", "no incident in scope";
        OutOfArea = "out_of_area", "outside Chicago";
        Duplicate = "duplicate", "the same text as another article";
        Rejected = "rejected", "could not be read";
    }
}

vocabulary! {
    /// Who shot whom.
    Direction, "direction" {
        ByPolice = "by_police", "Shot by police";
        OfPolice = "of_police", "Officer shot";
        Exchange = "exchange", "Exchange of gunfire";
        BetweenOfficers = "between_officers", "Between officers";
        Unknown = "unknown", "Direction not stated";
    }
}

vocabulary! {
    /// What the officer or the situation was when the shots were fired.
    Circumstance, "circumstance" {
        TrafficStop = "traffic_stop", "Traffic stop";
        FootPursuit = "foot_pursuit", "Foot pursuit";
        VehiclePursuit = "vehicle_pursuit", "Vehicle pursuit";
        DomesticCall = "domestic_call", "Domestic call";
        ShotsFiredCall = "shots_fired_call", "Call of shots fired";
        Robbery = "robbery", "Robbery";
        Carjacking = "carjacking", "Carjacking";
        Ambush = "ambush", "Ambush";
        WarrantService = "warrant_service", "Warrant service";
        MentalHealthCall = "mental_health_call", "Mental health call";
        OffDutyDispute = "off_duty_dispute", "Off-duty dispute";
        Custody = "custody", "In custody";
        Other = "other", "Other";
        Unknown = "unknown", "Not stated";
    }
}

vocabulary! {
    /// How well sources support an incident.
    Grade, "grade" {
        SingleSource = "single_source", "One source";
        Corroborated = "corroborated", "Two or more independent sources";
        Contested = "contested", "Sources disagree";
    }
}

vocabulary! {
    /// What happened to a person, the gravest first.
    Injury, "injury" {
        Killed = "killed", "killed";
        Critical = "critical", "wounded, critical condition";
        Serious = "serious", "wounded, serious condition";
        Stable = "stable", "wounded, stable condition";
        Graze = "graze", "grazed";
        Wounded = "wounded", "wounded";
        NotShot = "not_shot", "hurt, but not shot";
    }
}

vocabulary! {
    /// Law-enforcement officer or anybody else.
    Role, "role" {
        Officer = "officer", "Officer";
        Civilian = "civilian", "Civilian";
    }
}

vocabulary! {
    /// How exactly a place is known, the most exact first.
    Precision, "precision" {
        Address = "address", "address, shown as its block";
        Intersection = "intersection", "intersection";
        Block = "block", "block";
        Facility = "facility", "facility";
        Road = "road", "road";
        Neighbourhood = "neighbourhood", "neighbourhood";
        Side = "side", "side of the city";
        City = "city", "Chicago";
        Unknown = "unknown", "not stated";
    }
}
