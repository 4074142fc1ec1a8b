INSERT INTO consent (id, learner, fields, recipient, until, given, withdrawn, bundle)
VALUES (:id, :learner, :fields, :recipient, :until, :given, :withdrawn, :bundle)
ON CONFLICT DO NOTHING
