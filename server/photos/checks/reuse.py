"""Checks for the same bytes, or the same picture in other bytes, used elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from server.photos.case import Lookalike, PhotoCase, Times, Twin, Use
from server.photos.facts import ExifFacts
from server.photos.finding import CheckFinding, Numbers
from sync.checklist import Text

MAX_NAMED: Final = 10

_FIELDS: Final = {
    "taken_local": ("拍摄时间", "time of capture"),
    "taken_raw": ("拍摄时间", "time of capture"),
    "offset_min": ("时区", "time zone"),
    "modified_local": ("修改时间", "time of change"),
    "gps": ("GPS 位置", "GPS place"),
    "gps_at_ms": ("GPS 时间", "GPS time"),
    "gps_redacted": ("GPS 位置", "GPS place"),
    "make": ("机型", "device"),
    "model": ("机型", "device"),
    "software": ("软件", "software"),
    "tools": ("软件", "software"),
    "orientation": ("方向", "orientation"),
}
_PLACE: Final = {"gps", "gps_at_ms", "gps_redacted"}


def dup_exact(case: PhotoCase, _times: Times) -> tuple[CheckFinding, ...]:
    """DUP_EXACT: one finding per other use; those in other visits first.

    Within a visit one photo may show two checkpoints, by choice. In another visit it is a question,
    for both: which of the two arrived first does not say which was first.
    """
    uses = sorted(case.uses, key=lambda use: use.same_visit)
    return tuple(_here(use) if use.same_visit else _elsewhere(use) for use in uses[:MAX_NAMED])


def _here(use: Use) -> CheckFinding:
    return CheckFinding(
        "DUP_EXACT",
        "info",
        office=Text(
            f"同一照片也用于本次考察的测评点{_point(use).zh}。",
            f"The same photo is also used at checkpoint {_point(use).en} of this visit.",
        ),
        inspector=Text(
            f"这张照片已用于本次考察的测评点{_point(use).zh}。",
            f"This photo is already used at checkpoint {_point(use).en} of this visit.",
        ),
        numbers=whereabouts(use),
    )


def _elsewhere(use: Use) -> CheckFinding:
    return CheckFinding(
        "DUP_EXACT",
        "warn",
        office=Text(
            f"同一照片还用于另一次考察：{use.unit}，测评点{_point(use).zh}。",
            f"The same photo is used in another visit: {use.unit}, checkpoint {_point(use).en}.",
        ),
        inspector=Text(
            f"这张照片已用于另一次考察（{use.unit}），请重拍或说明。",
            f"This photo is used in another visit ({use.unit}); take a new one or explain.",
        ),
        numbers=whereabouts(use),
    )


def dup_pixels(case: PhotoCase, _times: Times) -> tuple[CheckFinding, ...]:
    """DUP_PIXELS_OTHER_EXIF: the same picture data in a file of other bytes.

    Within a visit it is only explained where nothing but the place is gone: Android takes it out
    of a file on one of two routes into the app. In another visit it is the same question as with
    equal bytes, or changing one byte would be enough to get around that.
    """
    twins = sorted(case.twins, key=lambda twin: twin.use.same_visit)
    return tuple(_twin(case.facts.exif, twin) for twin in twins[:MAX_NAMED])


def dup_visual(case: PhotoCase, _times: Times) -> tuple[CheckFinding, ...]:
    """DUP_VISUAL: another photo is the same picture, compressed, turned or drawn upon since.

    Within a visit it is a second copy or a retake, and only explained. A photo of a screen is not
    found, and two blank walls under the same watermark may be taken for one.
    """
    found = sorted(case.lookalikes, key=lambda each: (each.use.same_visit, -each.share))
    return tuple(_lookalike(each) for each in found[:MAX_NAMED])


def _lookalike(other: Lookalike) -> CheckFinding:
    use, share = other.use, f"{other.share:.0%}"
    where = _where(use)
    retake = use.same_visit and use.same_device
    kind = Text("像是重拍或同一张的副本", "a retake or a copy, it seems")
    ask = Text("请并排比较", "please compare them side by side")
    rest = kind if retake else ask
    return CheckFinding(
        "DUP_VISUAL",
        "info" if use.same_visit else "warn",
        office=Text(
            f"画面与另一张照片（{where.zh}）非常相似，{share} 的细节吻合：{rest.zh}。",
            f"The picture is very like that of another photo ({where.en}), "
            f"{share} of its details agree: {rest.en}.",
        ),
        inspector=Text(
            f"与另一张照片（{where.zh}）非常相似。",
            f"This photo is very like another ({where.en}).",
        ),
        numbers={
            **whereabouts(use),
            "retake": int(retake),
            "share": other.share,
            "textured": other.textured,
            "tiles": "/".join(other.rows),
        },
    )


def whereabouts(use: Use) -> Numbers:
    """What names the other photo: its visit, unit, checkpoint, op and bytes."""
    return {
        "visit": use.visit,
        "checkpoint": use.checkpoint,
        "unit": use.unit,
        "same_visit": int(use.same_visit),
        "dot": use.dot,
        "sha256": use.sha256,
    }


def _twin(mine: ExifFacts, twin: Twin) -> CheckFinding:
    differing = [name for name in _FIELDS if getattr(mine, name) != getattr(twin.exif, name)]
    named = list(dict.fromkeys(_FIELDS[name] for name in differing))
    stripped = set(differing) <= _PLACE and not (_has_place(mine) and _has_place(twin.exif))
    where = _where(twin.use)
    return CheckFinding(
        "DUP_PIXELS_OTHER_EXIF",
        "info" if twin.use.same_visit and (stripped or not differing) else "warn",
        office=Text(
            f"画面数据与另一张照片完全相同（{where.zh}），{_difference(named, stripped).zh}。",
            f"The picture is the same, bit for bit, as that of another photo ({where.en}); "
            f"{_difference(named, stripped).en}.",
        ),
        inspector=Text(
            f"这张照片与另一张（{where.zh}）是同一画面，请重拍或说明。",
            f"This photo is the same picture as another ({where.en}); take a new one or explain.",
        ),
        numbers={**whereabouts(twin.use), "differs": ",".join(differing)},
    )


def _where(use: Use) -> Text:
    if use.same_visit:
        return Text(f"本次考察，测评点{_point(use).zh}", f"this visit, checkpoint {_point(use).en}")
    return Text(
        f"另一次考察，{use.unit}，测评点{_point(use).zh}",
        f"another visit, {use.unit}, checkpoint {_point(use).en}",
    )


def _point(use: Use) -> Text:
    """The checkpoint as people know it; by its id where its checklist no longer has it."""
    title = use.title or Text(use.checkpoint, use.checkpoint)
    return Text(f"“{title.zh}”", f"“{title.en}”")


def _difference(named: Sequence[tuple[str, str]], stripped: bool) -> Text:
    zh, en = "、".join(name[0] for name in named), ", ".join(name[1] for name in named)
    if not zh:
        return Text(
            "读出的元数据也相同，但文件不同", "what is read of its metadata is the same, too"
        )
    if stripped:
        return Text(
            "只是其中一张的 GPS 信息已被抹去（安卓系统会这样做）",
            "only the GPS values of one are gone (Android removes them)",
        )
    return Text(f"但元数据不同：{zh}", f"its metadata differs: {en}")


def _has_place(exif: ExifFacts) -> bool:
    return exif.gps is not None or exif.gps_at_ms is not None
