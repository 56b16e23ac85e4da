"""Where things are in a clone."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PWA = ROOT / "pwa"
STATIC = ROOT / "server" / "static"
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / "bin" / "python"
BYTECODE = ENVIRONMENT / "bytecode"
"""What Python compiled, where it must not lie beside its sources."""
NOTES = ENVIRONMENT / "setup"
"""Stamps and logs of the set-up; they go when the environment goes."""
