"""Backups of an installation while it runs, and bringing one back (server/README.md)."""
