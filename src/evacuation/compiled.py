"""How kernels are compiled: once, kept on disk beside the source, free of the interpreter's lock."""

from collections.abc import Callable
from typing import Any, Protocol, TypeVar

import numba

Function = TypeVar("Function", bound=Callable[..., Any])


class Compile(Protocol):
    """A decorator that keeps the type of what it decorates."""

    def __call__(self, function: Function, /) -> Function: ...


# nogil: two threads search at once. cache: only the first run compiles. _nrt=False: kernels make no arrays, so nobody
# counts references; with counting, passing tuples of arrays from function to function took ten times the search itself.
_njit: Any = numba.njit  # its stubs do not know all of its options

kernel: Compile = _njit(cache=True, nogil=True, _nrt=False)
"""For what Python calls: it only reads and writes arrays that it is given."""

allocating_kernel: Compile = _njit(cache=True, nogil=True)
"""For the few kernels that make an array of their own."""

part: Compile = _njit(nogil=True, _nrt=False, no_cpython_wrapper=True, no_cfunc_wrapper=True)
"""For what only kernels call: without a door to Python it compiles in half the time. It is kept with its kernels."""
