DELETE FROM learner_state WHERE learner = :learner AND until = :until
