"""`shidi verify FILE`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from server.complaint import Complaint
from server.dossier.check import NoDossier, check, read_dossier


def main(args: Sequence[str]) -> int:
    """Verify a dossier; 1 when something does not hold."""
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
    broken = 0
    for each in check(dossier):
        broken += not each.holds
        print(f"{'✓' if each.holds else '✗'} {each.words.zh}\n  {each.words.en}")
    print(
        "全部相符。· Everything holds."
        if not broken
        else f"{broken} 项不符。· {broken} checks do not hold."
    )
    return 1 if broken else 0
