/** The name that marks the check of a text column's length: the engine answers 2628 when it fails. */
export const LENGTH_CHECK = 'length of ';
