INSERT INTO entry (title, body, kind, target, language) VALUES (:title, :body, :kind, :target, :language)
