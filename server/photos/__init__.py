"""Photos as bytes: kept, read in the safe order, checked. No SQL, no HTTP."""
