import type { CardsPort, CreditPorts } from '../../use-cases/credit/credit-ports.ts';
import type { DatasetPorts, ReportPorts } from '../../use-cases/figures/dataset/dataset-ports.ts';
import type { AnnulmentStore } from '../../use-cases/ports/dispatch/annulment-store.ts';
import type { DispatchReader } from '../../use-cases/ports/dispatch/dispatch-store.ts';
import type { DossierSetup } from '../../use-cases/ports/dispatch/dossier-archive.ts';
import type { MemoryReader } from '../../use-cases/ports/relance/memory-store.ts';
import type { CardRefreshStore } from '../../use-cases/ports/transport/card-refresh-store.ts';
import type { Check } from '../../use-cases/run-checks.ts';
import type { SageWritePorts } from '../../use-cases/sage-writes/sage-write-ports.ts';
import type { SituationPorts } from '../../use-cases/tiers/read-situation.ts';

/** What the terminal can reach: the same use cases, as the operator of the machine. */
export interface CliPorts
  extends SituationPorts,
    Pick<CreditPorts, 'holds' | 'risks' | 'turns' | 'conversations'>,
    CardsPort,
    Pick<SageWritePorts, 'sageWrites' | 'sageWriters'>,
    Pick<DatasetPorts, 'dataset' | 'nameHoliday'>,
    Pick<ReportPorts, 'reportRequests'> {
  readonly memory: MemoryReader;
  readonly dispatches: DispatchReader;
  readonly annulments: Pick<AnnulmentStore, 'annulDispatch'>;
  readonly refreshes: Pick<CardRefreshStore, 'askRefresh'>;
  readonly setup: DossierSetup;
  readonly checks: readonly Check[];
}
