"""Files, hearings and questionnaires of a unit, end to end and against hostile senders."""

from __future__ import annotations

import itertools
from typing import Any

import httpx
import pytest

from server.readings.questionnaire import wilson
from tests.server.office import CAMPAIGN, Office
from tests.server.outcome import UnitPhone
from tests.server.photos.pictures import phone_jpeg
from tests.server.problem import refused

CITY = {"id": "scorecard-yiyang-2021", "version": 2}
UNITS = (f"yueyang-pro-2016-{number:02}" for number in itertools.count(1))
PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
VISITOR = {"satisfied": "yes", "clean": "never"}


class Unit:
    """A unit that no other test touches."""

    def __init__(self, office: Office) -> None:
        office.send("PUT", f"/api/campaigns/{CAMPAIGN}/scorecard", {"scorecard": CITY})
        self.office = office
        self.path = f"/api/campaigns/{CAMPAIGN}/units/{next(UNITS)}"

    def methods(self) -> Any:
        return self.office.get(f"{self.path}/methods")

    def card(self) -> Any:
        return self.office.get(f"{self.path}/scorecard/official")

    def phone(self, *purposes: str) -> UnitPhone:
        """Of somebody with a new link for these."""
        given = self.office.send("POST", f"{self.path}/links", {"purposes": purposes, "days": 7})
        assert "/guest.html#/unit/" in given["url"]
        assert "<svg" in given["qr_svg"]
        return UnitPhone(self.office, given["url"])

    def open(self, questionnaire: str = "visitors", protection: str = "browser") -> str:
        asked = {"questionnaire": questionnaire, "protection": protection}
        found: str = self.office.send("POST", f"{self.path}/questionnaires", asked)["id"]
        return found

    def upload(self, data: bytes, point: str = "c01-1", name: str = "台账.pdf") -> httpx.Response:
        with self.office.served.client(self.office.token) as client:
            told = {"scoring_point": point, "name": name}
            return client.post(f"{self.path}/materials", params=told, content=data)


@pytest.fixture
def unit(office: Office) -> Unit:
    return Unit(office)


def test_files_are_what_their_bytes_are(unit: Unit) -> None:
    assert unit.upload(PDF, name="../../e‮vil\x00.pdf").status_code == 201
    assert unit.upload(phone_jpeg(), name="照片.exe").status_code == 201
    files = unit.methods()["materials"]["files"]
    assert [each["media_type"] for each in files] == ["application/pdf", "image/jpeg"]
    assert files[0]["name"] == ".. .. e vil .pdf"
    with unit.office.served.client(unit.office.token) as client:
        original = client.get(f"/api/photos/{files[0]['sha256']}/original")
        assert original.content == PDF
        assert "attachment" in original.headers["content-disposition"]
        assert client.get(f"/api/photos/{files[1]['sha256']}/large").status_code == 200
    gone = unit.office.send("DELETE", f"{unit.path}/materials/{files[0]['id']}")
    assert len(gone["files"]) == 1


@pytest.mark.parametrize(
    "data", [b"MZ\x90\x00", b"<html><script>1</script>", b"%PDF-1.4 cut", b"\xff\xd8\xff\x00", b""]
)
def test_what_is_neither_pdf_nor_picture_is_not_kept(unit: Unit, data: bytes) -> None:
    refused(unit.upload(data), "material_unreadable")
    assert unit.methods()["materials"]["files"] == []


def test_a_file_too_large_or_for_nothing_is_refused(unit: Unit) -> None:
    assert unit.upload(PDF + b" " * 20_971_520).status_code == 413
    refused(unit.upload(PDF, point="c99-9"), "card_entry_invalid")


