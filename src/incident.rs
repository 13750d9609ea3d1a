//! An incident: what follows from the claims and corrections about one event.
