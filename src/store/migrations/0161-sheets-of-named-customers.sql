-- What all sheets of Sage were when the customers of the reports were named last; NULL: not known.
ALTER TABLE relance.DatasetCompany ADD Sheets nvarchar(64) NULL;