def test_a_unit_sends_its_own_files_by_its_link_alone(unit: Unit) -> None:
    phone = unit.phone("materials")
    refused(phone.call("GET", "/materials"), "link_unknown")
    refused(phone.call("POST", "/session", json={"secret": "x" * 30}), "link_unknown")
    assert phone.open().json()["purposes"] == ["materials"]
    told = {"scoring_point": "c02-1", "name": "记录.pdf"}
    sent = phone.call("POST", "/materials", params=told, content=PDF)
    assert sent.status_code == 201, sent.text
    wrong = phone.call("POST", "/materials", params={**told, "name": "坏.pdf"}, content=b"MZ")
    refused(wrong, "material_unreadable")
    refused(phone.call("GET", "/self-check"), "link_other_purpose")
    refused(phone.call("GET", "/items"), "link_other_purpose")
    assert [each["name"] for each in phone.call("GET", "/materials").json()["files"]] == [
        "记录.pdf"
    ]
    files = unit.methods()["materials"]["files"]
    assert [(f["scoring_point"], f["sender"], f["by_unit"]) for f in files] == [("c02-1", "", True)]
    (link,) = unit.office.get(f"{unit.path}/links")
    assert (link["state"], link["opened_at"] is not None) == ("valid", True)
    (gone,) = unit.office.send("DELETE", f"{unit.path}/links/{link['id']}")
    assert gone["state"] == "revoked"
    refused(phone.call("POST", "/materials", params=told, content=PDF), "link_revoked")
    assert Unit(unit.office).methods()["materials"]["files"] == []


def test_a_unit_scores_itself_by_its_link_until_the_review_begins(unit: Unit) -> None:
    phone, other = unit.phone("self_check", "materials"), Unit(unit.office)
    phone.open()
    own = phone.call("GET", "/self-check").json()
    assert (own["author_kind"], own["entries"], own["locked"]) == ("self", [], "")
    points = {"kind": "judgement", "scoring_point": "c01-1", "method": "material", "points": "1"}
    said = phone.call("POST", "/self-check", json={"writes": [points]}).json()
    assert [(each["points"], each["user_title"]) for each in said["entries"]] == [("1", "")]
    refused(phone.call("POST", "/self-check", json={"writes": [points]}), "card_moved")
    too_many = {**points, "points": "99", "after": said["entries"][0]["id"]}
    refused(phone.call("POST", "/self-check", json={"writes": [too_many]}), "card_entry_invalid")
    assert unit.office.get(f"{unit.path}/self-check")["written"] == 1
    assert other.office.get(f"{other.path}/self-check")["written"] == 0
    unit.office.send("POST", f"{unit.path}/scorecard/official", {"writes": [points]})
    late = phone.call("POST", "/self-check", json={"writes": [too_many]})
    refused(late, "self_check_locked")
    assert phone.call("GET", "/self-check").json()["locked"] == "card"


def test_a_link_names_what_there_is(unit: Unit) -> None:
    with unit.office.served.client(unit.office.token) as client:

        def give(**asked: Any) -> httpx.Response:
            return client.post(f"{unit.path}/links", json=asked)

        refused(give(purposes=["rectification"]), "visit_unknown")
        refused(give(purposes=["materials"], visit="visit-01"), "visit_unknown")
        refused(give(purposes=["rectification"], visit="visit-01"), "visit_unknown")
        refused(give(purposes=[]), "body_malformed")
        refused(give(purposes=["materials"], days=400), "body_malformed")
    assert unit.office.get(f"{unit.path}/links") == []


def test_the_old_address_of_files_leads_to_the_door(unit: Unit) -> None:
    with unit.office.served.client() as client:
        answer = client.get("/unit-files")
    assert (answer.status_code, answer.headers["location"]) == (302, "/guest.html")


def test_a_hearing_gives_points(unit: Unit) -> None:
    points = {"kind": "judgement", "scoring_point": "c01-1", "method": "hearing", "points": "1"}
    told = {"held_on": "2021-07-01", "who": "王主任", "notes": "讲得清楚", "points": [points]}
    unit.office.send("POST", f"{unit.path}/hearings", told)
    (entry,) = unit.card()["entries"]
    (hearing,) = unit.methods()["hearings"]
    assert (entry["points"], entry["origin"]) == ("1", f"hearing:{hearing['id']}")
    with unit.office.served.client(unit.office.token) as client:
        refused(client.post(f"{unit.path}/hearings", json=told), "card_moved")
    assert len(unit.methods()["hearings"]) == 1


