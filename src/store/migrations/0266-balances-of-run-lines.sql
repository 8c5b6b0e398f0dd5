-- Of a relevé, which is of all currencies: its balances in others than that of the line, as a JSON array; NULL: there is none.
ALTER TABLE relance.RunLine ADD OtherBalances nvarchar(max) NULL;
