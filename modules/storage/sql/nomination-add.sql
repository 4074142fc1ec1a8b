INSERT INTO nomination (id, learner, evidence, content, nominated)
VALUES (:id, :learner, :evidence, :content, :nominated)
ON CONFLICT DO NOTHING
