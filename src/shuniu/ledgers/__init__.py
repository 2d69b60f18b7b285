"""台账: the register by day, week and month, which must balance: 上期未结 + 新增 − 办结 − 终止 = 期末未结.

Its words: ledger, balance. It keeps nothing of its own that the trail does not say.
"""
