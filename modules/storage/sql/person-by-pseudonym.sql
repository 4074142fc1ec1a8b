SELECT person.id, person.pseudonym, person.name, unit.path, person.profile, person.public_key
FROM person LEFT JOIN unit ON unit.id = person.unit
WHERE person.pseudonym = :pseudonym
