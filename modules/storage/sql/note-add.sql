INSERT INTO note (id, learner, lesson, step, content, written)
VALUES (:id, :learner, :lesson, :step, :content, :written)
ON CONFLICT DO NOTHING
