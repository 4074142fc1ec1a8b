SELECT count(*), count(DISTINCT pack) FROM attempt
