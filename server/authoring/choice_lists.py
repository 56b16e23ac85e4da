"""Choice lists: groups, places, levels of ratings, words to recite, beginnings of notes."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from server.authoring.columns import LABEL_EN, LABEL_ZH
from server.authoring.field import Problems, decimal, identifier, needed
from server.authoring.grid import Row
from server.authoring.problem import shown
from sync.checklist import Group, Level, Place, Text


class ChoiceLists(msgspec.Struct, frozen=True):
    """Rows by list, in their order."""

    rows: dict[str, tuple[Row, ...]]

    def texts(self, wanted: str) -> tuple[Text, ...]:
        """The labels of a list."""
        return tuple(_label(row) for row in self.rows[wanted])

    def groups(self, wanted: str) -> tuple[Group, ...]:
        """The list as headings. Its names were read without a problem."""
        return tuple(Group(_name(row), _label(row)) for row in self.rows.get(wanted, ()))

    def places(self, wanted: str) -> tuple[Place, ...]:
        """The list as places."""
        return tuple(Place(_name(row), _label(row)) for row in self.rows.get(wanted, ()))

    def levels(self, wanted: str, problems: Problems) -> tuple[Level, ...]:
        """The list as levels of a rating, worst first."""
        return tuple(
            Level(_label(row), decimal(row, "award", problems)) for row in self.rows[wanted]
        )


def read_choice_lists(rows: Iterable[Row], problems: Problems) -> ChoiceLists:
    """Read the choices sheet. A name that is wrong or there before is reported and left out."""
    lists: dict[str, list[Row]] = {}
    for row in rows:
        before = len(problems)
        of_list = needed(row, "list_name", problems).strip()
        name = identifier(row, "name", problems)
        needed(row, LABEL_ZH, problems)
        if name in {_name(other) for other in lists.get(of_list, [])}:
            problems.append(
                row.problem(
                    "name",
                    "name_twice",
                    f"列表 {shown(of_list)} 中编号“{name}”重复",
                    f"the id {name!r} is twice in the list {shown(of_list)}",
                )
            )
        if len(problems) == before:
            lists.setdefault(of_list, []).append(row)
    return ChoiceLists({name: tuple(found) for name, found in lists.items()})


def _name(row: Row) -> str:
    return row.text("name").strip().removeprefix("_")


def _label(row: Row) -> Text:
    return Text(row.text(LABEL_ZH), row.text(LABEL_EN))
