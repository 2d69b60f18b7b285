"""How 枢纽 is run: settings, addresses, menu, wiring, the command line."""
