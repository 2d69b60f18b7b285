"""机构和人员: units, persons, posts, roles, data scopes and delegation.

Its words: unit, person, post, appointment, standing, delegation. It must not know what the persons work on.
"""
