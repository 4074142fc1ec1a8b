SELECT login FROM chartroom_login WHERE learner = :learner
