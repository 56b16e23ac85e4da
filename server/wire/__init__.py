"""The bodies of the HTTP API, as values. `server/api/README.md` lists who gets which."""
