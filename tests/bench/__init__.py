"""How fast the real server takes and gives findings; `make bench` prints it.

A server process on 127.0.0.1, its own data folder, real signatures, durable commits. Compare
figures of one run with each other, not across machines.
"""
