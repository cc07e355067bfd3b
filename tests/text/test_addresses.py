"""Hosts of addresses that anybody may have written."""

from __future__ import annotations

import pytest

from crossread.text.addresses import host_of


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://News.Courier.example/2031/ferry", "news.courier.example"),
        ("courier.example", "courier.example"),
        ("[", ""),
        ("http://[x", ""),
        ("", ""),
    ],
)
def test_the_host_of_an_address_is_read_and_a_malformed_one_has_none(address: str, host: str) -> None:
    assert host_of(address) == host
