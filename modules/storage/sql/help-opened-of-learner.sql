SELECT id, exercise, seed, hint, opened
FROM help_opened
WHERE learner = :learner
ORDER BY opened, id
