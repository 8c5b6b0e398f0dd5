import { demoCompanies } from '../../../src/demo/company/settings.ts';
import type { Company } from '../../../src/domain/company/company.ts';
import { decide } from '../../../src/domain/company/room-setting.ts';
import { EINVOICING } from '../../../src/domain/einvoicing/einvoicing-setting.ts';
import { TEMPLATES } from '../../../src/domain/templates/templates-setting.ts';
import { poisonedBooks } from './books.ts';
import { serveScene } from './serve.ts';
import { STATUSES } from './served.ts';

/** The company, with texts of letters and statuses of electronic invoices laid beside its dossiers, as its bank's statements are. */
const readingAll = (company: Company): Company => ({
  ...company,
  settings: decide(
    TEMPLATES,
    { ...TEMPLATES.byDefault, from: 'sharepoint' },
    decide(EINVOICING, { ...EINVOICING.byDefault, library: STATUSES }, company.settings),
  ),
});

const [company] = demoCompanies();
if (!company) throw new Error('The demo has no company');
serveScene({ company: readingAll(company), books: poisonedBooks });
