DELETE FROM competency_state WHERE learner = :learner AND until = :until
