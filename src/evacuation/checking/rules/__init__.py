"""The rules, one file each: ``TITLE`` (Chinese name) and ``check(case)``, which yields a fault for every breach.

The runner finds the files by itself.
"""
