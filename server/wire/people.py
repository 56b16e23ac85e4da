"""Users, sessions, devices."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

Role = Literal["administrator", "office", "inspector", "viewer", "unit"]
Name = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{1,63}(?!\n)$")]
Title = Annotated[str, msgspec.Meta(min_length=1, max_length=100)]
Password = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]


Link = Annotated[str, msgspec.Meta(max_length=64)]


class User(msgspec.Struct, frozen=True):
    """A user as others may see them."""

    id: str
    name: str
    title: str
    role: Role
    enabled: bool
    region: str | None = None
    """Whose office; None is the whole city."""
    unit: str | None = None
    """Who employs them: whom they speak for, or must not review."""


class Me(msgspec.Struct, frozen=True):
    """Who is signed in here, and for which device."""

    user: User
    must_change_password: bool
    actor: str | None
    revoked: bool
    """The device of this session writes into quarantine alone, and clears itself once delivered."""


class Challenge(msgspec.Struct, frozen=True):
    """What a device signs to open its session again."""

    challenge: str


class DeviceSignIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`signature`: of the text `shidi-session-1`, actor and challenge, a line each; base64url."""

    actor: Annotated[str, msgspec.Meta(max_length=64)]
    challenge: Annotated[str, msgspec.Meta(max_length=120)]
    signature: Annotated[str, msgspec.Meta(max_length=120)]


class SignIn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Name and password."""

    name: Annotated[str, msgspec.Meta(max_length=64)]
    password: Password


class ChangePassword(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The old password and the one that is to replace it."""

    old: Password
    new: Password


class NewUser(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Someone to add; without a password they can only enrol a device."""

    name: Name
    title: Title
    role: Role
    password: Password | None = None
    region: Link = ""
    """"" is the whole city, from an office of a region that office's own."""
    unit: Link = ""


class UserChange(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What to change of a user; what is left out stays."""

    title: Title | None = None
    enabled: bool | None = None
    password: Password | None = None
    region: Link | None = None
    """"" is the whole city."""
    unit: Link | None = None
    """"" is no unit."""


class NewEnrolment(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whose device is to be enrolled."""

    user: Annotated[str, msgspec.Meta(max_length=64)]


class Enrolment(msgspec.Struct, frozen=True):
    """A code for one device, and the same as a link and a picture."""

    code: str
    url: str
    qr_svg: str
    expires_at: str
    user_title: str


class Claim(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A device's half of its enrolment: the code and its public key (raw P-256, base64url)."""

    code: Annotated[str, msgspec.Meta(max_length=40)]
    public_key: Annotated[str, msgspec.Meta(max_length=200)]
    device: Title


class NewActor(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A further key of someone who is signed in.

    `replaces`: the device's actors until now. They were forked, or their chains cannot go on; they
    are frozen, so that nobody waits for what they will never bring.
    """

    public_key: Annotated[str, msgspec.Meta(max_length=200)]
    device: Title
    replaces: Annotated[tuple[str, ...], msgspec.Meta(max_length=100)] = ()


class ActorChange(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What can be changed of a device."""

    device: Title


class Enrolled(msgspec.Struct, frozen=True):
    """The device's own name from now on."""

    actor: str
    user: User
    epoch: str


class UnsentReport(msgspec.Struct, frozen=True):
    """What a device said it still holds."""

    findings: int
    photos: int
    oldest_ms: int | None = None


class Device(msgspec.Struct, frozen=True):
    """An actor as the office sees it."""

    actor: str
    user: str
    user_title: str
    device: str
    office: bool
    counter: int
    frozen: bool
    revoked: bool
    enrolled_at: str
    last_contact_at: str | None
    skew_ms: int | None
    skew_error_ms: int | None
    awaited: bool
    """Known by what others gave back alone: it enrolled after the backup that took over."""
    unsent: UnsentReport | None
