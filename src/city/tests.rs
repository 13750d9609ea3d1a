use super::City;

#[test]
fn the_tables_can_be_read() {
    let city = City::read().expect("the bundled tables");
    assert_eq!(city.areas().len(), 77);
    assert_eq!(city.districts().len(), 22);
}
