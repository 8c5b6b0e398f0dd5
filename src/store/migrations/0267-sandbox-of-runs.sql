-- Whether the sandbox was on when a run was prepared: its letters say so, and leave while that is so. NULL: prepared before that was kept.
ALTER TABLE relance.Run ADD Sandbox bit NULL;
