"""Tasks: what a unit has to do in a year, what proves it, and what is still missing.

Pure: values in, values out; today's date is an argument; no clock, no file, no network.
"""
