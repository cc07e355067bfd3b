"""Opening a dossier that was kept as JSON, with errors on one line that say what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from crossread.records import Dossier


class UnreadDossierError(click.ClickException):
    """A file that cannot be read, or is no dossier: nothing could be done."""

    exit_code = 2


def load_kept(path: str) -> Dossier:
    """The dossier in a file. Raises ``UnreadDossierError``, which names the mend where it cannot be read."""
    from crossread.api import load

    try:
        return load(path)
    except OSError as error:
        raise UnreadDossierError(f"{path}: cannot be read: {error.strerror} (Check the path.)") from None
    except ValueError as error:
        raise UnreadDossierError(f"{path}: {error} (Write it again with crossread compare.)") from None
