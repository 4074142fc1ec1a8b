-- The search cache: a copy of texts that stand elsewhere. It is made anew whenever they change. The number of a place tells
-- its kind and language (searchindex.cpp), so that ranking reads nothing but the full-text index.
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
DROP TABLE IF EXISTS entry;
DROP TABLE IF EXISTS place;
DROP TABLE IF EXISTS about;
CREATE TABLE about (fingerprint TEXT NOT NULL);
CREATE TABLE place (number INTEGER PRIMARY KEY, target TEXT NOT NULL);
CREATE INDEX place_by_target ON place (target);
CREATE VIRTUAL TABLE entry USING fts5(title, body, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3');
