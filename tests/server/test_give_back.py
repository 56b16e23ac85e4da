"""An older backup took over: what its author cannot send any more is given back by others."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest

from server.dossier.command import main as verify
from server.store.copy import examine
from sync.dot import Dot
from sync.give_back import MAX_HELD, GiveBackReply, GiveBackRequest, Held
from sync.op import Op, parse_op
from sync.wire import PROTOCOL
from tests.server.exchange import give_back
from tests.server.office import Office
from tests.server.photos.pictures import encoded
from tests.server.photos.pictures import scene as scene_of
from tests.server.problem import problem
from tests.server.tablet import Tablet
from tests.server.test_restore import agreeing, back_up, restore

POINT = "pub-03"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return tmp_path / "copy.sqlite3"


class Scene(NamedTuple):
    """Two tablets of one visit, both known to the backup in `copy`."""

    office: Office
    author: Tablet
    neighbour: Tablet
    visit: str
    copy: Path

    def lose(self, *values: bool) -> list[Dot]:
        """The author scores, the neighbour hears of it, and the backup takes over."""
        dots = [self.author.score(self.visit, POINT, {"present": value}) for value in values]
        self.author.sync()
        self.neighbour.sync()
        restore(self.office, self.copy)
        return dots


@pytest.fixture
def scene(own_office: Office, copy: Path) -> Scene:
    author, neighbour = own_office.tablet(), own_office.tablet()
    visit = own_office.visit(author, neighbour)
    author.sync()
    neighbour.sync()
    back_up(own_office, copy)
    return Scene(own_office, author, neighbour, visit, copy)


def return_all(
    tablet: Tablet, held: Sequence[Held] | None = None, visits: Sequence[str] = ()
) -> list[tuple[str, str | None]]:
    """Tell the server what the tablet holds of others; status and code of each."""
    request = GiveBackRequest(PROTOCOL, tablet.actor, tuple(visits))
    with tablet.client() as client:
        response = give_back(client, request, tablet.device.held() if held is None else held)
    assert response.status_code == 200, response.text
    given = msgspec.json.decode(response.content, type=GiveBackReply).given
    tablet.device = tablet.device.gave_back()
    return [(each.status, each.code) for each in given]


def heard_of_the_restore(tablet: Tablet) -> tuple[Held, ...]:
    tablet.round()
    assert tablet.device.give_back
    return tablet.device.held()


def test_the_findings_of_a_destroyed_tablet_are_there_again(scene: Scene) -> None:
    office, destroyed, neighbour, visit, _ = scene
    destroyed.note(visit, POINT, "门口")
    picture = encoded(scene_of(3))
    destroyed.attach(visit, POINT, picture)
    destroyed.upload(picture)
    (dot,) = scene.lose(True)
    assert agreeing(office, visit) == []
    heard_of_the_restore(neighbour)
    assert return_all(neighbour) == [("accepted", None)] * 3
    neighbour.sync()
    assert agreeing(office, visit) == [str(dot)]
    with office.served.client(office.token) as client:
        name = hashlib.sha256(picture).hexdigest()
        assert client.get(f"/api/photos/{name}/original").content == picture, "it lay there"
    assert neighbour.shown(visit, destroyed.path("finding", POINT)) == [str(dot)]
    assert neighbour.shown(visit, destroyed.path("note", POINT))


def test_nobody_can_make_up_what_somebody_else_found(scene: Scene) -> None:
    office, _, neighbour, visit, _ = scene
    scene.lose(True)
    ((voucher, op),) = [(each.voucher, each.op) for each in heard_of_the_restore(neighbour)]
    forged = parse_op(op.line.replace(b"true", b"false"))
    other = parse_op(op.line.replace(POINT.encode(), b"pub-02"))
    tried = [Held(voucher, forged), Held(voucher, other)]
    tried += [Held(word, op) for word in ("", "A" * 22, "不是凭据")]
    refused = ("refused", "voucher_invalid")
    assert return_all(neighbour, tried) == [refused] * 5
    assert agreeing(office, visit) == []
    both = [*tried[:2], Held(voucher, op), Held(voucher, op)]
    assert return_all(neighbour, both) == [refused, refused, *[("accepted", None)] * 2]
    assert agreeing(office, visit) == [str(op.dot)]


def test_an_author_who_comes_back_finds_duplicates_and_goes_on(scene: Scene) -> None:
    """What was overwritten meanwhile no neighbour had; it comes from the keep, as history."""
    office, author, neighbour, visit, copy = scene
    dots = [author.score(visit, POINT, {"present": bool(n % 2)}) for n in range(3)]
    push = author.device.push()
    page = author.send(push)
    kept = msgspec.structs.replace(page.header, durable_to=0)
    author.take(push, msgspec.structs.replace(page, header=kept))
    neighbour.sync()
    restore(office, copy)
    heard_of_the_restore(neighbour)
    assert return_all(neighbour) == [("accepted", None)]
    neighbour.sync()
    author.round()
    assert return_all(author, ()) == []
    receipts = author.sync()
    assert [receipt.status for receipt in receipts] == ["accepted", "accepted", "duplicate"]
    last = author.score(visit, POINT, {"present": True})
    author.sync()
    assert author.actor == last.actor == dots[0].actor, "the same chain goes on"
    assert agreeing(office, visit, author, neighbour) == [str(last)]
    assert examine(_copied(office, copy)).counters[author.actor] == last.counter


def test_a_backup_of_a_log_with_gaps_is_whole(scene: Scene) -> None:
    office, destroyed, neighbour, _, copy = scene
    scene.lose(False, True, False)
    heard_of_the_restore(neighbour)
    return_all(neighbour)
    contents = examine(_copied(office, copy))
    assert (contents.ops, contents.counters[destroyed.actor]) == (1, 0)


def words(tablet: Tablet) -> dict[str, str]:
    """What the server says of its visits to a device."""
    with tablet.client() as client:
        return {
            each["id"]: each["word"] for each in client.get("/api/assignments").json()["visits"]
        }


def test_a_visit_that_the_backup_does_not_know_is_there_again_with_its_people(
    scene: Scene,
) -> None:
    office, author, neighbour, old, _ = scene
    visit = office.visit(author, neighbour)
    before = office.served.rows("SELECT * FROM visits WHERE id = ?", visit)
    for tablet in (author, neighbour):
        tablet.sync()
    dot = author.score(visit, POINT, {"present": True})
    author.sync()
    neighbour.sync()
    told = words(neighbour)
    assert told.keys() == {visit, old}
    scene.lose()
    heard_of_the_restore(neighbour)
    assert return_all(neighbour, visits=list(told.values())) == [("accepted", None)]
    assert office.served.rows("SELECT * FROM visits WHERE id = ?", visit) == before
    neighbour.sync()
    assert neighbour.shown(visit, author.path("finding", POINT)) == agreeing(office, visit)
    assert agreeing(office, visit) == [str(dot)]
    assert words(author).keys() == {visit, old}
    lines = office.served.rows("SELECT subject FROM audit WHERE action = 'bring_back_visit'")
    assert [tuple(line) for line in lines] == [(visit,)]


@pytest.mark.parametrize("change", ["unit", "code", "half", "nonsense"])
def test_a_visit_that_somebody_made_up_is_not_set_up(scene: Scene, change: str) -> None:
    office, author, neighbour, _, _ = scene
    visit = office.visit(author, neighbour)
    word = words(neighbour)[visit]
    told, _, code = word.partition(".")
    plain = base64.urlsafe_b64decode(told + "==")
    other = plain.replace(b"yueyang-nat-2017-02", b"yueyang-nat-2017-03")
    assert other != plain
    forged = {
        "unit": f"{base64.urlsafe_b64encode(other).rstrip(b'=').decode()}.{code}",
        "code": f"{told}.{code[::-1]}",
        "half": told,
        "nonsense": "不是凭据.??",
    }[change]
    scene.lose()
    heard_of_the_restore(neighbour)
    return_all(neighbour, visits=[forged])
    assert office.served.rows("SELECT id FROM visits WHERE id = ?", visit) == []


def test_a_visit_that_nobody_has_a_word_on_waits_for_the_office(scene: Scene) -> None:
    office, destroyed, neighbour, _, _ = scene
    visit = office.visit(destroyed, neighbour)
    for tablet in (destroyed, neighbour):
        tablet.sync()
    destroyed.score(visit, POINT, {"present": True})
    scene.lose()
    heard_of_the_restore(neighbour)
    assert return_all(neighbour) == [("quarantined", "visit_unknown")]
    (waits,) = office.quarantine(destroyed)
    assert (waits["visit"], waits["let_in_at"]) == (visit, None)


def test_authors_who_enrolled_after_the_backup_are_known_again(scene: Scene) -> None:
    """A device that nobody knew, of a person whom the backup knows; and the office's ruling."""
    office, author, neighbour, visit, _ = scene
    newcomer = office.tablet(author.user)
    finding = newcomer.score(visit, POINT, {"present": True})
    newcomer.sync()
    office.rule(visit, POINT, {"kind": "measured", "inputs": {"present": True}})
    scene.lose()
    heard_of_the_restore(neighbour)
    assert return_all(neighbour) == [("accepted", None)] * 2
    neighbour.sync()
    assert agreeing(office, visit) == neighbour.shown(visit, author.path("finding", POINT))
    assert agreeing(office, visit) == [str(finding)]
    assert office.checkpoint(visit, POINT)["status"] == "settled"
    listed = {each["actor"]: each for each in office.get("/api/actors")}
    assert listed[newcomer.actor]["awaited"]
    assert listed[newcomer.actor]["user"] == author.user
    assert listed[office.browser.actor]["user"] == office.browser.user
    assert not listed[neighbour.actor]["awaited"]


