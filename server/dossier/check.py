"""What a dossier proves, check by check.

1. Every device's name is the hash of its key, so a key cannot be exchanged.
2. Its ops are a chain from its beginning without a gap, each naming the hash of the one before, so
   none was changed, removed or put between.
3. The device signed the end of the chain, or nothing behind that is counted.
4. Every issued result has the hash that documents print, names only ops of these chains by their
   hashes, and follows from them: findings are settled and points summed again by the same rules.

It does not say that nobody wrote what is false, nor that the newest ops were not withheld.

After a restore other devices give back what the author's own cannot send any more. Such ops lie
ahead of the chain, and what would tie them to it is not here: the author's signature cannot speak
for them until that device comes back. That is neither proof nor a contradiction, and said as such
(`open`). Where two of them follow one another, the second must still name the first.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from server.readings.result import Subject, build
from server.readings.standing import stand
from server.signature import UnreadableKey, holds, read_key
from server.wire.dossier import FORMAT, Dossier, DossierActor, DossierIssue, DossierOp
from server.wire.result import Result, canonical, read_result, result_hash
from sync.chain import SignedHead, actor_id, genesis
from sync.checklist import Checklist, Text
from sync.dot import Dot, parse_dot
from sync.op import MalformedOp, Op, parse_op

State = Literal["holds", "open", "broken"]


class Check(msgspec.Struct, frozen=True):
    """One thing that was looked at, in words: it holds, is broken, or is open, since what would
    prove it is not here."""

    state: State
    words: Text


class NoDossier(ValueError):
    """The file is none, or of another format."""


def read_dossier(data: bytes) -> Dossier:
    """Read a file. Raises NoDossier."""
    try:
        found = msgspec.json.decode(data, type=Dossier)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise NoDossier(str(error)) from None
    if found.format != FORMAT:
        raise NoDossier(f"format {found.format}")
    return found


def check(dossier: Dossier) -> Iterator[Check]:
    """Every check, in the order of the file's head."""
    ops: dict[Dot, Op] = {}
    loose: dict[Dot, Op] = {}
    for actor in dossier.actors:
        yield from _key(actor)
        found, chain = _chain(actor)
        ops.update(found)
        yield chain
        yield from _signatures(actor, found)
        given, told = _given_back(actor, found)
        loose.update(given)
        yield from told
    if not dossier.issues:
        yield Check("holds", Text("尚未签发，只核验了记录。", "Nothing was issued: ops alone."))
    for issue in dossier.issues:
        yield _issue(dossier, issue, ops | loose, loose)


def _key(actor: DossierActor) -> Iterator[Check]:
    who = _who(actor)
    if not actor.public_key and all(each.given_back for each in actor.ops):
        yield Check(
            "open",
            Text(
                f"{who}：该设备在所用备份之后才登记，尚未再次联网，密钥不在案卷中",
                f"{who}: it enrolled after the backup that took over and has not come back, so that"
                " its key is not here",
            ),
        )
        return
    try:
        right = actor_id(read_key(actor.public_key)) == actor.id
    except UnreadableKey:
        right = False
    yield Check(
        _state(right),
        Text(f"{who}：设备密钥与设备编号相符", f"{who}: its key is the one that it is named after"),
    )


def _chain(actor: DossierActor) -> tuple[dict[Dot, Op], Check]:
    """The ops up to the first fault, and whether there is none."""
    found: dict[Dot, Op] = {}
    end, who = genesis(actor.id), _who(actor)
    for place, each in enumerate((each for each in actor.ops if not each.given_back), 1):
        try:
            op = parse_op(each.line.encode())
        except MalformedOp:
            return found, _broken(who, place)
        if op.dot != Dot(actor.id, place) or op.prev_hash != end:
            return found, _broken(who, place)
        found[op.dot], end = op, op.hash
    count = len(found)
    return found, Check(
        "holds",
        Text(
            f"{who}：{count} 条记录首尾相连，没有缺失或改动",
            f"{who}: {count} ops are one chain, none missing, none changed",
        ),
    )


def _broken(who: str, place: int) -> Check:
    return Check(
        "broken",
        Text(
            f"{who}：第 {place} 条记录与前一条不相连，或被改动、删除",
            f"{who}: op {place} does not follow the one before: changed or removed",
        ),
    )


def _given_back(
    actor: DossierActor, chain: Mapping[Dot, Op]
) -> tuple[dict[Dot, Op], Sequence[Check]]:
    """The ops ahead of the chain, and what can be said of them."""
    told = [each for each in actor.ops if each.given_back]
    found: dict[Dot, Op] = {}
    for each in told:
        op = _ahead(actor, each, {**chain, **found})
        if op is None:
            who = _who(actor)
            words = Text(
                f"{who}：由其他设备交回的记录有改动，或与已有记录不符",
                f"{who}: what others gave back was changed, or does not fit the ops here",
            )
            return found, [Check("broken", words)]
        found[op.dot] = op
    if not found:
        return found, []
    return found, [Check("open", _unsigned(_who(actor), sorted(found), len(chain) + 1))]


def _unsigned(who: str, given: Sequence[Dot], gap: int) -> Text:
    """What is to be said of ops that others gave back; `gap`: the first op that is not here."""
    first, last = given[0].counter, given[-1].counter
    where = f"{first}–{last}" if last > first else f"{first}"
    return Text(
        f"{who}：{len(given)} 条记录（编号 {where}）是服务器从备份恢复后由其他设备交回的。"
        f"第 {gap} 条起的链条不完整，要等这台设备回来补齐，才能由它的签名证明；"
        "这不是改动的迹象",
        f"{who}: {len(given)} ops (numbers {where}) were given back by other devices after a"
        f" restore. From op {gap} on the chain is not whole: this device alone can complete"
        " and sign it. This is no sign of tampering",
    )


