preload_app = = True
wsgi_app = shop.wsgi
preload_app = True
