-- A step « transmission » of a plan is a task that proposes a file: AboutId says of what (« EUR 90 Avocat »).
ALTER TABLE relance.Task DROP CONSTRAINT task_kind_is_known;
GO
ALTER TABLE relance.Task ADD CONSTRAINT task_is_about_something_known CHECK (AboutKind IN (N'customer', N'letter', N'order', N'handover'));
