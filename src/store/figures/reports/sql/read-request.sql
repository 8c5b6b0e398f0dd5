-- No parameter.
SELECT WantedOn, WantedAt, Attempts, NextAt, Answer, AnsweredAt
FROM relance.ReportRequest
WHERE Id = 1;
