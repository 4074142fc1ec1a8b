SELECT bundle, consent, fields, recipient, until, attempts, sha256, key_id, shared
FROM share_receipt
WHERE learner = :learner
ORDER BY shared, bundle
