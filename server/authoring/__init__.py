"""Authoring: checklists written and carried in Excel, by the conventions of XLSForm."""
