from datetime import date, datetime

import pytest

from crossread.acquire.dates import parse_date, url_date


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2024-03-03", "2024-03-03"),
        ("2024-03-03T21:05:10", "2024-03-03T21:05:10"),
        ("2024-03-03 21:05", "2024-03-03T21:05:00"),
        ("2024-03-03T21:05:10.123Z", "2024-03-03T21:05:10Z"),
        ("2024-03-03T21:05:10+0530", "2024-03-03T21:05:10+05:30"),
        ("2024-03-03T00:00:00", "2024-03-03"),
        ("20240303", "2024-03-03"),
        ("Sun, 03 Mar 2024 21:05:10 GMT", "2024-03-03T21:05Z"),
        ("March 3, 2024", "2024-03-03"),
        ("3 March 2024", "2024-03-03"),
        ("3rd Mar. 2024, 9:05 p.m. EST", "2024-03-03T21:05-05:00"),
        ("Mar 3, 2024 at 12:30 am", "2024-03-03T00:30"),
        ("9:30 PM IST, Mar 3, 2024", "2024-03-03T21:30+05:30"),
        (1709499910, "2024-03-03T21:05:10Z"),
        (1709499910000, "2024-03-03T21:05:10Z"),
        (date(2024, 3, 3), "2024-03-03"),
        (datetime(2024, 3, 3, 21, 5), "2024-03-03T21:05:00"),
    ],
)
def test_dates_of_metadata_become_iso(value: object, iso: str) -> None:
    assert parse_date(value) == iso


@pytest.mark.parametrize("value", ["", "soon", "2024-13-45", "March 45, 2024", 7, None, True, ["2024-03-03"]])
def test_what_is_no_date_gives_none(value: object) -> None:
    assert parse_date(value) is None


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/2024/03/03/quay.html",
        "https://a.example/world/2024/mar/03/quay",
        "https://a.example/news/2024-03/03/content_12.htm",
        "https://a.example/news/quay-2024-03-03",
        "https://a.example/news/quay-20240303.html",
    ],
)
def test_days_in_urls_are_read(url: str) -> None:
    assert url_date(url) == "2024-03-03"


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/2024/quay",
        "https://a.example/item/93549248/",
        "https://a.example/x?d=2024-03-03",
        "x",
    ],
)
def test_other_numbers_in_urls_are_no_days(url: str) -> None:
    assert url_date(url) is None
