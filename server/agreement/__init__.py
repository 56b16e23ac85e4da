"""How far people agree who scored the same thing: pure statistics, exact."""
