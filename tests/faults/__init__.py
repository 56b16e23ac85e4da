"""Killed servers, cut connections, full disks, wrong clocks: nothing may be lost (README.md)."""
