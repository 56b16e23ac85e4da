"""Verifying a visit's dossier years later, with nothing but the file: `shidi verify FILE`."""
