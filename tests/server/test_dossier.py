"""A dossier holds as it was exported, and not once somebody touched it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from server.__main__ import main
from tests.server.office import Office
from tests.server.outcome import POINT, board, failed_visit, issue
from tests.server.photos.pictures import encoded, scene


@pytest.fixture(scope="module")
def kept() -> dict[str, Any]:
    return {}


@pytest.fixture
def dossier(office: Office, kept: dict[str, Any]) -> Any:
    """Of a visit with two inspectors, a ruling, a photo, an issue and a correction."""
    if not kept:
        first, second = office.tablet(), office.tablet()
        visit = office.visit(first, second)
        for tablet, width in ((first, "2.3"), (second, "2.6")):
            tablet.sync()
            tablet.score(visit, POINT, board(width))
            tablet.attach(visit, POINT, encoded(scene(int(width[-1]))))
            tablet.sync()
        office.rule(visit, POINT, {"kind": "measured", "inputs": board("2.3")})
        issue(office, visit)
        failed_visit(office)
        first.score(visit, POINT, board("2.5"))
        first.sync()
        office.rule(visit, POINT, {"kind": "measured", "inputs": board("2.5")})
        issue(office, visit, "correction", "补测")
        kept.update(office.get(f"/api/visits/{visit}/dossier"))
    return json.loads(json.dumps(kept))


def verified(tmp_path: Path, document: Any) -> int:
    file = tmp_path / "dossier.json"
    file.write_text(json.dumps(document, ensure_ascii=False))
    return main(["verify", str(file)])


def test_it_holds_as_it_was_exported(
    dossier: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verified(tmp_path, dossier) == 0
    told = capsys.readouterr().out
    assert "全部相符" in told
    assert told.count("得分") == 2


def of(dossier: Any, kind: str) -> Any:
    """The first device that wrote such an op, and where."""
    for actor in dossier["actors"]:
        for place, op in enumerate(actor["ops"]):
            if f"/{kind}/" in op["line"] or f'"{kind}/' in op["line"]:
                return actor, place
    raise AssertionError(kind)


def another_measure(dossier: Any) -> None:
    actor, place = of(dossier, "finding")
    line = actor["ops"][place]["line"]
    actor["ops"][place]["line"] = line.replace("2.3", "2.9").replace("2.6", "2.9")


def a_finding_less(dossier: Any) -> None:
    actor, place = of(dossier, "finding")
    del actor["ops"][place]


def the_last_word_unsigned(dossier: Any) -> None:
    actor, _ = of(dossier, "finding")
    actor["heads"] = actor["heads"][:-1]


def another_key(dossier: Any) -> None:
    one, other = dossier["actors"][:2]
    one["public_key"] = other["public_key"]


def more_points(dossier: Any) -> None:
    issued = dossier["issues"][0]
    issued["document"] = issued["document"].replace('"points":"0"', '"points":"2"', 1)


def more_points_and_their_hash(dossier: Any) -> None:
    from server.wire.result import result_hash

    issued = dossier["issues"][0]
    document = json.loads(issued["document"])
    document["points"] = "99"
    issued["document"] = json.dumps(
        document, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    issued["hash"] = result_hash(issued["document"].encode())


def an_easier_checklist(dossier: Any) -> None:
    dossier["checklist"] = dossier["checklist"].replace("2.4", "2.2")


@pytest.mark.parametrize(
    "touch",
    [
        another_measure,
        a_finding_less,
        the_last_word_unsigned,
        another_key,
        more_points,
        more_points_and_their_hash,
        an_easier_checklist,
    ],
)
def test_whatever_is_touched_is_found(
    dossier: Any, tmp_path: Path, touch: Callable[[Any], None]
) -> None:
    before = json.dumps(dossier)
    touch(dossier)
    assert json.dumps(dossier) != before
    assert verified(tmp_path, dossier) == 1


def test_another_file_is_no_dossier(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "x"
    file.write_bytes(b"\xff\x00")
    assert main(["verify", str(file)]) == 1
    assert "不是案卷" in capsys.readouterr().err
