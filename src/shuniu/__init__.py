"""枢纽 Shuniu: one register of matters (事项) for the daily work of a government office."""

__version__ = "0.1.0"
