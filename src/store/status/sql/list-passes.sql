SELECT Pass, SucceededAt, FailedAt, Fault FROM relance.PassRun ORDER BY Pass;
