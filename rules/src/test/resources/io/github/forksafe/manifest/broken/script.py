# /// script
# dependencies = ["a b", 1]
# x = 
# ///

# /// script
# ///
