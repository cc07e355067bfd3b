"""The page as a browser shows it. Skipped where there is no Chromium."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

import crossread

EXAMPLES = Path(__file__).parents[2] / "examples"
BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
HOSTILE = """<script>document.title = 'taken'</script><img src=x onerror="document.title='taken'"> in port

By Mara Ellison

PORT DUNMORE - The harbour master said "<script>document.title = 'taken'</script>" on Tuesday.
"""

pytestmark = pytest.mark.skipif(BROWSER is None, reason="needs chromium or chrome to open the page")


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    """The example story's page after its scripts have run, as HTML."""
    page = tmp_path_factory.mktemp("page") / "dossier.html"
    crossread.write(crossread.compare(crossread.read(EXAMPLES / "harbour-fire")), page)
    return opened(page)


def opened(page):
    """The document of a page that a browser without any network has opened."""
    command = [
        BROWSER,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--host-resolver-rules=MAP * ~NOTFOUND",
    ]
    command += [f"--user-data-dir={page.parent / 'profile'}", "--virtual-time-budget=3000", "--dump-dom"]
    done = subprocess.run([*command, page.as_uri()], capture_output=True, timeout=100, check=True)
    return done.stdout.decode("utf-8")


def test_a_browser_shows_the_page(shown):
    assert "independent origins" in re.sub(r"<[^>]+>|\s+", " ", shown).replace("  ", " ")


def test_every_link_within_the_page_has_its_target(shown):
    targets = set(re.findall(r'\bid="([^"]+)"', shown))
    links = set(re.findall(r'href="#([^"]+)"', shown))
    assert links
    assert links <= targets


def test_nothing_in_an_article_is_run(tmp_path):
    (tmp_path / "hostile.txt").write_text(HOSTILE, encoding="utf-8")
    page = crossread.write(
        crossread.compare(crossread.read(tmp_path / "hostile.txt")), tmp_path / "page.html"
    )
    document = opened(page)
    assert "<title>taken" not in document
    assert "document.title = 'taken'" in document
