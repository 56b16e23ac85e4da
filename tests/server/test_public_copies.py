"""Nothing unmasked is ever public: copies that somebody looked at, and no others."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path
from typing import Any

from PIL import Image, ImageChops, ImageStat

from server.photos.masking import Box, masked
from tests.server.office import CAMPAIGN, Office
from tests.server.outcome import POINT, board, day, issue
from tests.server.photos.pictures import encoded, scene
from tests.server.problem import refused
from tests.server.test_documents import lines, made
from tests.server.test_photos import judged


def photographed(office: Office, number: int) -> tuple[str, str]:
    """An issued visit with one photo: visit and sha-256."""
    tablet = office.tablet()
    visit = office.visit(tablet)
    tablet.sync()
    content = encoded(scene(number))
    tablet.score(visit, POINT, board("1.2"))
    tablet.attach(visit, POINT, content)
    tablet.upload(content)
    tablet.sync()
    judged(office, visit)
    issue(office, visit)
    return visit, hashlib.sha256(content).hexdigest()


def wanted(sha256: str, *boxes: tuple[int, int, int, int]) -> dict[str, Any]:
    names = ("x", "y", "width", "height")
    return {
        "sha256": sha256,
        "checkpoint": POINT,
        "boxes": [dict(zip(names, box, strict=True)) for box in boxes],
        "checked": True,
    }


def opened(content: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(content))
    image.load()
    return image


def fetched(office: Office, path: str, token: str | None) -> bytes:
    with office.served.client(token) as client:
        answer = client.get(path)
    assert answer.status_code == 200, answer.text
    assert answer.headers["cache-control"] == "no-store"
    return answer.content


def test_a_mask_leaves_a_few_squares_and_touches_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "large.jpg"
    pattern = Image.linear_gradient("L").resize((400, 300))
    pattern.convert("RGB").save(path, "JPEG", quality=95)
    before = opened(path.read_bytes())
    after = opened(masked(path, [Box(2500, 0, 5000, 10_000)]))
    assert after.size == before.size
    # The middle half is 200 by 300 pixels: six squares high, four wide, 50 pixels each.
    inner = (110, 10, 140, 40)
    assert spread(before.crop(inner)) > 20 > 4 >= spread(after.crop(inner))
    beside = (0, 0, 90, 300)
    difference = ImageChops.difference(before.crop(beside), after.crop(beside))
    assert ImageStat.Stat(difference).mean[0] < 2
    outside = opened(masked(path, [Box(9_999, 9_999, 10_000, 10_000)]))
    assert outside.size == before.size


def spread(image: Image.Image) -> int:
    """From the darkest to the lightest."""
    low, high = ImageStat.Stat(image.convert("L")).extrema[0]
    return high - low


def test_the_public_gets_the_masked_copy_and_nothing_else(own_office: Office) -> None:
    office = own_office
    visit, sha256 = photographed(office, 31)
    other, foreign = photographed(office, 32)
    base = f"/api/visits/{visit}/public-copies"
    with office.served.client(office.token) as client:
        refused(client.post(base, json=wanted(foreign)), "photo_unknown")
        unseen = {**wanted(sha256), "checked": False}
        refused(client.post(base, json=unseen), "body_malformed")
        refused(client.post(base, json=wanted(sha256, (0, 0, 0, 5))), "body_malformed")
    copy = office.send("POST", base, wanted(sha256, (0, 0, 5000, 10_000)))
    content = fetched(office, f"{base}/{copy['id']}/picture", office.token)
    assert not opened(content).getexif()
    original = office.served.settings.data_dir / "photos" / "originals"
    (kept,) = [each for each in original.rglob(sha256) if each.is_file()]
    assert hashlib.sha256(kept.read_bytes()).hexdigest() == sha256, "the original is untouched"

    told = {"visits": [visit], "starts_on": day(0), "ends_on": day(7)}
    lists = f"/api/campaigns/{CAMPAIGN}/public-lists"
    with office.served.client(office.token) as client:
        refused(client.post(lists, json={**told, "photos": ["p-x"]}), "public_copy_unknown")
        mine = {**told, "visits": [other], "photos": [copy["id"]]}
        refused(client.post(lists, json=mine), "public_copy_unknown")
    shown = office.send("POST", lists, {**told, "photos": [copy["id"]]})
    bare = office.send("POST", lists, told)
    path = f"/api/public/lists/{shown['id']}/photos/{copy['id']}"
    with office.served.client() as client:
        (line,) = client.get(f"/api/public/lists/{shown['id']}").json()["document"]["lines"]
        assert [each["id"] for each in line["photos"]] == [copy["id"]]
        assert sha256 not in str(line)
        refused(client.get(f"/api/photos/{sha256}/small"), "not_signed_in")
        refused(client.get(f"{base}/{copy['id']}/picture"), "not_signed_in")
        elsewhere = f"/api/public/lists/{bare['id']}/photos/{copy['id']}"
        refused(client.get(elsewhere), "public_copy_unknown")
    assert fetched(office, path, None) == content
    html = made(office, "public", "html", public_list=shown["id"]).decode()
    assert "data:image/jpeg;base64," in html
    assert "<script" not in html
    assert "现场照片" in "\n".join(lines(made(office, "public", "docx", public_list=shown["id"])))

    office.send("DELETE", f"{base}/{copy['id']}")
    with office.served.client() as client:
        refused(client.get(path), "public_copy_unknown")
    html = made(office, "public", "html", public_list=shown["id"]).decode()
    assert "data:image/jpeg" not in html
    assert office.get(base)[0]["withdrawn"] is True
