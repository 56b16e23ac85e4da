"""The one thing that is served over plain http on the LAN: how to trust this installation.

A tablet that does not know the authority yet cannot be reached in any other way. The page
carries the fingerprint to compare with the office's screen, since plain http proves nothing.
"""
