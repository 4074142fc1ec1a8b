SELECT learner, until, attempts, first_day, last_day, digest
FROM learner_state
WHERE rule = :rule
  AND (until = :until OR (until = '9999-12-31' AND (last_day IS NULL OR last_day <= :until)))
ORDER BY learner, until
