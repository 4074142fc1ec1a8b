SELECT learner, until, attempts, first_day, last_day, digest
FROM learner_state
WHERE learner = :learner AND rule = :rule
ORDER BY learner, until
