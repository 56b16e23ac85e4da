from __future__ import annotations

import msgspec

from sync.chain import genesis
from sync.dot import Dot
from sync.repeat import new_chain, repeat
from tests.sync.pen import Pen, count, ruling
from tests.sync.values import finished, photo


def test_work_is_repeated_word_for_word_under_the_new_name() -> None:
    pen = Pen("a")
    pen.write()
    old = [pen.write(count(1), supersedes=[Dot("c", 9)]), pen.write(photo("n-1"), group="g")]
    chain, new = repeat(old, new_chain("b"))
    assert [op.dot for op in new] == [Dot("b", 1), Dot("b", 2)]
    assert [op.re_of for op in new] == [Dot("a", 2), Dot("a", 3)]
    assert [op.value for op in new] == [op.value for op in old]
    assert [op.supersedes for op in new] == [op.supersedes for op in old]
    assert [op.group for op in new] == [None, "g"]
    assert [op.prev_hash for op in new] == [genesis("b"), new[0].hash]
    assert (chain.counter, chain.last_hash) == (2, new[1].hash)


def test_repeated_ops_supersede_one_another_by_their_new_names() -> None:
    pen = Pen("a")
    first = pen.write()
    _, new = repeat([first, pen.write(supersedes=[first.dot])], new_chain("b"))
    assert new[1].supersedes == (Dot("b", 1),)


def test_what_a_ruling_covers_and_what_a_signature_saw_is_renamed() -> None:
    pen, kept = Pen("a"), Dot("c", 1)
    finding = pen.write()
    decided = pen.write(ruling(finding, kept), path="ruling/n-1")
    signature = pen.write(finished([str(finding.dot)]), path="sheet/u-1/state")
    _, new = repeat([finding, decided, signature], new_chain("b"))
    assert msgspec.json.decode(new[1].value) == ruling(Dot("b", 1), kept)
    assert msgspec.json.decode(new[2].value) == finished(["b.1"])
