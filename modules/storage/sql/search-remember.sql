INSERT INTO about (fingerprint) VALUES (:fingerprint)
