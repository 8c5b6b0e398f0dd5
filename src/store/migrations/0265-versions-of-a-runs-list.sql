-- How often people changed the list of a run before it was approved, and which of these changes a line's last one is (NULL: none).
ALTER TABLE relance.Run ADD ListVersion int NOT NULL CONSTRAINT run_list_version DEFAULT 0;
GO
ALTER TABLE relance.RunLine ADD ChangedIn int NULL;
