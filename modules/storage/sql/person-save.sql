INSERT INTO person (id, pseudonym, name, unit, profile, public_key)
VALUES (:id, :pseudonym, :name, :unit, :profile, '')
ON CONFLICT (id) DO UPDATE
SET pseudonym = excluded.pseudonym, name = excluded.name, unit = excluded.unit, profile = excluded.profile
