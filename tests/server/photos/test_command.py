from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from server.photos.command import main
from tests.server.photos.pictures import (
    ORIENTATION,
    REDACTED_GPS,
    encoded,
    gps_at,
    jpeg,
    phone_jpeg,
    picture,
    png_header,
    scene,
)
from tests.server.photos.test_guard import HUGE_COUNT

Capture = pytest.CaptureFixture[str]


def inspected(capsys: Capture, folder: Path, contents: dict[str, bytes]) -> list[dict[str, Any]]:
    files = [folder / name for name in contents]
    for file, content in zip(files, contents.values(), strict=True):
        file.write_bytes(content)
    assert main(["inspect", *map(str, files), "--json"]) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [record["file"] for record in records] == [str(file) for file in files]
    return records


def codes(record: dict[str, Any]) -> set[str]:
    return {finding["code"] for finding in record["findings"]}


def test_an_honest_photo_is_described(capsys: Capture, tmp_path: Path) -> None:
    content = phone_jpeg(gps=gps_at(hour=1, minute=14), ifd0={ORIENTATION: 6})
    (record,) = inspected(capsys, tmp_path, {"photo.jpg": content})
    assert record["type"] == record["named_type"] == "image/jpeg"
    assert (record["width"], record["height"], record["orientation"]) == (64, 48, 6)
    assert (record["make"], record["model"], record["software"]) == ("HUAWEI", "ALN-AL00", None)
    assert record["capture"] == {
        "taken_local": "2026-07-12T09:15:03",
        "taken_raw": None,
        "taken_from": "original",
        "precision_ms": 1000,
        "offset_min": 480,
        "modified_local": None,
        "modified_offset_min": None,
        "reading": {
            "row": 3,
            "start": "2026-07-12T01:15:03.000Z",
            "end": "2026-07-12T01:15:04.000Z",
            "basis": "gps",
            "clock_verified": True,
            "notes": ["gps_agrees"],
        },
    }
    assert record["gps"] == {
        "lat": 28.554,
        "lon": 112.355,
        "accuracy_m": None,
        "at": "2026-07-12T01:14:00.000Z",
        "redacted": False,
    }
    assert record["findings"] == []


def test_hostile_files_are_described_one_line_each(capsys: Capture, tmp_path: Path) -> None:
    records = inspected(
        capsys,
        tmp_path,
        {
            "bomb.png": png_header(14_000, 14_286),
            "empty.jpg": b"",
            "text.jpg": b"I was never a photo",
            "cut.jpg": phone_jpeg()[:-200],
            "count.jpg": jpeg(HUGE_COUNT),
            "redacted.jpg": phone_jpeg(gps=REDACTED_GPS),
            "png.jpg": encoded(picture(), "PNG"),
        },
    )
    by_name = {Path(record["file"]).name: record for record in records}
    for name in ("bomb.png", "empty.jpg", "text.jpg", "cut.jpg"):
        assert "FILE_UNREADABLE" in codes(by_name[name])
    assert "EXIF_MALFORMED" in codes(by_name["count.jpg"])
    assert "GPS_REDACTED" in codes(by_name["redacted.jpg"])
    assert by_name["cut.jpg"]["capture"]["taken_local"] == "2026-07-12T09:15:03"
    assert by_name["text.jpg"]["type"] is None
    assert by_name["png.jpg"]["type"] == "image/png"
    assert by_name["png.jpg"]["named_type"] == "image/jpeg"


def test_people_get_lines_in_both_languages(capsys: Capture, tmp_path: Path) -> None:
    file = tmp_path / "photo.jpg"
    file.write_bytes(phone_jpeg())
    assert main(["inspect", str(file)]) == 0
    out = capsys.readouterr().out
    assert "image/jpeg 64x48" in out
    assert "CLOCK_UNVERIFIED" in out
    assert "未经核对" in out


def test_a_missing_file_is_said_and_the_others_are_described(
    capsys: Capture, tmp_path: Path
) -> None:
    file = tmp_path / "photo.jpg"
    file.write_bytes(phone_jpeg())
    assert main(["inspect", str(tmp_path / "nothing.jpg"), str(file), "--json"]) == 1
    printed = capsys.readouterr()
    missing, present = (json.loads(line) for line in printed.out.splitlines())
    assert missing["findings"][0]["numbers"]["reason"] == "missing"
    assert present["type"] == "image/jpeg"
    assert "No such file" in printed.err


def compared(capsys: Capture, folder: Path, *contents: bytes) -> dict[str, Any]:
    files = [folder / f"{number}.jpg" for number in range(len(contents))]
    for file, content in zip(files, contents, strict=True):
        file.write_bytes(content)
    assert main(["compare", *map(str, files), "--json"]) == 0
    record: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert [record["a"], record["b"]] == [str(file) for file in files]
    return record


def test_a_turned_copy_is_the_same_and_the_stages_say_why(capsys: Capture, tmp_path: Path) -> None:
    view = scene(1)
    copy = view.resize((480, 360)).transpose(Image.Transpose.ROTATE_90)
    record = compared(capsys, tmp_path, encoded(view), encoded(copy, quality=60))
    assert (record["verdict"], record["candidate"]) == ("same", True)
    assert (record["same_bytes"], record["same_picture"]) == (False, False)
    assert record["pdq"] <= 80
    assert record["share"] >= 0.7
    assert len(record["tiles"]) == 12


def test_other_pictures_and_files_that_are_none_get_their_verdicts(
    capsys: Capture, tmp_path: Path
) -> None:
    view = encoded(scene(1))
    assert compared(capsys, tmp_path, view, encoded(scene(2)))["verdict"] == "different"
    plain = encoded(Image.new("RGB", (640, 480), "gray"))
    assert compared(capsys, tmp_path, view, plain)["verdict"] == "not_comparable"
    assert compared(capsys, tmp_path, view, b"%PDF-1.7")["verdict"] == "unreadable"
    again = compared(capsys, tmp_path, view, view + b"behind the end")
    assert (again["verdict"], again["same_picture"], again["same_bytes"]) == ("same", True, False)


def test_a_comparison_is_told_to_people_and_a_missing_file_is_named(
    capsys: Capture, tmp_path: Path
) -> None:
    file = tmp_path / "photo.jpg"
    file.write_bytes(encoded(scene(1)))
    assert main(["compare", str(file), str(file)]) == 0
    assert "同一画面 / the same picture" in capsys.readouterr().out
    assert main(["compare", str(file), str(tmp_path / "nothing.jpg")]) == 1
    assert "No such file" in capsys.readouterr().err


@pytest.mark.parametrize(
    "args", [[], ["inspect"], ["compare", "x.jpg"], ["inspect", "--json"], ["look", "x.jpg"], [""]]
)
def test_wrong_usage_is_told_and_is_2(capsys: Capture, args: list[str]) -> None:
    assert main(args) == 2
    assert "shidi photo inspect" in capsys.readouterr().err


def test_an_unknown_option_is_wrong_usage(capsys: Capture) -> None:
    assert main(["inspect", "x.jpg", "--jsno"]) == 2
    assert "Usage" in capsys.readouterr().err
