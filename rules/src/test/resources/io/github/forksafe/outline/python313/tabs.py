if a:
	b("tab")
	if c:
		d()
	else :
	        f("eight")
if x:
  g();	h("t")
if y:
 	z("space tab")
 	w()