def _ahead(actor: DossierActor, told: DossierOp, known: Mapping[Dot, Op]) -> Op | None:
    """An op beyond the chain; None where it contradicts what is here."""
    try:
        op = parse_op(told.line.encode())
    except MalformedOp:
        return None
    before = known.get(Dot(actor.id, op.dot.counter - 1))
    fits = before is None or before.hash == op.prev_hash
    return op if fits and op.dot.actor == actor.id and op.dot not in known else None


def _signatures(actor: DossierActor, ops: Mapping[Dot, Op]) -> Iterator[Check]:
    who, last, wrong = _who(actor), 0, 0
    try:
        key = read_key(actor.public_key)
    except UnreadableKey:
        return
    for each in actor.heads:
        op = ops.get(Dot(actor.id, each.counter))
        head = SignedHead(actor.id, each.counter, each.hash, each.signature)
        if op is None or op.hash != each.hash or not holds(head, key):
            wrong += 1
        else:
            last = max(last, each.counter)
    bare = len(ops) - last
    yield Check(
        _state(wrong == 0 and bare == 0),
        Text(
            f"{who}：设备签名覆盖全部 {len(ops)} 条记录"
            if not wrong and not bare
            else f"{who}：{wrong} 个签名不成立，{bare} 条记录没有签名",
            f"{who}: its signatures cover all {len(ops)} ops"
            if not wrong and not bare
            else f"{who}: {wrong} signatures do not hold, {bare} ops are not signed",
        ),
    )


def _issue(
    dossier: Dossier, issue: DossierIssue, ops: Mapping[Dot, Op], loose: Mapping[Dot, Op]
) -> Check:
    name = f"{issue.code[:4]}-{issue.code[4:]}"
    fault = _fault(dossier, issue, ops)
    if fault is not None:
        return Check("broken", Text(f"结果 {name}：{fault.zh}", f"Result {name}: {fault.en}"))
    result = read_result(issue.document.encode())
    points = result.points
    rests_on = [word.dot for each in result.checkpoints for word in (*each.findings, *each.rulings)]
    rests_on += [photo.dot for each in result.checkpoints for photo in each.photos]
    unsigned = sum(_named(loose, dot) is not None for dot in rests_on)
    if unsigned:
        return Check(
            "open",
            Text(
                f"结果 {name}：得分 {points} 可由案卷中的记录重新算出，指纹相符；其中 {unsigned} 处"
                "依据的是由其他设备交回、作者设备尚未签名的记录",
                f"Result {name}: {points} points follow from the ops here, and the hash is right;"
                f" {unsigned} of them were given back by others and are not signed by their author",
            ),
        )
    return Check(
        "holds",
        Text(
            f"结果 {name}：得分 {points} 由上述记录按测评表重新算出，指纹相符",
            f"Result {name}: {points} points follow from these ops, and the hash is right",
        ),
    )


def _fault(dossier: Dossier, issue: DossierIssue, ops: Mapping[Dot, Op]) -> Text | None:
    document = issue.document.encode()
    if result_hash(document) != issue.hash:
        return Text("内容与指纹不符", "the document does not have its hash")
    try:
        result = read_result(document)
        checklist = msgspec.json.decode(dossier.checklist.encode(), type=Checklist)
    except msgspec.MsgspecError:
        return Text("内容无法读取", "the document cannot be read")
    if hashlib.sha256(dossier.checklist.encode()).hexdigest() != result.checklist_sha256:
        return Text("测评表不是当时那一版", "the checklist is another one")
    named: list[Op] = []
    for point in result.checkpoints:
        for word in (*point.findings, *point.rulings):
            op = _named(ops, word.dot)
            if op is None or op.hash != word.hash:
                return Text(f"所依据的记录 {word.dot} 不在案卷中", f"op {word.dot} is not here")
            named.append(op)
        for photo in point.photos:
            op = _named(ops, photo.dot)
            if op is None or photo.sha256 not in op.value.decode(errors="replace"):
                return Text(f"照片记录 {photo.dot} 不在案卷中", f"op {photo.dot} is not here")
            named.append(op)
    if any(op.visit != dossier.visit for op in named):
        return Text("依据了其他考察的记录", "it rests on ops of another visit")
    return None if canonical(_again(result, checklist, named)) == document else _OTHER


_OTHER = Text("重新计算的结果不同", "computing it again gives something else")


def _named(ops: Mapping[Dot, Op], text: str) -> Op | None:
    try:
        return ops.get(parse_dot(text))
    except ValueError:
        return None


def _again(result: Result, checklist: Checklist, named: list[Op]) -> Result:
    """The result that the named ops come to."""
    subject = Subject(
        visit=result.visit,
        campaign=result.campaign,
        unit=result.unit,
        unit_name=result.unit_name,
        checklist_sha256=result.checklist_sha256,
        inspectors=result.inspectors,
    )
    unique = {op.dot: op for op in named}
    return build(subject, stand(checklist, unique.values()), {d: o.hash for d, o in unique.items()})


def _state(right: bool) -> State:
    return "holds" if right else "broken"


def _who(actor: DossierActor) -> str:
    return f"{actor.user_title}（{actor.device}，{actor.id}）"
