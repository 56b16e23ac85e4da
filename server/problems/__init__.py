"""Every refusal of the API, by area; `PROBLEMS` is the whole table."""

from __future__ import annotations

from server.problems.campaigns import CAMPAIGNS
from server.problems.documents import DOCUMENTS
from server.problems.kind import ProblemKind as ProblemKind
from server.problems.outcome import OUTCOME
from server.problems.people import PEOPLE
from server.problems.photos import PHOTOS
from server.problems.planning import PLANNING
from server.problems.reach import REACH
from server.problems.request import REQUEST
from server.problems.scorecards import SCORECARDS
from server.problems.setting import SETTING
from server.problems.syncing import SYNCING
from server.problems.tasks import TASKS

PROBLEMS: dict[str, ProblemKind] = {
    **REQUEST,
    **PEOPLE,
    **REACH,
    **SYNCING,
    **PHOTOS,
    **CAMPAIGNS,
    **SETTING,
    **PLANNING,
    **SCORECARDS,
    **TASKS,
    **OUTCOME,
    **DOCUMENTS,
}
