"""Bodies of answers: taken in pieces, decompressed in pieces, cut off at a size.

A body is complete or it is an error; a truncated one would look like a feed whose last posts
were taken down.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable

from publicsectorblogs.fetch.errors import DamagedBody, FetchError

COMPRESSED = ("gzip", "x-gzip", "deflate")  # what we ask for; x-gzip is an old name of gzip
FOREIGN = ("br", "zstd", "compress", "x-compress")  # what nobody asked for
# Some servers compress once more what was compressed beforehand. More layers than this are there to
# do harm: a file exists that decompresses to itself.
LAYERS = 3

GZIP_MAGIC = b"\x1f\x8b"  # RFC 1952
ZLIB_MAGIC = (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")  # RFC 1950, as zlib writes it
GZIP_OR_ZLIB = 32 + zlib.MAX_WBITS  # zlib tells the two apart by their first bytes
BARE_DEFLATE = -zlib.MAX_WBITS  # what some servers send as "deflate", without zlib's wrapper


def read_body(pieces: Iterable[bytes], encoding: str, limit: int) -> bytes:
    """Return the whole body from its `pieces` as they arrive, decompressed.

    `encoding` is the Content-Encoding header, "" for none; unknown words in it are taken as
    none, as browsers do. What still looks compressed then is decompressed too: the header may be
    missing, or name fewer layers than there are. `limit` is a number of bytes, for the body as
    sent and as decompressed.
    Raises `FetchError` for a body that is larger, broken or truncated.
    """
    words = [word.strip().lower() for word in encoding.split(",")]
    layers = sum(word in COMPRESSED for word in words)
    if layers > LAYERS or any(word in FOREIGN for word in words):
        raise FetchError(f"the body is compressed in a way we did not ask for: {encoding}")
    body = _join(pieces, limit)
    for _ in range(layers):
        body = _inflate(body, limit)
    for _ in range(LAYERS):
        body = _inflate_unstated(body, limit)
    return body


def _inflate_unstated(body: bytes, limit: int) -> bytes:
    """Decompress what looks compressed, as no feed does; what then does not, stays as it is."""
    if not body.startswith((GZIP_MAGIC, *ZLIB_MAGIC)):
        return body
    try:
        return _inflate(body, limit)
    except DamagedBody:
        return body


def _join(pieces: Iterable[bytes], limit: int) -> bytes:
    body = bytearray()
    for piece in pieces:
        body += piece
        if len(body) > limit:
            raise FetchError(f"the body is larger than {limit:,} bytes")
    return bytes(body)


def _inflate(data: bytes, limit: int) -> bytes:
    """Decompress gzip (of several members too), zlib or bare deflate.

    Never holds more than one byte over `limit`, however far the data would expand.
    """
    out = bytearray()
    while data:
        inflater = zlib.decompressobj(_wrapper(data))
        try:
            out += inflater.decompress(data, limit + 1 - len(out))
        except zlib.error as error:
            raise DamagedBody(f"the compressed body is broken: {error}") from error
        if len(out) > limit:
            raise FetchError(f"the body is larger than {limit:,} bytes when decompressed")
        if not inflater.eof:
            raise DamagedBody("the compressed body is truncated")
        rest = inflater.unused_data
        data = rest if rest.startswith(GZIP_MAGIC) else b""  # what else follows is padding
    return bytes(out)


def _wrapper(start: bytes) -> int:
    """Return zlib's `wbits` for data that begins with `start`.

    zlib's first byte has 8 in its lower half and 7 or less in its upper half (RFC 1950).
    """
    wrapped = start.startswith(GZIP_MAGIC) or (start[0] & 0x0F == 8 and start[0] >> 4 <= 7)
    return GZIP_OR_ZLIB if wrapped else BARE_DEFLATE
