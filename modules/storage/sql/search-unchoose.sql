DELETE FROM temp.chosen
