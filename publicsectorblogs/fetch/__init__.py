"""Fetching: from the addresses in the register to captures under `sources/feeds/`.

The only part of the project that uses the network and the clock; the build never does.
"""
