-- Facts are added and never changed: the database itself refuses.
CREATE TRIGGER attempt_is_never_changed BEFORE UPDATE ON attempt
BEGIN SELECT RAISE(ABORT, 'attempts are never changed'); END;
CREATE TRIGGER attempt_is_never_removed BEFORE DELETE ON attempt
BEGIN SELECT RAISE(ABORT, 'attempts are never removed'); END;
-- INSERT OR REPLACE would remove the old row without asking the trigger above.
CREATE TRIGGER attempt_is_never_replaced BEFORE INSERT ON attempt
WHEN EXISTS (SELECT 1 FROM attempt WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'attempts are never changed'); END;
CREATE TRIGGER step_seen_is_never_changed BEFORE UPDATE ON step_seen
BEGIN SELECT RAISE(ABORT, 'facts are never changed'); END;
CREATE TRIGGER step_seen_is_never_removed BEFORE DELETE ON step_seen
BEGIN SELECT RAISE(ABORT, 'facts are never removed'); END;
CREATE TRIGGER help_opened_is_never_changed BEFORE UPDATE ON help_opened
BEGIN SELECT RAISE(ABORT, 'facts are never changed'); END;
CREATE TRIGGER help_opened_is_never_removed BEFORE DELETE ON help_opened
BEGIN SELECT RAISE(ABORT, 'facts are never removed'); END;
CREATE TRIGGER note_is_never_changed BEFORE UPDATE ON note
BEGIN SELECT RAISE(ABORT, 'facts are never changed'); END;
CREATE TRIGGER note_is_never_removed BEFORE DELETE ON note
BEGIN SELECT RAISE(ABORT, 'facts are never removed'); END;
CREATE TRIGGER self_rating_is_never_changed BEFORE UPDATE ON self_rating
BEGIN SELECT RAISE(ABORT, 'facts are never changed'); END;
CREATE TRIGGER self_rating_is_never_removed BEFORE DELETE ON self_rating
BEGIN SELECT RAISE(ABORT, 'facts are never removed'); END;
CREATE TRIGGER consent_is_never_changed BEFORE UPDATE ON consent
BEGIN SELECT RAISE(ABORT, 'facts are never changed'); END;
CREATE TRIGGER consent_is_never_removed BEFORE DELETE ON consent
BEGIN SELECT RAISE(ABORT, 'facts are never removed'); END;
CREATE TRIGGER share_receipt_is_never_changed BEFORE UPDATE ON share_receipt
BEGIN SELECT RAISE(ABORT, 'facts are never changed'); END;
CREATE TRIGGER share_receipt_is_never_removed BEFORE DELETE ON share_receipt
BEGIN SELECT RAISE(ABORT, 'facts are never removed'); END;
CREATE TRIGGER bundle_import_is_never_changed BEFORE UPDATE ON bundle_import
BEGIN SELECT RAISE(ABORT, 'facts are never changed'); END;
CREATE TRIGGER bundle_import_is_never_removed BEFORE DELETE ON bundle_import
BEGIN SELECT RAISE(ABORT, 'facts are never removed'); END;
CREATE TRIGGER report_issue_is_never_changed BEFORE UPDATE ON report_issue
BEGIN SELECT RAISE(ABORT, 'facts are never changed'); END;
CREATE TRIGGER report_issue_is_never_removed BEFORE DELETE ON report_issue
BEGIN SELECT RAISE(ABORT, 'facts are never removed'); END;
-- Whoever adds an attempt, by whatever way, makes the person's states stale in the same commit.
CREATE TRIGGER attempt_makes_states_stale AFTER INSERT ON attempt
BEGIN DELETE FROM learner_state WHERE learner = NEW.learner; END;
