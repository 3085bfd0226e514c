"""The worked example of docs/statistics.md: one file more makes a table more."""

from __future__ import annotations

import re
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

from tests.builds import ROOT

FEED = """<rss version="2.0"><channel><title>A Blog</title><link>https://a.gov.uk/</link><item>
<guid>g1</guid><title>Libraries</title><description>&lt;p&gt;Nearly a third of adults visited a
library last year. We hope that 60% of adults use a library by 2020.&lt;/p&gt;</description>
</item></channel></rss>"""


def test_a_statistic_is_one_file(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "publicsectorblogs", tmp_path / "publicsectorblogs")
    shutil.copy(ROOT / "build_db.py", tmp_path)
    page = (ROOT / "docs" / "statistics.md").read_text(encoding="utf-8")
    (module,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    statistic = tmp_path / "publicsectorblogs" / "statistics" / "library_use.py"
    statistic.write_text(module, encoding="utf-8")
    feed = tmp_path / "sources" / "feeds" / "a-blog" / "feed.xml"
    feed.parent.mkdir(parents=True)
    feed.write_text(FEED, encoding="utf-8")
    (tmp_path / "sources" / "blogs.yml").write_text("blogs: []\n", encoding="utf-8")

    subprocess.run(
        [sys.executable, "build_db.py", "--output", "a.db"],
        cwd=tmp_path, env={"PYTHONPATH": str(tmp_path)}, check=True, capture_output=True,
    )  # fmt: skip

    db = sqlite3.connect(tmp_path / "a.db")
    rows = db.execute("select people, round(high, 1), hedge, quote from library_use").fetchall()
    assert rows == [("adults", 33.3, "nearly", "Nearly a third of adults visited a library")]
