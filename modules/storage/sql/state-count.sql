SELECT count(*) FROM competency_state
