import multiprocessing

wsgi_app = "shop.wsgi:application"
workers = multiprocessing.cpu_count() * 2 + 1
preload_app = True
