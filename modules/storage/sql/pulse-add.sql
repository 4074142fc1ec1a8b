INSERT INTO pulse (id, learner, answered, answer_1, answer_2, answer_3, answer_4, answer_5, answer_6)
VALUES (:id, :learner, :answered, :answer_1, :answer_2, :answer_3, :answer_4, :answer_5, :answer_6)
ON CONFLICT DO NOTHING
