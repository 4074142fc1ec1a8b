SELECT chartroom_dismiss(:login)
