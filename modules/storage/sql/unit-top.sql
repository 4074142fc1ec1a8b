SELECT name FROM unit WHERE parent IS NULL ORDER BY name
