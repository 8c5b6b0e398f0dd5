import type { DebtorListPorts } from '../../../../use-cases/figures/figures-ports.ts';
import { listFollow } from '../../../../use-cases/figures/list-follow.ts';
import { listTop } from '../../../../use-cases/figures/list-top.ts';
import { showDmp } from '../../../../use-cases/figures/show-dmp.ts';
import { openTiersFinder } from '../../account/open-desk.ts';
import type { FiguresDesk } from './desk.ts';

/** Figures for the bot, made of use cases: nothing is decided here. */
export const openFiguresDesk = (ports: DebtorListPorts): FiguresDesk => ({
  ...openTiersFinder(ports),
  dmp: (who, { company, code }) => showDmp(ports, who, company, code),
  top: (who) => listTop(ports, who),
  follow: (who, query, page) => listFollow(ports, who, query, page),
});
