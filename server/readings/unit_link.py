"""A unit's link as it is shown, and what it opens."""

from __future__ import annotations

from typing import Literal

from server.instant import rfc3339
from server.store.unit_links import StoredLink
from server.wire.links import PURPOSES, Purpose, UnitLinkView


def purposes_of(link: StoredLink) -> tuple[Purpose, ...]:
    """What can be done by the link, in the order in which it is shown."""
    named = link.purposes.split(",")
    return tuple(each for each in PURPOSES if each in named)


def link_view(link: StoredLink, now: int) -> UnitLinkView:
    """A link without its secret, which nobody knows any more."""
    state: Literal["valid", "expired", "revoked"] = "valid"
    if link.revoked_at is not None:
        state = "revoked"
    elif link.expires_at <= now:
        state = "expired"
    return UnitLinkView(
        id=link.id,
        purposes=purposes_of(link),
        visit=link.visit_id,
        user_title=link.user_title,
        created_at=rfc3339(link.created_at),
        expires_at=rfc3339(link.expires_at),
        state=state,
        opened_at=None if link.opened_at is None else rfc3339(link.opened_at),
    )
