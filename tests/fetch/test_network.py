"""Without --allow-private nothing but the public internet is ever connected to."""

from __future__ import annotations

import socket
from dataclasses import replace

import pytest
from feed_server import page, redirect, rss
from fetcher import QUICK

from publicsectorblogs.fetch import network
from publicsectorblogs.fetch.network import is_public, resolve

PRIVATE = [
    "127.0.0.1",
    "127.8.8.8",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "192.0.2.1",
    "198.18.0.1",
    "::",
    "::1",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "ff02::1",
    "2001:db8::1",
    "::ffff:127.0.0.1",
    "::ffff:169.254.169.254",
    "2002:7f00:1::",
    "64:ff9b::10.0.0.1",
]
PUBLIC = ["8.8.8.8", "151.101.1.1", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8"]


@pytest.mark.parametrize("address", PRIVATE)
def test_addresses_that_are_not_of_the_public_internet(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_addresses_of_the_public_internet(address):
    assert is_public(address)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f000001", "[::1]"])
def test_a_private_host_is_refused_however_it_is_written(site, fetch, host):
    site.routes["/feed/"] = page(rss(["1"]))
    outcome = fetch(site.url("/feed/", host), allow_private=False)
    assert outcome.result == "failed"
    assert "private address" in outcome.reason
    assert site.asked == []


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://a.org/", "gopher://a/", "", "x", "//"]
)
def test_only_http_and_https_are_fetched(fetch, url):
    outcome = fetch(url, limits=replace(QUICK, total=1))
    assert outcome.result in ("failed", "skipped")


def test_a_name_is_connected_to_at_the_very_address_that_was_checked(site, fetch, monkeypatch):
    """A name server that tells the check one address cannot tell the connection another."""
    real, answers = socket.getaddrinfo, iter(["127.0.0.1", "127.0.0.2"])

    def lookup(host, *args, **options):
        return real(next(answers) if host == "blog.example" else host, *args, **options)

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    monkeypatch.setattr(network, "is_public", lambda address: address == "127.0.0.1")
    site.routes["/feed/"] = page(rss(["1"]))
    outcome = fetch(site.url("/feed/", "blog.example"), allow_private=False)
    assert (outcome.result, outcome.reason) == ("new", "")
    assert site.asked[-1].headers["host"].startswith("blog.example:")
    assert next(answers) == "127.0.0.2"  # the name was resolved once


def test_a_name_with_public_and_private_addresses_is_connected_to_at_the_public_ones(monkeypatch):
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (a, 80)) for a in ("10.0.0.1", "8.8.8.8")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **options: found)
    assert resolve("blog.example", 80, allow_private=False) == ["8.8.8.8"]


def test_a_redirect_into_a_private_address_is_refused(site, fetch, monkeypatch):
    """The first host counts as public here; the one that it redirects to does not."""
    monkeypatch.setattr(network, "is_public", lambda address: address == "127.0.0.1")
    site.routes |= {
        "/feed/": redirect(302, site.url("/secret/", "127.0.0.2")),
        "/secret/": page(rss(["1"])),
    }
    outcome = fetch(site.url("/feed/"), allow_private=False)
    assert outcome.result == "failed"
    assert "127.0.0.2 is at a private address" in outcome.reason
    assert site.paths() == ["/feed/"]
