-- By any company: a mailbox may serve several, and a reference is of one letter. @references: between bars.
-- DECLARE @references nvarchar(max) = N'';
SELECT n.Reference, MAX(n.Tiers) AS Tiers
FROM STRING_SPLIT(@references, N'|') r
INNER JOIN relance.ForgottenLetter n ON n.Reference = r.value
GROUP BY n.Reference;
