-- When the lines that a payer's position was decided of were read; NULL: before this was written down.
ALTER TABLE relance.PositionSeen ADD ReadAt datetime2(3) NULL;
