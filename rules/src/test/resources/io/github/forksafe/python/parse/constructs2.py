# What Python 2.7 alone reads, or reads another way.
print
print 'a', b
print 'a',
print >>f
print >>f, 'a', b,
print ('a', b)
print not a, -b, lambda: c
exec code
exec 'a' in b
exec a.b(c in d) in e, f
exec (a, b); exec (a, b) in c; print b in c
`a`, `b, c`, `a + `b``
a <> b != c
raise
raise E
raise E, 'a'
raise E, 'a', b
try: a
except E, e: b
except (E, F), e.x[0]: c
except E, (e, [f, g]): d
except E as (e, f): g
except: h
def f(a, (b, (c, d)), (e,)=g, *h, **i): pass
def f((a)): pass
lambda (a, b), c: a
[x for x in 1, 2, 3]
[x for x in a, lambda b, c: d, if e if lambda: f for g, h in i]
[x for x in f(a, b), c[d, e]]
(0777, 0o17, 10L, 0xFFl, 0777L, 00L)
True, False = 1, 0
nonlocal = async = await = match = None
async.await.nonlocal.True(None, f(True=1))
def async(True, await=None): nonlocal; return async
class match: type = case
with (a, b): pass
with (a, b) as c, d: pass
a[...], a[b, ...], a[b:c, ...]
('a\x41\u1234\N{BULLET}', u'\u0041\N{BULLET}', r'\n\u0041', ur'\n\u0041\\u0041', b'\x41' 'é', b'a' b'b')
assert isinstance(a, (int, long)), `a`
if a:
	b
        c
if a: print; print 'b'
from __future__ import print_function; print ('a', file=b)
print; print = 1
from __future__ import (unicode_literals as u, division)
'\u0041', b'\u0041', r'\u0041'
