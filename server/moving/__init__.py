"""Takes an installation to other stores: tables to PostgreSQL, photos to an object store."""
