"""The Word templates that are shipped."""
