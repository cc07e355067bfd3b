"""Articles on disk for the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

COURIER = """Ferry strikes pier in Port Dunmore
By Mara Ellison
The Dunmore Courier
March 4, 2031

The ferry Ardent Star struck the east pier on Tuesday, the harbour office said. Fourteen people were injured.

"We heard the horn twice," said Ivo Brandt, a deckhand.
"""

POST = """Pier closed after collision
The Lowland Post
March 5, 2031

The ferry Ardent Star struck the east pier on Tuesday, and 20 people were injured, police said.
"""


@pytest.fixture
def accounts(tmp_path: Path) -> Path:
    """A folder with two accounts of one event."""
    folder = tmp_path / "accounts"
    folder.mkdir()
    (folder / "courier.txt").write_text(COURIER, encoding="utf-8")
    (folder / "post.txt").write_text(POST, encoding="utf-8")
    return folder
