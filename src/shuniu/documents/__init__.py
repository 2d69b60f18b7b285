"""公文: documents come in here and become matters: read, decomposed, confirmed by a person.

Its words: intake, proposal, draft. It must not know which pages list the matters.
"""
