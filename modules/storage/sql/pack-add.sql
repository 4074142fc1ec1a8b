INSERT INTO pack_version (pack, version, title)
VALUES (:pack, :version, :title)
ON CONFLICT DO NOTHING
