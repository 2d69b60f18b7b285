"""工作日历 of this office: the notices it has entered and its own exceptions, over the library ``workdays``.

Its words: notice, exception. It must not know what is due on a day.
"""
