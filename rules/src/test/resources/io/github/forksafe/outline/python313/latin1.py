# -*- coding: latin-1 -*-
x = "é", f("éé"), g()
é = b"b"
