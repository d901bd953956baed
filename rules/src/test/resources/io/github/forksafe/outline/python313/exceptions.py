"""try in all its forms, raise, assert."""

try: f()
except: g()

try:
    f()
except A("x"): pass
except (B, c.D()) as e: handle(e)
except (yield): pass
else: pass
finally: last("f")

try:
    try: f()
    finally: g()
except* A as group: h(group)
except*(B(), C): pass
except *D(): pass

try: pass
finally:
    try: pass
    except Exception as e: raise

raise
raise E
raise E("text") from cause()
assert f()
assert f(), "message"
assert (f(), "message")
