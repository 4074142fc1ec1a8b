SELECT chartroom_role()
