INSERT INTO temp.chosen (number, turn) VALUES (:number, :turn)
