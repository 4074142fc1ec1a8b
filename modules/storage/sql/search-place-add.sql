INSERT INTO place (number, target) VALUES (:number, :target)
