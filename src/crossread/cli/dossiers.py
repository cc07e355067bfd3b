"""Stored dossiers, and what to say where a file is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from crossread.records import Dossier


class UnreadDossierError(click.ClickException):
    """A file that cannot be read, or is no dossier: nothing could be done."""

    exit_code = 2


def stored(path: str) -> Dossier:
    """The dossier in a JSON file. Raises ``UnreadDossierError``, in one line that says what to do."""
    from crossread.api import load

    try:
        return load(path)
    except OSError as error:
        raise UnreadDossierError(f"{path}: cannot be read: {error.strerror} (Check the path.)") from None
    except ValueError as error:
        raise UnreadDossierError(f"{path}: {error} (Write it again with crossread compare.)") from None
