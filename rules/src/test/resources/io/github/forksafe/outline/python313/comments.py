

   
# only
	# comments
