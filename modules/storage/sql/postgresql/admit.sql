SELECT chartroom_admit(:login, :role, :learner, string_to_array(:units, ','))
