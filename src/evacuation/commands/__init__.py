"""The verbs of the command line, one file each: ``add(commands)`` names the options, ``run`` does it.

``run`` returns the exit code: 0 done, 1 done with something to complain about (a rule broken, people left out, a file
that cannot be written), 2 the input does not follow the format.
"""
