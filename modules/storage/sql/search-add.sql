INSERT INTO entry (rowid, title, body) VALUES (:number, :title, :body)
