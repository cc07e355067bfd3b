"""Opening a dossier that was kept as JSON, with errors on one line that say what to do."""

from __future__ import annotations

import click

from crossread.records import Dossier


def load_kept(path: str) -> Dossier:
    """The dossier in a file. Raises a ``ClickException`` that names the mend where it cannot be read."""
    from crossread.api import load

    try:
        return load(path)
    except OSError as error:
        raise click.ClickException(f"{path}: cannot be read: {error.strerror} (Check the path.)") from None
    except ValueError as error:
        raise click.ClickException(f"{path}: {error} (Write it again with crossread compare.)") from None
