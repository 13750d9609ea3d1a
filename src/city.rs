//! Chicago: its community areas, neighbourhood names, streets, address grid and police districts.
