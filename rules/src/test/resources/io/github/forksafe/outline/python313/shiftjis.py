# coding: shift_jis
x = "ソ", f("あ"), g()
