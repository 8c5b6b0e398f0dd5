import { serveScene } from '../attack/served/serve.ts';
import { booksWith, companyWith, type Outbox } from './outbox.ts';

const outbox = JSON.parse(process.argv[2] ?? '') as Outbox;
serveScene({ company: companyWith(outbox), books: (company, today) => booksWith(outbox, company, today) });
