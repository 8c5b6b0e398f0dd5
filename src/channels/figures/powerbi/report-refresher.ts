import { z } from 'zod';
import type { ReportRefresher } from '../../../use-cases/ports/figures/report-refresher.ts';
import { type Answered, callPowerBi, faultOf, unreadable } from './call.ts';
import type { PowerBi } from './power-bi.ts';

const refreshesShape = z.object({ value: z.array(z.object({ status: z.string() }).passthrough()) });
/** What the service calls a refresh that is not over. */
const UNDER_WAY = 'Unknown';

/**
 * Asks the Power BI service for a standard refresh of the published model. One is not asked while another is under way. The
 * request has no body: what it could say (who gets a mail) is refused to a service principal.
 */
export function openReportRefresher(powerBi: PowerBi): ReportRefresher {
  const { workspaceId, datasetId } = powerBi;
  const path = `v1.0/myorg/groups/${workspaceId}/datasets/${datasetId}/refreshes`;

  async function isUnderWay(): Promise<boolean> {
    const answer = await callPowerBi(powerBi, 'GET', `${path}?$top=1`);
    if (answer.status !== 200) throw faultOf(answer, 'read');
    const last = refreshesShape.safeParse(answer.body);
    if (!last.success) throw unreadable('read');
    return last.data.value[0]?.status === UNDER_WAY;
  }

  /** Another may have begun between the look and the request: the service refuses then, and a second look says so. */
  async function readRefusal(answer: Answered): Promise<'under-way'> {
    const fault = faultOf(answer, 'once');
    if (fault.kind === 'refused' && answer.status === 400 && (await isUnderWay())) return 'under-way';
    throw fault;
  }

  return {
    askRefresh: async () => {
      if (await isUnderWay()) return 'under-way';
      const answer = await callPowerBi(powerBi, 'POST', path);
      return answer.status === 202 ? 'asked' : readRefusal(answer);
    },
  };
}
