if x:
    f("no line end")  # comment