"""编号: the numbers 督〔2026〕15号 that matters and papers carry.

Its words: series, year, serial. It must not know what is numbered.
"""
