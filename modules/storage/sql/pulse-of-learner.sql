SELECT id, answered, answer_1, answer_2, answer_3, answer_4, answer_5, answer_6
FROM pulse
WHERE learner = :learner
ORDER BY answered, id
