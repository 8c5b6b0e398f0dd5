import { z } from 'zod';

/** The instalment chosen in a form: a choice list gives its value back as text, '' where nothing was chosen. */
export const chosenEcNo = z.preprocess(
  (value) => (value === '' ? undefined : value),
  z.coerce.number().int().min(0).optional(),
);