def test_a_device_that_is_only_remembered_enrols_again_and_goes_on(scene: Scene) -> None:
    office, author, neighbour, visit, _ = scene
    newcomer = office.tablet(author.user, "平板 B")
    newcomer.score(visit, POINT, {"present": True})
    newcomer.sync()
    scene.lose()
    heard_of_the_restore(neighbour)
    assert return_all(neighbour) == [("accepted", None)]
    newcomer.token = author.token
    for sends in (newcomer.round, lambda: return_all(newcomer, ())):
        with pytest.raises(AssertionError, match="actor_unknown"):
            sends()
    first = newcomer.actor
    newcomer.enrol_again("平板 B")
    newcomer.score(visit, POINT, {"present": False})
    newcomer.sync()
    newcomer.renew()
    newcomer.sync()
    agreeing(office, visit, newcomer, neighbour)
    (device,) = [e for e in office.get("/api/actors") if e["actor"] == first]
    assert (device["device"], device["awaited"]) == ("平板 B", False)


def test_a_person_who_is_newer_than_the_backup_is_remembered_by_id(
    own_office: Office, copy: Path
) -> None:
    office = own_office
    neighbour = office.tablet()
    visit = office.visit(neighbour)
    neighbour.sync()
    back_up(office, copy)
    stranger = office.tablet()
    office.assign(visit, neighbour, stranger)
    stranger.sync()
    dot = stranger.score(visit, POINT, {"present": True})
    stranger.sync()
    neighbour.sync()
    restore(office, copy)
    heard_of_the_restore(neighbour)
    assert return_all(neighbour) == [("quarantined", "not_assigned")]
    (person,) = [each for each in office.get("/api/users") if each["id"] == stranger.user]
    assert (person["enabled"], person["role"]) == (False, "inspector")
    office.let_in(dot)
    assert agreeing(office, visit) == [str(dot)]
    neighbour.sync()
    assert neighbour.shown(visit, stranger.path("finding", POINT)) == [str(dot)]


