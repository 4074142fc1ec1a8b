SELECT person.id, person.pseudonym, person.name, unit.path, person.profile, person.public_key
FROM person JOIN unit ON unit.id = person.unit
WHERE unit.path = :path OR substr(unit.path, 1, length(:below)) = :below
ORDER BY person.id
