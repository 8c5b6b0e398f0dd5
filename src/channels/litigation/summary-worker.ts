import { serveTypesetter } from '../letters/pdf/serve-typesetter.ts';
import type { SummaryContent } from './summary-content.ts';

serveTypesetter<SummaryContent>({
  file: new URL('./summary.typ', import.meta.url),
  input: 'summary',
  noun: 'Summary',
});
