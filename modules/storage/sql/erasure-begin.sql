INSERT INTO erasure (learner, erased, finished)
VALUES (:learner, :erased, 0)
