"""The store: the only floor with SQL."""
