"""The notices that the library ships, one JSON file for each year; read by `workdays.shipped`."""
