-- Facts are added and never changed: the database itself refuses. Facts of a person go only while that person is being
-- erased (table erasure).
CREATE TRIGGER attempt_is_never_changed BEFORE UPDATE ON attempt
BEGIN SELECT RAISE(ABORT, 'attempts are never changed'); END;
CREATE TRIGGER attempt_is_never_removed BEFORE DELETE ON attempt
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE learner = OLD.learner AND finished = 0)
BEGIN SELECT RAISE(ABORT, 'attempts are never removed'); END;
-- INSERT OR REPLACE would remove the old row without asking the trigger above. And whoever adds an attempt, by whatever
-- way, makes what is derived of the person stale in the same commit; one trigger, because it runs for every row.
CREATE TRIGGER attempt_is_new BEFORE INSERT ON attempt
BEGIN
    SELECT RAISE(ABORT, 'attempts are never changed') WHERE EXISTS (SELECT 1 FROM attempt WHERE id = NEW.id);
    DELETE FROM learner_state WHERE learner = NEW.learner;
END;
CREATE TRIGGER step_seen_is_never_changed BEFORE UPDATE ON step_seen
BEGIN SELECT RAISE(ABORT, 'facts are never changed'); END;
CREATE TRIGGER step_seen_is_never_removed BEFORE DELETE ON step_seen
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE learner = OLD.learner AND finished = 0)
BEGIN SELECT RAISE(ABORT, 'facts are never removed'); END;
CREATE TRIGGER help_opened_is_never_changed BEFORE UPDATE ON help_opened
BEGIN SELECT RAISE(ABORT, 'facts are never changed'); END;
CREATE TRIGGER help_opened_is_never_removed BEFORE DELETE ON help_opened
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE learner = OLD.learner AND finished = 0)
BEGIN SELECT RAISE(ABORT, 'facts are never removed'); END;
CREATE TRIGGER note_is_never_changed BEFORE UPDATE ON note
BEGIN SELECT RAISE(ABORT, 'facts are never changed'); END;
CREATE TRIGGER note_is_never_removed BEFORE DELETE ON note
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE learner = OLD.learner AND finished = 0)
BEGIN SELECT RAISE(ABORT, 'facts are never removed'); END;
CREATE TRIGGER self_rating_is_never_changed BEFORE UPDATE ON self_rating
BEGIN SELECT RAISE(ABORT, 'facts are never changed'); END;
CREATE TRIGGER self_rating_is_never_removed BEFORE DELETE ON self_rating
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE learner = OLD.learner AND finished = 0)
BEGIN SELECT RAISE(ABORT, 'facts are never removed'); END;
CREATE TRIGGER consent_is_never_changed BEFORE UPDATE ON consent
BEGIN SELECT RAISE(ABORT, 'facts are never changed'); END;
CREATE TRIGGER consent_is_never_removed BEFORE DELETE ON consent
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE learner = OLD.learner AND finished = 0)
BEGIN SELECT RAISE(ABORT, 'facts are never removed'); END;
CREATE TRIGGER share_receipt_is_never_changed BEFORE UPDATE ON share_receipt
BEGIN SELECT RAISE(ABORT, 'facts are never changed'); END;
CREATE TRIGGER share_receipt_is_never_removed BEFORE DELETE ON share_receipt
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE learner = OLD.learner AND finished = 0)
BEGIN SELECT RAISE(ABORT, 'facts are never removed'); END;
CREATE TRIGGER bundle_import_is_never_changed BEFORE UPDATE ON bundle_import
BEGIN SELECT RAISE(ABORT, 'facts are never changed'); END;
CREATE TRIGGER bundle_import_is_never_removed BEFORE DELETE ON bundle_import
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE learner = OLD.learner AND finished = 0)
BEGIN SELECT RAISE(ABORT, 'facts are never removed'); END;
CREATE TRIGGER report_issue_is_never_changed BEFORE UPDATE ON report_issue
BEGIN SELECT RAISE(ABORT, 'facts are never changed'); END;
CREATE TRIGGER report_issue_is_never_removed BEFORE DELETE ON report_issue
BEGIN SELECT RAISE(ABORT, 'facts are never removed'); END;
CREATE TRIGGER problem_report_is_never_changed BEFORE UPDATE ON problem_report
BEGIN SELECT RAISE(ABORT, 'facts are never changed'); END;
CREATE TRIGGER problem_report_is_never_removed BEFORE DELETE ON problem_report
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE learner = OLD.learner AND finished = 0)
BEGIN SELECT RAISE(ABORT, 'facts are never removed'); END;
CREATE TRIGGER nomination_is_never_changed BEFORE UPDATE ON nomination
BEGIN SELECT RAISE(ABORT, 'facts are never changed'); END;
CREATE TRIGGER nomination_is_never_removed BEFORE DELETE ON nomination
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE learner = OLD.learner AND finished = 0)
BEGIN SELECT RAISE(ABORT, 'facts are never removed'); END;
CREATE TRIGGER pulse_is_never_changed BEFORE UPDATE ON pulse
BEGIN SELECT RAISE(ABORT, 'facts are never changed'); END;
CREATE TRIGGER pulse_is_never_removed BEFORE DELETE ON pulse
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE learner = OLD.learner AND finished = 0)
BEGIN SELECT RAISE(ABORT, 'facts are never removed'); END;
CREATE TRIGGER erasure_is_only_finished BEFORE UPDATE ON erasure
WHEN NEW.learner <> OLD.learner OR NEW.erased <> OLD.erased OR NEW.finished < OLD.finished
BEGIN SELECT RAISE(ABORT, 'erasures are never changed'); END;
CREATE TRIGGER erasure_is_never_removed BEFORE DELETE ON erasure
BEGIN SELECT RAISE(ABORT, 'erasures are never removed'); END;
