"""One sentence to whoever runs the program, in both languages, instead of a traceback."""

from __future__ import annotations


class Complaint(Exception):
    """Something the operator can mend; says what is wrong and what to do.

    Not for users of the web interface: their problems are values of the API.
    """

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(f"{zh}\n{en}")
        self.zh = zh
        self.en = en
