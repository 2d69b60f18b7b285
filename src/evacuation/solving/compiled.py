"""How kernels are compiled: once, kept on disk beside the source, free of the interpreter's lock."""

from collections.abc import Callable
from typing import Any

import numba

# nogil: two threads search at once. cache: the first run compiles (about a minute), later ones load in a second.
# _nrt=False: kernels make no arrays, so nobody counts references; with it, passing the tuples of arrays from function
# to function took more time than the search itself.
kernel: Callable[[Callable[..., Any]], Callable[..., Any]] = numba.njit(cache=True, nogil=True, _nrt=False)
"""For functions that only read and write arrays that they are given."""
allocating_kernel: Callable[[Callable[..., Any]], Callable[..., Any]] = numba.njit(cache=True, nogil=True)
"""For the few that make an array of their own."""
