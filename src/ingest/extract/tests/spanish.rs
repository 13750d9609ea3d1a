//! Whole readings of Spanish articles of our own: values, and the Spanish words that prove them.

use super::{super::extract, article, claims};
use crate::model::{Article, Field, Reading, Status};

fn read(title: &str, text: &str) -> (Article, Reading) {
    let article = Article {
        title: title.to_owned(),
        ..article(text, "2021-03-17")
    };
    let reading = extract(&article);
    (article, reading)
}

#[test]
fn claims_rest_on_the_spanish_words() {
    let (article, reading) = read(
        "Balean a un policía fuera de servicio en La Villita",
        "Un policía de Chicago fuera de servicio fue baleado el lunes por la noche durante un \
         intento de robo en el barrio de La Villita, informó la Policía.\n\nDos hombres se le \
         acercaron alrededor de las 9:20 de la noche en la cuadra 2700 al sur de la avenida \
         Ridgeway. Uno de los sospechosos disparó contra el agente, de 41 años, y el agente \
         respondió al fuego. Nadie más resultó herido.\n\nEl agente fue llevado al Hospital \
         Stroger en estado grave pero estable. La Oficina Civil de Responsabilidad Policial \
         investiga el uso de la fuerza.",
    );
    let claims = claims(&article, &reading.reports[0]);
    for (field, value, words) in [
        (Field::OccurredOn, "2021-03-15", "el lunes por la noche"),
        (Field::Time, "21:20", "alrededor de las 9:20 de la noche"),
        (Field::Neighbourhood, "Little Village", "La Villita"),
        (
            Field::Block,
            "2700 S Ridgeway Ave",
            "cuadra 2700 al sur de la avenida Ridgeway",
        ),
        (
            Field::OfficersShot,
            "1",
            "Balean a un policía fuera de servicio en La Villita",
        ),
        (
            Field::OffDuty,
            "yes",
            "Balean a un policía fuera de servicio en La Villita",
        ),
        (
            Field::Agency,
            "COPA",
            "Oficina Civil de Responsabilidad Policial",
        ),
        (Field::Circumstance, "robbery", "intento de robo"),
    ] {
        let claim = claims.iter().find(|claim| claim.0 == field);
        let read = claim.map(|claim| (claim.1.as_str(), claim.2.as_str()));
        assert_eq!(read, Some((value, words)), "{field}");
    }
}

#[test]
fn who_shot_whom_is_told_by_the_sentence() {
    for (sentence, direction, officers, civilians) in [
        (
            "La policía mató a tiros a un hombre armado el martes en Austin.",
            "by_police",
            "0",
            "1",
        ),
        (
            "Un agente le disparó a un joven de 19 años el martes en Austin.",
            "by_police",
            "0",
            "1",
        ),
        (
            "Dos agentes fueron baleados el martes durante una parada de tráfico en Austin.",
            "of_police",
            "2",
            "0",
        ),
        (
            "Resultaron heridos dos oficiales en un tiroteo el martes en Austin.",
            "of_police",
            "2",
            "0",
        ),
        (
            "Un hombre fue herido de bala por la policía el martes en Austin.",
            "by_police",
            "0",
            "1",
        ),
    ] {
        let (article, reading) = read("", sentence);
        let claims = claims(&article, &reading.reports[0]);
        for (field, value) in [
            (Field::Direction, direction),
            (Field::OfficersShot, officers),
            (Field::CiviliansShot, civilians),
        ] {
            let claim = claims.iter().find(|claim| claim.0 == field);
            let read = claim.map(|claim| claim.1.as_str());
            assert_eq!(read, Some(value), "{field} of {sentence}");
        }
    }
}

#[test]
fn shootings_that_police_only_investigate_are_no_incident() {
    let (_, reading) = read(
        "Dos heridos de bala en Austin",
        "La policía encontró a dos hombres con heridas de bala el martes por la noche en la \
         cuadra 5100 al oeste de la calle Madison, dijo la policía de Chicago.\n\nUn sospechoso \
         abrió fuego desde un auto y huyó. Los agentes buscan al conductor.",
    );
    assert_eq!(reading.status, Status::NoIncident, "{}", reading.reason);
}

#[test]
fn a_spanish_notice_refuses_republication() {
    let (_, reading) = read(
        "Policía hiere a un hombre en Austin",
        "La policía hirió a tiros a un hombre el martes en Austin, dijeron las autoridades de la \
         ciudad.\n\nQueda prohibida la reproducción de este material sin permiso.",
    );
    assert!(reading.no_republication);
}