def test_a_browser_answers_once_and_only_sums_are_kept(unit: Unit) -> None:
    asked = unit.open()
    with unit.office.served.client() as client:
        shown = client.get(f"/q/{asked}")
        assert "您对在这里办事是否满意" in shown.text
        assert "Are you satisfied" in client.get(f"/q/{asked}?lang=en").text
        assert client.post(f"/q/{asked}", data={"satisfied": "yes"}).status_code == 422
        odd = {**VISITOR, "clean": "<script>"}
        assert client.post(f"/q/{asked}", data=odd).status_code == 422
        done = client.post(f"/q/{asked}", data=VISITOR)
        assert "已提交" in done.text
        client.cookies.set("shidi_q", done.cookies["shidi_q"], path=f"/q/{asked}")
        assert client.post(f"/q/{asked}", data=VISITOR).status_code == 409
        assert "已经填写过" in client.get(f"/q/{asked}").text
    (found,) = unit.methods()["questionnaires"]
    assert (found["answered"], found["few"]) == (1, True)
    assert [c["answers"] for c in found["questions"][0]["choices"]] == [1, 0, 0]


def test_a_ticket_answers_once(unit: Unit) -> None:
    asked = unit.open(protection="tickets")
    path = f"{unit.path}/questionnaires/{asked}"
    (given,) = unit.office.send("POST", f"{path}/tickets", {"count": 1})
    page, ticket = given["url"].split("#")
    assert page.endswith(f"/q/{asked}")
    with unit.office.served.client() as client:
        assert client.post(f"/q/{asked}", data=VISITOR).status_code == 409
        assert client.post(f"/q/{asked}", data={**VISITOR, "secret": "wrong"}).status_code == 409
        assert client.post(f"/q/{asked}", data={**VISITOR, "secret": ticket}).status_code == 200
    with unit.office.served.client() as other:
        assert other.post(f"/q/{asked}", data={**VISITOR, "secret": ticket}).status_code == 409
    assert unit.methods()["questionnaires"][0]["answered"] == 1


def test_closing_a_questionnaire_puts_its_counts_on_the_card(unit: Unit) -> None:
    asked = unit.open()
    with unit.office.served.client() as client:
        for satisfied in ("yes", "yes", "yes", "yes", "fair"):
            client.cookies.clear()
            answer = client.post(f"/q/{asked}", data={**VISITOR, "satisfied": satisfied})
            assert answer.status_code == 200
    (live,) = unit.methods()["questionnaires"]
    (share,) = live["shares"]
    assert (share["share"]["exact"], share["state"]) == ("4/5", "holds")
    assert (round(share["low"], 3), round(share["high"], 3)) == (0.376, 0.964)
    path = f"{unit.path}/questionnaires/{asked}"
    assert unit.card()["entries"] == []
    unit.office.send("POST", f"{path}/close")
    point = next(p for p in unit.card()["points"] if p["scoring_point"] == "c15-1")
    assert (point["state"], point["earned"]["exact"]) == ("settled", "2")
    with unit.office.served.client(unit.office.token) as client:
        refused(client.post(f"{path}/close"), "questionnaire_closed")
        assert "已经结束" in client.get(f"/q/{asked}").text
        assert client.post(f"/q/{asked}", data=VISITOR).status_code == 409


def test_one_of_each_kind_is_open_at_a_time(unit: Unit) -> None:
    unit.open()
    unit.open("staff")
    with unit.office.served.client(unit.office.token) as client:
        again = {"questionnaire": "visitors", "protection": "browser"}
        refused(client.post(f"{unit.path}/questionnaires", json=again), "questionnaire_open")
        odd = {"questionnaire": "nobody", "protection": "browser"}
        refused(client.post(f"{unit.path}/questionnaires", json=odd), "questionnaire_unknown")
        assert client.get("/q/nothing").status_code == 404


def test_how_sure_a_share_is() -> None:
    """Wilson's interval, against figures worked out by hand: 0 of 10, 10 of 10 and 81 of 263."""
    assert [round(x, 4) for x in wilson(0, 10)] == [0.0, 0.2775]
    assert [round(x, 4) for x in wilson(10, 10)] == [0.7225, 1.0]
    assert [round(x, 4) for x in wilson(81, 263)] == [0.2553, 0.3662]
