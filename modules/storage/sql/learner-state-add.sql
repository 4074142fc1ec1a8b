INSERT INTO learner_state (learner, until, rule, attempts, first_day, last_day, digest)
VALUES (:learner, :until, :rule, :attempts, :first_day, :last_day, :digest)
