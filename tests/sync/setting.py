"""Who and what the laws are played with: two campaigns, three visits, five people, three points."""

from __future__ import annotations

from sync.checklist import Area, Band, Boolean, Checklist, Checkpoint, Clause, Count, Text
from sync.op import Reading

INSPECTORS = ("u-1", "u-2", "u-3")
OFFICE = ("o-1", "o-2")
VISITS = {"v-1": "campaign-1", "v-2": "campaign-1", "v-3": "campaign-2"}
"""Visit to campaign."""
BEGUN = {"v-1": ("u-1", "u-2"), "v-2": ("u-1", "u-3"), "v-3": ("u-2", "u-3")}
"""Who is assigned when the schedule begins."""
BLIND = ("campaign-2",)
"""Campaigns whose inspectors must not see each other's sheets before they have signed."""

AT = Reading(1_795_161_600_000, 480, 8_123, "boot-1")

_TITLE = Text("题", "title")
_SOURCE = Clause("document", "1")
_BANDS = (Band("1", at_least="4"), Band("0.5", at_least="2"))

COUNT = Checkpoint("n-1", "g", "p", _TITLE, Count(_BANDS), "2", "1", _SOURCE)
AREA = Checkpoint("m-1", "g", "p", _TITLE, Area(_BANDS), "3", "0.5", _SOURCE)
SEEN = Checkpoint("b-1", "g", "p", _TITLE, Boolean("present"), "1", "0", _SOURCE)

CHECKLIST = Checklist("list", 1, _TITLE, _SOURCE, "12", (), (), (COUNT, AREA, SEEN))
CHECKPOINTS = {each.id: each for each in CHECKLIST.checkpoints}
MEASURES = {each.id: each.measure for each in CHECKLIST.checkpoints}
