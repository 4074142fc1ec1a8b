SELECT id, competency, rating, rated
FROM self_rating
WHERE learner = :learner
ORDER BY rated, id
