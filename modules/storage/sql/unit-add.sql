INSERT INTO unit (id, parent, name, path)
VALUES (:id, :parent, :name, :path)
ON CONFLICT DO NOTHING
