"""All that became of a visit, as the office reads it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import pairwise
from typing import Literal
from zoneinfo import ZoneInfo

import msgspec

from server.instant import rfc3339
from server.readings.campaign import read_preset, unit_view
from server.readings.completeness import missing
from server.readings.escalation import SiteDay, standing_of_item
from server.readings.material import Material
from server.readings.photo import VerdictDocument
from server.readings.result import effect, result_of
from server.readings.unit_link import link_view
from server.store.after_photos import StoredAfterPhoto
from server.store.campaigns import StoredCampaign
from server.store.dispositions import StoredDisposition
from server.store.issues import StoredIssue
from server.store.rectifications import StoredItem, StoredStep
from server.store.unit_links import StoredLink
from server.wire.outcome import (
    AfterPhoto,
    DispositionList,
    DispositionView,
    FailedPoint,
    IssueView,
    Item,
    Outcome,
    Step,
)
from server.wire.reading import figure, total_view
from server.wire.result import Result, canonical, exact, read_result, result_hash
from sync.checklist import Checkpoint, Text
from sync.content import read_note
from sync.path import parse_path
from sync.rational import rational

NOT_TOLD = frozenset({"TIME_UNKNOWN", "TIME_OVERLAPS_VISIT", "GPS_MISSING"})
"""Findings of the checks that tell nobody anything about an after-photo."""


class Kept(msgspec.Struct, frozen=True):
    """What the store holds of a visit's outcome."""

    campaign: StoredCampaign
    issues: Sequence[StoredIssue]
    dispositions: Sequence[StoredDisposition]
    items: Sequence[StoredItem]
    steps: Mapping[str, Sequence[StoredStep]]
    photos: Mapping[str, Sequence[StoredAfterPhoto]]
    links: Sequence[StoredLink]
    revisits: Sequence[str]
    looks_again_at: str | None


def read_outcome(material: Material, kept: Kept, caller: str, now: int) -> Outcome:
    """The whole outcome, for one caller at one moment."""
    result = result_of(material)
    document = canonical(result)
    titles = {point.id: point.title for point in material.checklist.checkpoints}
    last = kept.issues[-1] if kept.issues else None
    due = None
    if last is not None and last.hash != result_hash(document):
        due = effect(read_result(last.document), result, titles)
    lacking = missing(material)
    at = site_day(kept.campaign, now)
    return Outcome(
        visit=material.visit.id,
        campaign=material.visit.campaign_id,
        unit=unit_view(material.visit.unit),
        seen=result_hash(document),
        total=total_view(material.standing.total, rational(material.checklist.total_points)),
        complete=not lacking and result.final,
        missing=(*lacking, *_unscored(result)),
        state_heads=tuple(str(head.op.dot) for head in material.standing.states),
        issues=issue_views(kept.issues, titles),
        due=due,
        hindrance=hindrance(material, result, kept.issues, caller),
        may_decide=True,
        lists=lists_of(kept.campaign),
        dispositions=tuple(map(disposition_view, kept.dispositions)),
        failed=_failed(material, kept, result if last is None else read_result(last.document)),
        items=tuple(
            item_view(material, item, kept.steps.get(item.id, ()), kept.photos.get(item.id, ()), at)
            for item in in_walking_order(material, kept.items)
        ),
        links=tuple(link_view(link, now) for link in kept.links),
        revisits=tuple(kept.revisits),
        looks_again_at=kept.looks_again_at,
    )


def hindrance(
    material: Material, result: Result, issued: Sequence[StoredIssue], caller: str
) -> Literal["inspector", "conflicts", "issued"] | None:
    """Why the caller may not issue this result now; None where they may."""
    if caller in {person.user_id for person in material.people}:
        return "inspector"
    if result.conflicts:
        return "conflicts"
    if issued and issued[-1].hash == result_hash(canonical(result)):
        return "issued"
    return None


def _unscored(result: Result) -> tuple[Text, ...]:
    count = result.unscored
    if not count:
        return ()
    return (Text(f"{count} 个测评点尚未评分", f"{count} checkpoints have no finding"),)


def issue_views(issued: Sequence[StoredIssue], titles: Mapping[str, Text]) -> tuple[IssueView, ...]:
    """Issues, oldest first, each correction with what it changed."""
    results = [read_result(each.document) for each in issued]
    changes = [None, *(effect(was, now, titles) for was, now in pairwise(results))]
    return tuple(
        IssueView(
            number=each.number,
            code=each.code,
            hash=each.hash,
            total=figure(exact(result.points)),
            whole=figure(exact(result.whole)),
            final=result.final,
            complete=each.complete,
            reason=each.reason,
            user_title=each.user_title,
            issued_at=rfc3339(each.issued_at),
            effect=change,
        )
        for each, result, change in zip(issued, results, changes, strict=False)
    )


