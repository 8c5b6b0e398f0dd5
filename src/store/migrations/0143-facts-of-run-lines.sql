-- Who stood behind the customer of a line when its run was prepared; NULL: prepared before that was kept.
-- FiledUnder: the values of CT_Statistique01 to 10 that were filled in, as a JSON array. Segment: of the plan that was in force.
ALTER TABLE relance.RunLine ADD Salesperson nvarchar(200) NULL;
GO
ALTER TABLE relance.RunLine ADD FiledUnder nvarchar(1000) NULL;
GO
ALTER TABLE relance.RunLine ADD Segment nvarchar(200) NULL;
GO
ALTER TABLE relance.RunLine ADD CollectorName nvarchar(200) NULL;
