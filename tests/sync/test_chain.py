from __future__ import annotations

from itertools import permutations

from sync.chain import EMPTY_DIGEST, Digest, SignedHead, actor_id, genesis, op_hash, toggle


def test_a_hash_is_the_sha256_in_43_characters() -> None:
    assert op_hash(b"") == "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"


def test_an_actor_is_named_by_its_key() -> None:
    assert actor_id(b"\x04" + bytes(64)) == actor_id(b"\x04" + bytes(64))
    assert len(actor_id(b"\x04" + bytes(64))) == 16
    assert actor_id(b"\x04" + bytes(64)) != actor_id(b"\x04" + bytes(63) + b"\x01")


def test_two_actors_begin_with_two_hashes() -> None:
    assert genesis("a") != genesis("b")


def test_a_signed_head_says_actor_counter_and_hash() -> None:
    assert SignedHead("a", 7, "hash", "").message == b"shidi-head-1\na\n7\nhash"


def test_a_digest_knows_no_order() -> None:
    hashes = [op_hash(bytes([number])) for number in range(3)]
    assert len({toggle(EMPTY_DIGEST, order, ()) for order in permutations(hashes)}) == 1


def test_what_came_and_went_leaves_no_trace_in_a_digest() -> None:
    came = toggle(EMPTY_DIGEST, [op_hash(b"1"), op_hash(b"2")], ())
    assert came.count == 2
    assert toggle(came, (), [op_hash(b"1")]) == toggle(EMPTY_DIGEST, [op_hash(b"2")], ())
    assert toggle(came, (), [op_hash(b"2"), op_hash(b"1")]) == Digest(0, "0" * 16)
