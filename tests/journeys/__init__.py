"""Whole days of the product, through its real screens in a real browser against a real server."""
