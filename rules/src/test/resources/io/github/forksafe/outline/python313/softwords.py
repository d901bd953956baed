"""Words that are keywords in some places only, or were once."""
match = 1; case = 2; type = 3; _ = 4; print = f; exec = g; async_ = h; nonlocal_ = i
print("x"), exec("y"), match("m"), case("c"), type("t"), _("u")
print; exec; match; case; type; _
print.x(), exec.y(), match.z(), type.w(), case[0](), _[1]()
def match(case, type=_, *print, **exec): return match(case=type, type=print, _=exec)
class type(match, case=type()): type = type
for match in case(): type()
lambda match, case=type(): match
import match as case, type
from type import match as _
with match as case, type() as _: pass
with match(case): pass
try: pass
except match as case: pass
except type() as _: pass
match.case.type._()
match, case = type
match[case] = type
match = case if type else _
match + case, match - case, match * case, match / case, match < case, match is case, match and case, match or case
match in case, match not in case, match is not case
match if case else type
match(
    case
)
type[0], type.x, type(x), type + x, type == x
type = type[type] = type.type = type()
type: type = type
case: match = type
del match, case, type
global_, match
print ("space")
print (x, file=f())
print >> f(), x
print << x
print -1
print * 1
print[0]
print: int
exec: f() = "x"
