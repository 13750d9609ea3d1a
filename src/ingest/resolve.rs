//! Names and blocks set against the city.
