"""Word and Excel documents from results as issued; templates are files that people may edit."""
