DELETE FROM learner_state
