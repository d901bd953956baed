
# coding=koi8-r
x = "а", f("б"), g()
