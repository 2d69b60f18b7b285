"""公文: official documents read, decomposed, checked and typeset. Pure Python, no web."""
