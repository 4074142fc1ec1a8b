INSERT INTO bundle_import (id, bundle, learner, sha256, key_id, created, imported, added, known, refused)
VALUES (:id, :bundle, :learner, :sha256, :key_id, :created, :imported, :added, :known, :refused)
