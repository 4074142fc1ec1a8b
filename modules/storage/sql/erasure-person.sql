DELETE FROM person WHERE id = :learner
