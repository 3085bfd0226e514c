"""Measures the project; no part of the package, and needs the `bench` extra."""
