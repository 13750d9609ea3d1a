//! Pairs of Spanish and its gloss, and what holds of every gloss.

use proptest::prelude::*;

use super::Gloss;

fn gloss(text: &str) -> String {
    Gloss::spanish(text).text.into_owned()
}

#[test]
fn days_and_clock_times() {
    for (spanish, english) in [
        ("el lunes por la noche", "Monday night"),
        ("la noche del lunes 17 de junio", "Monday night, June 17"),
        ("la madrugada del domingo", "early Sunday"),
        ("el domingo en la madrugada", "early Sunday"),
        ("el pasado viernes", "on last Friday"),
        ("el 30 de agosto de 2020", "on August 30, 2020"),
        ("a las 2:35 a.m.", "at 2:35 a.m."),
        ("alrededor de las 11 de la noche", "around 11 p.m."),
        (
            "poco después de las tres de la tarde",
            "shortly after 3 p.m.",
        ),
        ("hace dos semanas", "two weeks ago"),
    ] {
        assert_eq!(gloss(spanish), english, "{spanish}");
    }
}

#[test]
fn places() {
    for (spanish, english) in [
        (
            "la cuadra 3300 al oeste de la calle Polk",
            "the 3300 block of West Polk Street",
        ),
        (
            "cuadra 3300 de West Polk Street",
            "3300 block of West Polk Street",
        ),
        (
            "en el 3300 oeste de la calle Polk",
            "in the 3300 block of West Polk Street",
        ),
        (
            "la cuadra 100 al este de la calle 21",
            "the 100 block of East 21st Street",
        ),
        (
            "la calle 26 y la avenida Kedzie",
            "26th Street and Kedzie Avenue",
        ),
        ("el barrio de La Villita", "the Little Village neighborhood"),
        ("el vecindario de Austin", "the Austin neighborhood"),
        ("el Lado Sur", "the South Side"),
        ("al Hospital Mount Sinai", "to the Mount Sinai Hospital"),
    ] {
        assert_eq!(gloss(spanish), english, "{spanish}");
    }
}

#[test]
fn people() {
    for (spanish, english) in [
        ("un hombre de 32 años", "a 32-year-old man"),
        ("el agente, de 41 años,", "the 41-year-old officer,"),
        ("un policía", "a police officer"),
        ("la Policía de Chicago", "Chicago police"),
        (
            "dos oficiales de la policía de Chicago fuera de servicio",
            "two off-duty Chicago police officers",
        ),
        ("uno de los agentes", "one of the officers"),
        ("el hombre que huyó", "the man who fled"),
    ] {
        assert_eq!(gloss(spanish), english, "{spanish}");
    }
}

#[test]
fn deeds() {
    for (spanish, english) in [
        (
            "Abrió fuego contra los agentes.",
            "He opened fire on the officers.",
        ),
        (
            "sacó un arma y abrió fuego",
            "pulled out a gun and opened fire",
        ),
        ("le disparó al joven", "shot the youth"),
        ("Resultó herido un oficial.", "A officer was wounded."),
        ("nadie resultó herido", "nobody was wounded"),
        ("no resultó herido", "was not wounded"),
        ("fue herido por la policía", "was wounded by police"),
        ("recibió varios disparos", "was shot"),
        ("un tiroteo con la policía", "a shootout with police"),
        ("Matan a tiros a un sargento", "A sergeant shot and killed"),
        (
            "en estado grave pero estable",
            "in serious but stable condition",
        ),
        (
            "la Oficina Civil de Rendición de Cuentas de la Policía",
            "the Civilian Office of Police Accountability",
        ),
    ] {
        assert_eq!(gloss(spanish), english, "{spanish}");
    }
}

#[test]
fn a_stretch_of_the_gloss_is_found_in_the_original() {
    let text = "Fue llevado al Hospital Stroger el lunes.";
    let gloss = Gloss::spanish(text);
    for (english, spanish) in [
        ("Stroger Hospital", "Hospital Stroger"),
        ("Monday", "el lunes"),
        ("the Stroger", "al Hospital Stroger"),
        ("was", "Fue llevado"),
    ] {
        let start = gloss.text.find(english).expect("said");
        let range = gloss.original(&(start..start + english.len()));
        assert_eq!(&text[range], spanish, "{english}");
    }
}

#[test]
fn accents_may_follow_their_letters() {
    assert_eq!(gloss("la Polici\u{301}a disparo\u{301}"), "police fired");
}

/// Words that the table knows beside anything else.
fn texts() -> impl Strategy<Value = String> {
    let words = prop_oneof![
        Just("el"),
        Just("la"),
        Just("de"),
        Just("del"),
        Just("al"),
        Just("un"),
        Just("policía"),
        Just("Oficial"),
        Just("que"),
        Just("cuadra"),
        Just("3300"),
        Just("oeste"),
        Just("calle"),
        Just("Polk"),
        Just("disparó"),
        Just("a"),
        Just("hombre"),
        Just("32"),
        Just("años"),
        Just("lunes"),
        Just("noche"),
        Just("por"),
        Just(","),
        Just("\n"),
        Just("¿"),
        Just("ñ\u{301}"),
    ];
    let words = proptest::collection::vec(words, 0..24).prop_map(|words| words.join(" "));
    prop_oneof![words, any::<String>()]
}

proptest! {
    #[test]
    fn pieces_cover_the_original_in_order(text in texts()) {
        let gloss = Gloss::spanish(&text);
        let pieces = gloss.pieces.as_deref().unwrap_or_default();
        let mut done = (0, 0);
        for piece in pieces {
            prop_assert!(done.0 <= piece.gloss.start && gloss.text.get(piece.gloss.clone()).is_some());
            let between = text.get(done.1..piece.original.start).unwrap_or_default();
            prop_assert!(between.trim().is_empty(), "{between:?} is left out");
            prop_assert!(text.get(piece.original.clone()).is_some());
            done = (piece.gloss.end, piece.original.end);
        }
        prop_assert!(text[done.1..].trim().is_empty());
    }

    #[test]
    fn a_piece_says_the_same_by_itself(text in texts()) {
        let whole = Gloss::spanish(&text);
        for piece in whole.pieces.as_deref().unwrap_or_default() {
            let says = &whole.text[piece.gloss.clone()];
            let alone = gloss(&text[piece.original.clone()]);
            prop_assert!(alone.contains(says), "{says:?} in {text:?}, alone {alone:?}");
        }
    }

    #[test]
    fn every_stretch_lies_in_the_original(text in texts(), start in 0_usize..300, length in 0_usize..300) {
        let gloss = Gloss::spanish(&text);
        prop_assert!(text.get(gloss.original(&(start..start + length))).is_some());
    }
}
