SELECT path FROM unit ORDER BY path
