SELECT id, bundle, learner, sha256, key_id, created, imported, added, known, refused
FROM bundle_import
ORDER BY imported, id
