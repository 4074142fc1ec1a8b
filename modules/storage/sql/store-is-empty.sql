SELECT (SELECT count(*) FROM (SELECT 1 FROM person LIMIT 1) AS people)
       + (SELECT count(*) FROM (SELECT 1 FROM unit LIMIT 1) AS units)
