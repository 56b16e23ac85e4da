"""Breaks files at random, the same way every time."""

from __future__ import annotations

import random


def mutated(whole: bytes, chance: random.Random) -> bytes:
    """Flip, overwrite, cut out, repeat or cut off; mostly in the first kilobyte."""
    content = bytearray(whole)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        reach = len(content) if chance.random() < 0.3 else min(len(content), 600)
        at = chance.randrange(reach)
        match chance.randrange(6):
            case 0:
                content[at] ^= 1 << chance.randrange(8)
            case 1:
                content[at : at + 4] = chance.choice((b"\xff" * 4, bytes(4), b"\x7f\xff\xff\xff"))
            case 2:
                content[at : at + 2] = chance.randbytes(2)
            case 3:
                del content[at : at + chance.randrange(1, 20)]
            case 4:
                content[at:at] = content[at : at + chance.randrange(1, 40)]
            case _:
                del content[max(1, len(content) - chance.randrange(1, 200)) :]
        if not content:
            break
    return bytes(content)
