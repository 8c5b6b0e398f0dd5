import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import {
  AggregationTemporality,
  InstrumentType,
  type MetricReader,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';

/**
 * A number that is read is exported as long as it is read. Cumulative, as everything is by default, the SDK goes on exporting the last
 * one at each moment, of a state that no letter is in any more and while the store cannot be read. A gauge says no temporality on the wire.
 */
class AsLastRead extends OTLPMetricExporter {
  override selectAggregationTemporality(instrument: InstrumentType): AggregationTemporality {
    const isRead = instrument === InstrumentType.OBSERVABLE_GAUGE;
    return isRead ? AggregationTemporality.DELTA : super.selectAggregationTemporality(instrument);
  }
}

/** Exports every number to an address over OTLP (HTTP, JSON), each minute. */
export const numbersTo = (url: string): MetricReader =>
  new PeriodicExportingMetricReader({ exporter: new AsLastRead({ url }) });
