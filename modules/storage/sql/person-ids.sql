SELECT id FROM person ORDER BY id
