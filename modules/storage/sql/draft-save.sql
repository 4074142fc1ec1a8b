INSERT INTO draft (learner, exercise, purpose, seed, answer, started, seconds, saved)
VALUES (:learner, :exercise, :purpose, :seed, :answer, :started, :seconds, :saved)
ON CONFLICT (learner, exercise, purpose) DO UPDATE
SET seed = excluded.seed, answer = excluded.answer, started = excluded.started, seconds = excluded.seconds,
    saved = excluded.saved
