"""The checks of a photo: small pure functions from a case and its times to findings.

Each module holds the checks of one witness; `rule_set` lists them all under one version.
"""
