SELECT chartroom_erase(:learner, :erased, :nobody)
