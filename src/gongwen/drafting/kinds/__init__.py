"""The templates, one file for each of the fifteen kinds."""
