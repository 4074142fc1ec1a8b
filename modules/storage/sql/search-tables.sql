-- The search cache: a copy of texts that stand elsewhere. It is made anew whenever they change.
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
DROP TABLE IF EXISTS entry;
DROP TABLE IF EXISTS about;
CREATE TABLE about (fingerprint TEXT NOT NULL);
CREATE VIRTUAL TABLE entry USING fts5(
    title, body, kind UNINDEXED, target UNINDEXED, language UNINDEXED,
    tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3');
