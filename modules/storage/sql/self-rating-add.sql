INSERT INTO self_rating (id, learner, competency, rating, rated)
VALUES (:id, :learner, :competency, :rating, :rated)
ON CONFLICT DO NOTHING
