UPDATE person SET public_key = :public_key WHERE id = :id