def test_a_dossier_says_what_was_given_back_and_not_that_it_was_touched(
    scene: Scene, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of a tablet with its key, and of one that nobody has seen here; then one op was changed."""
    office, author, neighbour, visit, _ = scene
    newcomer = office.tablet(author.user)
    newcomer.note(visit, POINT, "门口")
    newcomer.sync()
    author.note(visit, POINT, "大门")
    scene.lose(True)
    heard_of_the_restore(neighbour)
    assert return_all(neighbour) == [("accepted", None)] * 3
    dossier = json.dumps(office.get(f"/api/visits/{visit}/dossier"), ensure_ascii=False)
    file = tmp_path / "dossier.json"
    file.write_text(dossier)
    assert verify([str(file)]) == 2
    told = capsys.readouterr().out
    assert told.count("由其他设备交回") == 2
    assert told.count("密钥不在案卷中") == 1
    assert "✗" not in told
    file.write_text(dossier.replace("大门", "侧门"))
    assert verify([str(file)]) == 1, "the finding behind it names the note as it was"
    assert "由其他设备交回的记录有改动" in capsys.readouterr().out


def test_who_gave_back_is_in_the_trail(scene: Scene) -> None:
    office, _, neighbour, _, _ = scene
    scene.lose(True)
    held = heard_of_the_restore(neighbour)
    return_all(neighbour)
    assert return_all(neighbour, held) == [("duplicate", None)]
    lines = office.served.rows("SELECT subject, details FROM audit WHERE action = 'give_back'")
    assert [tuple(line) for line in lines] == [(neighbour.actor, '{"ops": 1}')]


def test_bad_requests_are_refused_in_words(office: Office) -> None:
    tablet, other = office.tablet(), office.tablet()
    visit = office.visit(tablet)
    tablet.score(visit, POINT, {"present": True})
    op: Op = tablet.outbox()[0]
    with tablet.client() as client:

        def told(request: GiveBackRequest, *held: Held) -> str:
            return str(problem(give_back(client, request, held))["code"])

        right = GiveBackRequest(PROTOCOL, tablet.actor)
        assert told(GiveBackRequest(2, tablet.actor)) == "protocol_unknown"
        assert told(GiveBackRequest(PROTOCOL, other.actor)) == "actor_taken"
        assert told(GiveBackRequest(PROTOCOL, "nobody")) == "actor_unknown"
        assert told(right, *[Held("x", op)] * (MAX_HELD + 1)) == "push_too_large"
        for content, code in (
            (b"", "body_malformed"),
            (b"{}", "body_malformed"),
            (msgspec.json.encode(right) + b"\nno tab", "op_malformed"),
            (msgspec.json.encode(right) + b"\nx\tno op", "op_malformed"),
        ):
            assert problem(client.post("/api/give-back", content=content))["code"] == code


def _authors(held: Sequence[Held]) -> list[str]:
    return [each.op.dot.actor for each in held]


def _copied(office: Office, copy: Path) -> Path:
    """The database as a backup finds it."""
    back_up(office, copy)
    return copy
