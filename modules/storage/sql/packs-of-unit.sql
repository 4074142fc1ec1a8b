SELECT DISTINCT attempt.pack, attempt.pack_version, coalesce(pack_version.title, '')
FROM attempt LEFT JOIN pack_version
  ON pack_version.pack = attempt.pack AND pack_version.version = attempt.pack_version
WHERE attempt.learner IN (SELECT person.id
                          FROM person JOIN unit ON unit.id = person.unit
                          WHERE unit.path = :path OR substr(unit.path, 1, length(:below)) = :below)
  AND attempt.day >= :from AND attempt.day <= :to
ORDER BY attempt.pack, attempt.pack_version
