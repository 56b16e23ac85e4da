"""Runs the web application: sockets, certificates, signals, and what the operator reads.

Three listeners in one process: plain http for this computer, https for the LAN, and the trust
page over plain http for tablets that cannot use https yet.
"""
