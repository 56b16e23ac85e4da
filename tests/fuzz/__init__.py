"""Whatever anybody sends: an answer with a code, soon, and nothing that grows (README.md)."""
