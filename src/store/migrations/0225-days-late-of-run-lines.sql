-- Of the most late instalment that a line's letters ask for, on the day of its run; NULL: nothing is late, or prepared before that was kept.
ALTER TABLE relance.RunLine ADD DaysLate int NULL;
