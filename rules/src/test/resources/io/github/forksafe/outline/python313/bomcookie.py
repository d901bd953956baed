# -*- coding: utf-8 -*-
f("bom and cookie")