def lists_of(campaign: StoredCampaign) -> tuple[DispositionList, ...]:
    """What the campaign lets follow."""
    preset = read_preset(campaign.document)
    return tuple(
        DispositionList(
            id=each.id,
            options=each.options,
            grounds=each.grounds if preset.negative_list is None else preset.grounds,
            source=f"{each.source.document} {each.source.clause}".strip(),
        )
        for each in preset.dispositions
    )


def disposition_view(said: StoredDisposition) -> DispositionView:
    """One word on the matter."""
    return DispositionView(
        stage=said.stage,
        list=said.list,
        choice=said.choice,
        grounds=tuple(said.grounds),
        reason=said.reason,
        user_title=said.user_title,
        at=rfc3339(said.at),
    )


def standing_disposition(said: Sequence[StoredDisposition]) -> StoredDisposition | None:
    """What stands: the last decision, else the last proposal; None where it was withdrawn."""
    last: StoredDisposition | None = None
    for each in said:
        if each.stage == "withdrawn":
            last = None
        elif each.stage == "decided" or last is None or last.stage == "proposed":
            last = each
    return last


def today_at(campaign: StoredCampaign, now: int) -> str:
    """The calendar day at the campaign's sites, YYYY-MM-DD."""
    zone = ZoneInfo(read_preset(campaign.document).settings.site_zone)
    return datetime.fromtimestamp(now / 1000, zone).date().isoformat()


def site_day(campaign: StoredCampaign, now: int) -> SiteDay:
    """Today at the campaign's sites, and how long it waits for what is late."""
    days = read_preset(campaign.document).settings.escalate_after_days
    return SiteDay(today_at(campaign, now), days)


def in_walking_order(material: Material, items: Sequence[StoredItem]) -> list[StoredItem]:
    """Items in the order of their checkpoints, one that was opened again behind the first."""
    places = {point.id: place for place, point in enumerate(material.checklist.checkpoints)}
    return sorted(items, key=lambda item: (places[item.checkpoint], item.opened_at))


def item_view(
    material: Material,
    item: StoredItem,
    steps: Sequence[StoredStep],
    photos: Sequence[StoredAfterPhoto],
    at: SiteDay,
) -> Item:
    """One item with everything that was said of it."""
    point = next(p for p in material.checklist.checkpoints if p.id == item.checkpoint)
    return Item(
        id=item.id,
        checkpoint=item.checkpoint,
        title=point.title,
        opinion=item.opinion,
        department=item.department,
        due_on=item.due_on,
        standing=standing_of_item(item, at),
        state=item.state,
        before=photos_of(material, item.checkpoint),
        after=tuple(map(after_view, photos)),
        steps=tuple(
            Step(
                kind=step.kind,
                text=step.text,
                photos=tuple(step.photos),
                by=None if step.user_id is None else step.user_title or step.user_id,
                at=rfc3339(step.at),
            )
            for step in steps
        ),
    )


def photos_of(material: Material, checkpoint: str) -> tuple[str, ...]:
    """The visit's photos of a checkpoint that have arrived."""
    found = [
        photo.sha256
        for _, photo in material.standing.present_photos()
        if photo.checkpoint == checkpoint and material.photo_states[photo.sha256] == "verified"
    ]
    return tuple(dict.fromkeys(found))


def after_view(photo: StoredAfterPhoto) -> AfterPhoto:
    """One after-photo, with what the checks say in words."""
    document = msgspec.json.decode(photo.document, type=VerdictDocument)
    return AfterPhoto(
        id=photo.id,
        sha256=photo.sha256,
        verdict=photo.verdict,  # type: ignore[arg-type]
        findings=tuple(each.office for each in document.findings if each.code not in NOT_TOLD),
        received_at=rfc3339(photo.received_at),
    )


def _failed(material: Material, kept: Kept, result: Result) -> tuple[FailedPoint, ...]:
    points = {point.id: point for point in material.checklist.checkpoints}
    items = {item.checkpoint: item.id for item in kept.items if item.state != "withdrawn"}
    notes = _notes(material)
    return tuple(
        FailedPoint(
            checkpoint=each.id,
            title=points[each.id].title,
            outcome="none" if each.outcome == "none" else "partial",
            lost=figure(exact(each.worth) - exact(each.points)),
            department=lead_department(points[each.id]),
            photos=photos_of(material, each.id),
            notes=notes.get(each.id, ()),
            item=items.get(each.id),
        )
        for each in result.failed
    )


def lead_department(point: Checkpoint) -> str:
    """The department that answers for it: the first one listed."""
    return point.department.replace("，", "、").split("、")[0].strip()


def _notes(material: Material) -> dict[str, tuple[str, ...]]:
    """What inspectors noted, by checkpoint."""
    found: dict[str, tuple[str, ...]] = {}
    for each in material.log:
        path = parse_path(each.op.path)
        if path is None or path.kind != "note" or each.op.dot not in material.heads:
            continue
        text = read_note(each.op.value).text
        if text:
            found[path.key] = (*found.get(path.key, ()), text)
    return found
