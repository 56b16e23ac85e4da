"""Blind campaigns: nobody's tablet holds a colleague's sheet before both have signed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.server.accounts import Accounts
from tests.server.office import CAMPAIGN, Office
from tests.server.photos.pictures import phone_jpeg
from tests.server.problem import refused
from tests.server.tablet import Tablet

POINT = "pub-02"
PATH = f"/api/campaigns/{CAMPAIGN}/reconciling"


@contextmanager
def run(office: Office, *, blind: bool) -> Iterator[None]:
    before = office.get(PATH)
    office.send("PUT", PATH, {"blind": blind, "policy": "median"})
    try:
        yield
    finally:
        office.send("PUT", PATH, before)


@pytest.fixture
def blind(office: Office) -> Iterator[None]:
    with run(office, blind=True):
        yield


def layers(tablet: Tablet, visit: str) -> set[str]:
    """What the tablet holds of the visit, once it has synced."""
    tablet.sync()
    return {layer for name, layer in tablet.device.layers if name == visit}


def sheets(*tablets: Tablet) -> set[str]:
    return {f"sheet/{tablet.user}" for tablet in tablets}


@pytest.mark.usefixtures("blind")
def test_sheets_wait_until_both_have_signed_and_rulings_until_all_have(office: Office) -> None:
    jia, yi, bing = office.tablet(), office.tablet(), office.tablet()
    visit = office.visit(jia, yi, bing)
    for tablet in (jia, yi, bing):
        tablet.sync()
        tablet.score(visit, POINT, {"boards": []})
        assert layers(tablet, visit) == {"visit", *sheets(tablet)}
    office.rule(visit, POINT, {"kind": "not_applicable"})

    jia.finish(visit)
    assert layers(jia, visit) == {"visit", *sheets(jia)}
    yi.finish(visit)
    assert layers(yi, visit) == {"visit", *sheets(jia, yi)}
    assert layers(jia, visit) == {"visit", *sheets(jia, yi)}
    assert layers(bing, visit) == {"visit", *sheets(bing)}, "has not signed"

    bing.finish(visit)
    for tablet in (bing, jia, yi):
        assert layers(tablet, visit) == {"visit", "ruling", *sheets(jia, yi, bing)}
        assert tablet.shown(visit, f"ruling/{POINT}")


@pytest.mark.usefixtures("blind")
def test_a_signature_taken_back_hides_nothing_that_was_seen(office: Office) -> None:
    jia, yi = office.tablet(), office.tablet()
    visit = office.visit(jia, yi)
    for tablet in (jia, yi):
        tablet.sync()
        tablet.score(visit, POINT, {"boards": []})
        tablet.finish(visit)
        tablet.sync()
    jia.write(visit, f"sheet/{jia.user}/state", {"kind": "open"})
    assert layers(jia, visit) == {"visit", "ruling", *sheets(jia, yi)}


@pytest.mark.usefixtures("blind")
def test_who_was_taken_off_the_visit_is_not_waited_for(office: Office) -> None:
    jia, yi = office.tablet(), office.tablet()
    visit = office.visit(jia, yi)
    for tablet in (jia, yi):
        tablet.sync()
        tablet.score(visit, POINT, {"boards": []})
        tablet.sync()
    jia.finish(visit)
    assert layers(jia, visit) == {"visit", *sheets(jia)}
    office.assign(visit, jia)
    assert layers(jia, visit) == {"visit", "ruling", *sheets(jia, yi)}


@pytest.mark.usefixtures("blind")
def test_photos_of_a_sheet_that_waits_do_not_exist(office: Office) -> None:
    jia, yi = office.tablet(), office.tablet()
    visit = office.visit(jia, yi)
    content = phone_jpeg() + visit.encode()
    address = f"/api/photos/{hashlib.sha256(content).hexdigest()}/original"
    jia.sync()
    jia.attach(visit, POINT, content)
    jia.sync()
    jia.upload(content)
    with jia.client() as mine, yi.client() as theirs:
        assert mine.get(address).content == content
        refused(theirs.get(address), "photo_unknown")
        for tablet in (jia, yi):
            tablet.sync()
            tablet.finish(visit)
            tablet.sync()
        assert theirs.get(address).content == content


def test_a_campaign_that_becomes_blind_takes_back_what_is_not_signed(office: Office) -> None:
    jia, yi = office.tablet(), office.tablet()
    visit = office.visit(jia, yi)
    assert layers(jia, visit) == {"visit", "ruling", *sheets(jia, yi)}
    with run(office, blind=True):
        assert layers(jia, visit) == {"visit", *sheets(jia)}
    assert layers(jia, visit) == {"visit", "ruling", *sheets(jia, yi)}


@pytest.mark.usefixtures("blind")
def test_the_office_sees_everything(office: Office) -> None:
    jia, yi = office.tablet(), office.tablet()
    visit = office.visit(jia, yi)
    for tablet, side in ((jia, "1"), (yi, "2")):
        tablet.sync()
        tablet.score(visit, POINT, {"boards": [{"width_m": side, "height_m": "2"}]})
        tablet.sync()
    assert len(office.conflicts(visit)) == 1
    assert office.get(PATH) == {"blind": True, "policy": "median"}


def test_only_what_can_be_chosen_is_taken(office: Office, accounts: Accounts) -> None:
    with office.served.client(office.token) as client:
        bad = {"blind": True, "policy": "loudest"}
        refused(client.put(PATH, json=bad), "body_malformed")
        good = {"blind": False, "policy": "mean"}
        nowhere = PATH.replace(CAMPAIGN, "nowhere")
        refused(client.put(nowhere, json=good), "campaign_unknown")
    with office.served.client(accounts.tokens["viewer"]) as client:
        refused(client.put(PATH, json=good), "not_allowed")
