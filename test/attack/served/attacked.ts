import { demoCompanies } from '../../../src/demo/company/settings.ts';
import { poisonedBooks } from './books.ts';
import { serveScene } from './serve.ts';

const [company] = demoCompanies();
if (!company) throw new Error('The demo has no company');
serveScene({ company, books: poisonedBooks });
