"""Shapes of what people type into the register's pages. The rules are the actions'."""
