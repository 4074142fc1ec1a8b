SELECT exercise, purpose, seed, answer, started, seconds, saved
FROM draft
WHERE learner = :learner
ORDER BY exercise, purpose
