import type { SageWriters } from '../../../use-cases/ports/sage-writes/sage-writer.ts';
import type { RoomChecks } from '../doctor/room-checks.ts';
import { sageWriterChecks } from './sage-writer-checks.ts';

export const sageWritesChecks = (writers: SageWriters): RoomChecks => ({
  rank: 20,
  ofCompany: (company) => sageWriterChecks(company, writers),
});
