"""How far people agree in a campaign. Shares and coefficients are plain numbers, for people."""

from __future__ import annotations

from typing import Literal

import msgspec

from sync.checklist import Text

Size = Literal["few", "small", "enough"]
"""few: too few comparisons to say anything; small: a hint."""


class CheckpointAgreement(msgspec.Struct, frozen=True):
    """One checkpoint over all visits. `compared`: visits where two or more scored it."""

    checkpoint: str
    title: Text
    compared: int
    size: Size
    percent: float | None
    kappa: float | None
    """Fleiss' over outcomes; null where all outcomes are the same."""
    kappa_from: int
    """Of how many of `compared` it is: those that `kappa_people` people each scored."""
    kappa_people: int
    icc: float | None
    """Of the figures; null for what is seen or not, and where all figures are the same."""


class InspectorAgreement(msgspec.Struct, frozen=True):
    """One inspector with everybody else. `severity`: mean difference of the share of the full
    points to the median of all at the same place; below 0 is stricter."""

    user: str
    title: str
    compared: int
    size: Size
    percent: float | None
    severity: float | None


class PairAgreement(msgspec.Struct, frozen=True):
    """Two inspectors, by what both scored."""

    users: tuple[str, str]
    titles: tuple[str, str]
    compared: int
    size: Size
    percent: float | None
    kappa: float | None
    """Cohen's."""


class Agreement(msgspec.Struct, frozen=True):
    """A campaign. Checkpoints with the least agreement first; people by title."""

    compared: int
    raters: int
    size: Size
    percent: float | None
    kappa: float | None
    kappa_from: int
    kappa_people: int
    few: int
    """Fewer comparisons than this say nothing."""
    small: int
    """Fewer than this are a hint."""
    checkpoints: tuple[CheckpointAgreement, ...]
    inspectors: tuple[InspectorAgreement, ...]
    pairs: tuple[PairAgreement, ...]
