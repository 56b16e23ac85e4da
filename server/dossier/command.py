"""`shidi verify FILE`."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from server.complaint import Complaint
from server.dossier.check import NoDossier, State, check, read_dossier


def main(args: Sequence[str]) -> int:
    """Verify a dossier; 1 when something does not hold, 2 when a part cannot be proven yet."""
    parser = argparse.ArgumentParser(
        "shidi verify", description="核验从办公室导出的案卷 · Verify a visit's dossier"
    )
    parser.add_argument("file", type=Path, help="案卷文件 · the file that the office exported")
    given = parser.parse_args(args)
    try:
        dossier = read_dossier(given.file.read_bytes())
    except (OSError, NoDossier) as error:
        raise Complaint(
            f"{given.file} 不是案卷文件，或无法读取：{error}",
            f"{given.file} is no dossier, or cannot be read: {error}",
        ) from error
    print(f"{dossier.unit_name} · {dossier.visit} · {dossier.exported_at}")
    found: Counter[State] = Counter()
    for each in check(dossier):
        found[each.state] += 1
        print(f"{_MARKS[each.state]} {each.words.zh}\n  {each.words.en}")
    print(_summary(found))
    return 1 if found["broken"] else 2 if found["open"] else 0


_MARKS: dict[State, str] = {"holds": "✓", "open": "?", "broken": "✗"}


def _summary(found: Counter[State]) -> str:
    broken, still = found["broken"], found["open"]
    if broken:
        return f"{broken} 项不符。· {broken} checks do not hold."
    if still:
        return (
            f"没有不符之处；{still} 项暂时无法证明。"
            f"· Nothing contradicts it; {still} checks cannot be proven yet."
        )
    return "全部相符。· Everything holds."
