INSERT INTO help_opened (id, learner, exercise, seed, hint, opened)
VALUES (:id, :learner, :exercise, :seed, :hint, :opened)
