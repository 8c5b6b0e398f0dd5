import { runCards as enCards } from '../en/runs/cards.ts';
import { runPage as enPage } from '../en/runs/page.ts';
import { runReport as enReport } from '../en/runs/report.ts';
import { runs as en } from '../en/runs/runs.ts';
import { runCards as frCards } from '../fr/runs/cards.ts';
import { runPage as frPage } from '../fr/runs/page.ts';
import { runReport as frReport } from '../fr/runs/report.ts';
import { runs as fr } from '../fr/runs/runs.ts';
import { roomWords } from '../words.ts';

/** What runs of reminders say. */
export const runsWords = roomWords({ fr, en });

/** What they say on cards. */
export const runCardWords = roomWords({ fr: frCards, en: enCards });

/** What the page of their letters says. */
export const runPageWords = roomWords({ fr: frPage, en: enPage });

/** What their report says, as a file. */
export const runReportWords = roomWords({ fr: frReport, en: enReport });
