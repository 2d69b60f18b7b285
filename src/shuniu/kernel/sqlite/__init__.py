"""Django's SQLite backend with a time limit on every statement."""
