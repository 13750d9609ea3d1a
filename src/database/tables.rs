//! Keeps the city's tables equal to the city that the program carries.

use serde_json::{Value, json};
use sqlx::SqliteConnection;

use crate::city::City;

/// Whether the tables say what the city says.
pub(super) async fn are_current(connection: &mut SqliteConnection) -> sqlx::Result<bool> {
    let areas: String = sqlx::query_scalar(
        "select json_group_array(json_array(number, name, slug, side, population_2020) \
         order by number) from areas",
    )
    .fetch_one(&mut *connection)
    .await?;
    let names: String = sqlx::query_scalar(
        "select json_group_array(json_array(slug, name, area) order by slug) \
         from neighbourhood_names",
    )
    .fetch_one(connection)
    .await?;
    let read = |text: &str| serde_json::from_str::<Value>(text).ok();
    Ok(read(&areas) == Some(area_rows()) && read(&names) == Some(name_rows()))
}

/// Writes the areas and names; those the city no longer knows are taken out.
pub(super) async fn fill_city(connection: &mut SqliteConnection) -> sqlx::Result<()> {
    sqlx::query("delete from neighbourhood_names")
        .execute(&mut *connection)
        .await?;
    sqlx::query(
        "insert into areas (number, name, slug, side, population_2020) \
         select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 \
         from json_each(?) where true \
         on conflict (number) do update set name = excluded.name, slug = excluded.slug, \
             side = excluded.side, population_2020 = excluded.population_2020",
    )
    .bind(area_rows().to_string())
    .execute(&mut *connection)
    .await?;
    sqlx::query(
        "insert into neighbourhood_names (slug, name, area) \
         select value ->> 0, value ->> 1, value ->> 2 from json_each(?)",
    )
    .bind(name_rows().to_string())
    .execute(connection)
    .await?;
    Ok(())
}

fn area_rows() -> Value {
    City::chicago()
        .areas()
        .iter()
        .map(|area| {
            json!([
                area.number,
                area.name,
                area.slug,
                area.side,
                area.population_2020
            ])
        })
        .collect()
}

fn name_rows() -> Value {
    let mut names: Vec<_> = City::chicago().neighbourhoods().iter().collect();
    names.sort_by(|one, other| one.slug.cmp(&other.slug));
    names
        .into_iter()
        .map(|name| json!([name.slug, name.name, name.area]))
        .collect()
}
