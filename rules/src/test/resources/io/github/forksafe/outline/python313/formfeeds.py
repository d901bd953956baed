a = "form feed \f" , "here::"

def f():
    pass
   
