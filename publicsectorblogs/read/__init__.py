"""Readers: the bytes of a source in, posts with fixed bodies out."""
