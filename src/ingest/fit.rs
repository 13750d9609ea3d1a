//! Labelled articles in, a table of points out: how much each trait speaks for a reading.
//!
//! A logistic regression: the points of a reading's traits add up to the logarithm of its odds to
//! be right. Held back by a penalty, so that a trait seen twice does not decide: to 0, or to the
//! points that other articles taught. Deterministic: the same examples give the same table.

use std::collections::BTreeMap;

use super::extract::Trait;

/// A possible reading of an article.
#[derive(Debug, Clone)]
pub struct Example {
    /// Number of the article.
    pub article: usize,
    /// What speaks for and against the reading.
    pub traits: Vec<Trait>,
    /// Whether it is the labelled one.
    pub right: bool,
}

/// The points of traits.
pub type Points = BTreeMap<Trait, f64>;

/// How strongly points are held back: the precision of a normal prior around what is known of them.
const PENALTY: f64 = 0.5;

/// Enough for points to settle to two decimals on some ten thousand examples.
const ROUNDS: usize = 600;

/// The first step of every trait's points; later ones get smaller as Adagrad has it.
const STEP: f64 = 0.5;

/// The points of every trait of the examples, held back to those that are known, else to 0.
#[must_use]
pub fn fit(examples: &[&Example], known: &Points) -> Points {
    let mut numbers: BTreeMap<Trait, usize> = BTreeMap::new();
    let rows: Vec<(Vec<usize>, bool)> = examples
        .iter()
        .map(|example| {
            let traits = example.traits.iter().map(|one| {
                let next = numbers.len();
                *numbers.entry(*one).or_insert(next)
            });
            (traits.collect(), example.right)
        })
        .collect();
    let mut held_to = vec![0.0; numbers.len()];
    for (one, number) in &numbers {
        held_to[*number] = known.get(one).copied().unwrap_or_default();
    }
    let mut points = held_to.clone();
    let mut steepness = vec![1e-9; numbers.len()];
    for _ in 0..ROUNDS {
        let slopes = slopes(&rows, &points, &held_to);
        for ((point, steep), slope) in points.iter_mut().zip(&mut steepness).zip(slopes) {
            *steep += slope * slope;
            *point -= STEP * slope / f64::sqrt(*steep);
        }
    }
    let traits = numbers.into_iter();
    traits.map(|(one, number)| (one, points[number])).collect()
}

/// How the loss changes with the points of each trait.
fn slopes(rows: &[(Vec<usize>, bool)], points: &[f64], held_to: &[f64]) -> Vec<f64> {
    let held = points.iter().zip(held_to);
    let mut slopes: Vec<f64> = held.map(|(point, to)| PENALTY * (point - to)).collect();
    for (traits, right) in rows {
        let sum: f64 = traits.iter().map(|one| points[*one]).sum();
        let off = 1.0 / (1.0 + f64::exp(-sum)) - f64::from(u8::from(*right));
        for one in traits {
            slopes[*one] += off;
        }
    }
    slopes
}

/// Points fitted on some articles tell others apart this often: how many articles with a right
/// reading there are, and for how many of them it has the most points. Every eighth article is
/// read by what the other seven taught.
#[must_use]
pub fn tried(examples: &[Example], known: &Points) -> (usize, usize) {
    let folds = (0..8).map(|fold| {
        let (others, own): (Vec<&Example>, Vec<&Example>) =
            examples.iter().partition(|one| one.article % 8 != fold);
        tried_on(&own, &fit(&others, known))
    });
    folds.fold((0, 0), |all, fold| (all.0 + fold.0, all.1 + fold.1))
}

/// The same, for some articles and the points that others taught.
fn tried_on(examples: &[&Example], points: &Points) -> (usize, usize) {
    let sum = |one: &Example| -> f64 { one.traits.iter().filter_map(|of| points.get(of)).sum() };
    let mut articles: BTreeMap<usize, Vec<&Example>> = BTreeMap::new();
    for one in examples {
        articles.entry(one.article).or_default().push(one);
    }
    articles.retain(|_, readings| readings.iter().any(|one| one.right));
    let chosen = articles.values().filter_map(|readings| {
        let readings = readings.iter();
        readings.max_by(|one, other| sum(one).total_cmp(&sum(other)))
    });
    (articles.len(), chosen.filter(|best| best.right).count())
}

#[cfg(test)]
mod tests {
    use super::{Example, Points, Trait, fit, tried};

    const TOLD: Trait = ("told of", "the shooting");
    const COURT: Trait = ("of", "court");
    const DATE: Trait = ("it is", "a date");

    /// Of every article's two dates the one told of the shooting is right.
    fn examples() -> Vec<Example> {
        let example = |article, one, right| Example {
            article,
            traits: vec![DATE, one],
            right,
        };
        (0..40)
            .flat_map(|article| [example(article, TOLD, true), example(article, COURT, false)])
            .collect()
    }

    #[test]
    fn gives_points_to_what_speaks_for_the_right_reading() {
        let examples = examples();
        let points = fit(&examples.iter().collect::<Vec<_>>(), &Points::new());
        assert!(points[&TOLD] > 2.0 && points[&COURT] < -2.0, "{points:?}");
        assert!(points[&DATE].abs() < 0.1, "{points:?}");
        assert_eq!(tried(&examples, &Points::new()), (40, 40));
    }

    #[test]
    fn learns_little_from_little() {
        let examples = &examples()[..2];
        let points = fit(&examples.iter().collect::<Vec<_>>(), &Points::new());
        assert!(points[&TOLD] < 1.0, "{points:?}");
    }

    #[test]
    fn keeps_to_what_is_known() {
        let examples = &examples()[..2];
        let known = Points::from([(TOLD, 3.0), (DATE, -1.0)]);
        let points = fit(&examples.iter().collect::<Vec<_>>(), &known);
        assert!((points[&TOLD] - 3.0).abs() < 0.5, "{points:?}");
        assert!((points[&DATE] + 1.0).abs() < 0.5, "{points:?}");
    }
}
