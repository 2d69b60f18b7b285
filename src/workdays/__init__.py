"""工作日历: holidays, 调休 and working-day arithmetic. Pure Python, no web."""
