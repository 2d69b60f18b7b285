"""办理痕迹: who did what, when, from what to what, and why, in one chain of hashes.

Its words: entry, chain, head. It must not know what the subjects of its entries are.
"""
