DELETE FROM competency_state WHERE learner = :learner
