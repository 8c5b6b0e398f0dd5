import { serveTypesetter } from '../../letters/pdf/serve-typesetter.ts';
import type { ReportContent } from './report-content.ts';

serveTypesetter<ReportContent>({
  file: new URL('./report.typ', import.meta.url),
  input: 'report',
  noun: 'Report',
});
