DELETE FROM pack_version
WHERE NOT EXISTS (SELECT 1 FROM attempt WHERE attempt.pack = pack_version.pack AND attempt.pack_version = pack_version.version)
