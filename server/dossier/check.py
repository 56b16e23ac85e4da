"""What a dossier proves, check by check.

1. Every device's name is the hash of its key, so a key cannot be exchanged.
2. Its ops are a chain from its beginning without a gap, each naming the hash of the one before, so
   none was changed, removed or put between.
3. The device signed the end of the chain, or nothing behind that is counted.
4. Every issued result has the hash that documents print, names only ops of these chains by their
   hashes, and follows from them: findings are settled and points summed again by the same rules.

It does not say that nobody wrote what is false, nor that the newest ops were not withheld.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

import msgspec

from server.readings.result import Subject, build
from server.readings.standing import stand
from server.signature import UnreadableKey, holds, read_key
from server.wire.dossier import FORMAT, Dossier, DossierActor, DossierIssue
from server.wire.result import Result, canonical, read_result, result_hash
from sync.chain import SignedHead, actor_id, genesis
from sync.checklist import Checklist, Text
from sync.dot import Dot, parse_dot
from sync.op import MalformedOp, Op, parse_op


class Check(msgspec.Struct, frozen=True):
    """One thing that was verified, in words; `holds` is False where it does not."""

    holds: bool
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
    for actor in dossier.actors:
        yield from _key(actor)
        found, chain = _chain(actor)
        ops.update(found)
        yield chain
        yield from _signatures(actor, found)
    if not dossier.issues:
        yield Check(True, Text("尚未签发，只核验了记录。", "Nothing was issued: ops alone."))
    for issue in dossier.issues:
        yield _issue(dossier, issue, ops)


def _key(actor: DossierActor) -> Iterator[Check]:
    who = _who(actor)
    try:
        right = actor_id(read_key(actor.public_key)) == actor.id
    except UnreadableKey:
        right = False
    yield Check(
        right,
        Text(f"{who}：设备密钥与设备编号相符", f"{who}: its key is the one that it is named after"),
    )


def _chain(actor: DossierActor) -> tuple[dict[Dot, Op], Check]:
    """The ops up to the first fault, and whether there is none."""
    found: dict[Dot, Op] = {}
    end, who = genesis(actor.id), _who(actor)
    for place, each in enumerate(actor.ops, 1):
        try:
            op = parse_op(each.line.encode())
        except MalformedOp:
            return found, _broken(who, place)
        if op.dot != Dot(actor.id, place) or op.prev_hash != end:
            return found, _broken(who, place)
        found[op.dot], end = op, op.hash
    count = len(found)
    return found, Check(
        True,
        Text(
            f"{who}：{count} 条记录首尾相连，没有缺失或改动",
            f"{who}: {count} ops are one chain, none missing, none changed",
        ),
    )


def _broken(who: str, place: int) -> Check:
    return Check(
        False,
        Text(
            f"{who}：第 {place} 条记录与前一条不相连，或被改动、删除",
            f"{who}: op {place} does not follow the one before: changed or removed",
        ),
    )


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
        wrong == 0 and bare == 0,
        Text(
            f"{who}：设备签名覆盖全部 {len(ops)} 条记录"
            if not wrong and not bare
            else f"{who}：{wrong} 个签名不成立，{bare} 条记录没有签名",
            f"{who}: its signatures cover all {len(ops)} ops"
            if not wrong and not bare
            else f"{who}: {wrong} signatures do not hold, {bare} ops are not signed",
        ),
    )


def _issue(dossier: Dossier, issue: DossierIssue, ops: Mapping[Dot, Op]) -> Check:
    name = f"{issue.code[:4]}-{issue.code[4:]}"
    fault = _fault(dossier, issue, ops)
    if fault is not None:
        return Check(False, Text(f"结果 {name}：{fault.zh}", f"Result {name}: {fault.en}"))
    points = read_result(issue.document.encode()).points
    return Check(
        True,
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


def _who(actor: DossierActor) -> str:
    return f"{actor.user_title}（{actor.device}，{actor.id}）"
