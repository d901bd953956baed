from jobs import main

print(main.__doc__)
