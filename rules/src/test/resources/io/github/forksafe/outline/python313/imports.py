from __future__ import annotations, division as d
import a
import a.b.c
import a.b as c, d, e.f
import a . b . c
from a import b
from a.b import (c)
from a.b import (c, d as e,)
from a import (
    b,  # comment
    c as d
)
from . import a
from .. import a, b
from ... import a
from .... import a
from .a import b
from ..a.b import c as d
from ...a import b
from . . . a import b
from .\
    a import b
from a import *
from . import *
from import_ import match, case, type, _
import match, case.type, _
from match import case as type
if x: import a; from b import c
