"""事项: the register, the spine of the whole product. Every piece of work is a matter with 来源、要求、时限、承办部门.

Its words: source, matter, undertaking, report, request, urge, stage check, light. It must not know how a document
is decomposed into matters, nor which ledgers and pages show them.
"""
