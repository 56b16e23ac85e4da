"""Scorecards: what a unit is scored on as a whole, and what its results come to.

Pure: values in, values out, exact fractions; no clock, no file, no network. It stands beside the
catalogue and not in `sync/`, because no device scores a scorecard and so it needs no twin.
"""
