"""Connections that go only to addresses that were checked, and never outlast their deadline.

Both rules sit where the socket is: a name is resolved, checked and connected to in one step, so
that a name server cannot answer with a public address for the check and a private one for the
connection; and each read is cut to what is left of the deadline, so that a server that sends a
byte now and then, in its headers too, cannot hold a request for ever.
"""

from __future__ import annotations

import ipaddress
import socket
import ssl
import time
from collections.abc import Iterable
from functools import cache
from typing import Any

import httpcore
import httpx

from publicsectorblogs.fetch.errors import FetchError

# RFC 6052: the well-known prefix in which a NAT64 gateway embeds IPv4 addresses.
NAT64 = ipaddress.IPv6Network("64:ff9b::/96")

SocketOptions = Iterable[Any] | None


def is_public(address: str) -> bool:
    """Tell whether an IP address is one of the public internet.

    Private, loopback, link-local, multicast and reserved addresses are not (the IANA
    special-purpose registries, as `ipaddress` knows them); an IPv6 address that only wraps an
    IPv4 address is as public as that one.
    """
    ip = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        if ip in NAT64:
            return is_public(str(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)))
        inner = ip.ipv4_mapped or ip.sixtofour
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast


def resolve(host: str, port: int, allow_private: bool) -> list[str]:
    """Return the IP addresses of `host` that may be connected to, in the resolver's order.

    Raises `FetchError` when the name has none, or none that is public.
    """
    try:
        answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError(f"{host} cannot be resolved: {error}") from error
    addresses = list(dict.fromkeys(str(answer[4][0]) for answer in answers))
    allowed = [a for a in addresses if allow_private or is_public(a)]
    if not allowed:
        found = ", ".join(addresses)
        raise FetchError(f"{host} is at a private address ({found}); --allow-private permits it")
    return allowed


class Deadline:
    """How long the request under way may still take; set anew for each request."""

    def __init__(self) -> None:
        self._end = 0.0

    def start(self, seconds: float) -> None:
        """Let the request that begins now take `seconds` in all."""
        self._end = time.monotonic() + seconds

    def cut(self, timeout: float | None) -> float:
        """Return `timeout`, in seconds, but no more than what is left; raise when nothing is."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise httpcore.ReadTimeout("the answer took too long in all")
        return left if timeout is None else min(timeout, left)


class TimedStream(httpcore.NetworkStream):
    """A network stream whose reads and writes end with the deadline."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.cut(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.cut(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        timeout = self._deadline.cut(timeout)
        stream = self._stream.start_tls(ssl_context, server_hostname, timeout)
        return TimedStream(stream, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class CheckedBackend(httpcore.NetworkBackend):
    """Connects to a host at the very addresses that were checked."""

    def __init__(self, allow_private: bool, deadline: Deadline) -> None:
        self._allow_private, self._deadline = allow_private, deadline
        self._backend = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: SocketOptions = None,
    ) -> httpcore.NetworkStream:
        failure: Exception = FetchError(f"{host} has no address")
        for address in resolve(host, port, self._allow_private):
            try:
                stream = self._backend.connect_tcp(
                    address, port, self._deadline.cut(timeout), local_address, socket_options
                )
                return TimedStream(stream, self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
        raise failure


@cache
def tls_context() -> ssl.SSLContext:
    """Return the one TLS context; loading the root certificates takes some 30 ms."""
    return httpx.create_ssl_context()


class CheckedTransport(httpx.BaseTransport):
    """The httpx transport over `CheckedBackend`, for one thread and a few hosts."""

    def __init__(self, allow_private: bool, deadline: Deadline) -> None:
        self._backend = CheckedBackend(allow_private, deadline)
        self._pools: dict[bytes, httpcore.ConnectionPool] = {}

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        url = httpcore.URL(
            scheme=request.url.raw_scheme,
            host=request.url.raw_host,
            port=request.url.port,
            target=request.url.raw_path,
        )
        response = self._pool(request.url.raw_scheme).handle_request(
            httpcore.Request(
                request.method,
                url,
                headers=request.headers.raw,
                content=request.stream,
                extensions=request.extensions,
            )
        )
        return httpx.Response(
            response.status,
            headers=response.headers,
            stream=_Body(response),
            extensions=response.extensions,
        )

    def _pool(self, scheme: bytes) -> httpcore.ConnectionPool:
        if scheme not in self._pools:
            self._pools[scheme] = httpcore.ConnectionPool(
                ssl_context=tls_context() if scheme == b"https" else None,
                max_keepalive_connections=2,
                network_backend=self._backend,
            )
        return self._pools[scheme]

    def close(self) -> None:
        for pool in self._pools.values():
            pool.close()


class _Body(httpx.SyncByteStream):
    """The body of an httpcore response as httpx takes it."""

    def __init__(self, response: httpcore.Response) -> None:
        self._response = response

    def __iter__(self) -> Any:
        return self._response.iter_stream()

    def close(self) -> None:
        self._response.close()
