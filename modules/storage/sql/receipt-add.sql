INSERT INTO share_receipt (bundle, learner, consent, fields, recipient, until, attempts, sha256, key_id, shared)
VALUES (:bundle, :learner, :consent, :fields, :recipient, :until, :attempts, :sha256, :key_id, :shared)
ON CONFLICT DO NOTHING
