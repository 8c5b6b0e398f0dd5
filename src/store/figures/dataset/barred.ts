import { longText } from '../../../platform/sql/params.ts';

/** Values between bars, as one parameter. */
export const barred = (values: readonly string[]) => longText(values.join('|'));
