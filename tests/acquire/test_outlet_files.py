"""A user's file of outlets: its form, and errors that tell what to mend."""

from __future__ import annotations

from pathlib import Path

import pytest

from crossread.acquire.outlet_files import OutletFileError, read_outlets
from crossread.text.outlet_table import Outlet


def test_rows_become_outlets_by_kind(tmp_path: Path) -> None:
    file = tmp_path / "outlets.toml"
    file.write_text(
        '[[newspaper]]\nname = "The Harbour Gull"\ndomains = ["gull.example"]\nfamily = "Aldan House"\n'
        '[[agency]]\nname = "Northgate News Agency"\naliases = ["NNA"]\n',
        encoding="utf-8",
    )
    assert read_outlets(file) == (
        Outlet("Northgate News Agency", "agency", ("NNA",)),
        Outlet("The Harbour Gull", "newspaper", (), ("gull.example",), "Aldan House"),
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[newspaper]\n", "is no TOML: .*line 1"),
        ('[[paper]]\nname = "Gull"\n', "is no list of outlets: .*`paper`"),
        ('[[newspaper]]\nfamily = "Aldan House"\n', "missing required field `name` - at `\\$.newspaper"),
        ('[[newspaper]]\nname = "Gull"\nowner = "Aldan House"\n', "unknown field `owner`"),
        ('[[newspaper]]\nname = "Gull"\ndomains = "gull.example"\n', "Expected `array`.*domains"),
    ],
)
def test_a_bad_file_is_refused_with_its_name_and_what_is_wrong(tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "outlets.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(OutletFileError, match=rf"outlets\.toml: .*{told}"):
        read_outlets(file)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OutletFileError, match=r"none\.toml: cannot be read"):
        read_outlets(tmp_path / "none.toml")
