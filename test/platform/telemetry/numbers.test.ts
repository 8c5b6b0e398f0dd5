import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { numbersTo } from '../../../src/platform/telemetry/numbers.ts';
import { telemetryInto } from '../../../src/platform/telemetry/open-telemetry.ts';
import type { Reading, Telemetry } from '../../../src/platform/telemetry/telemetry.ts';
import { OtlpReceiver } from '../../status/otlp-receiver.ts';

const PATH = '/v1/metrics';
const point = z.object({ attributes: z.array(z.object({ value: z.object({ stringValue: z.string() }) })) });
const exported = z.object({
  resourceMetrics: z.array(
    z.object({
      scopeMetrics: z.array(
        z.object({
          metrics: z.array(
            z.object({ name: z.string(), gauge: z.object({ dataPoints: z.array(z.unknown()) }).optional() }),
          ),
        }),
      ),
    }),
  ),
});

/** States of which letters are told, in what left last. */
function statesIn(body: string): readonly string[] {
  const { resourceMetrics } = exported.parse(JSON.parse(body));
  const metrics = resourceMetrics.flatMap((one) => one.scopeMetrics).flatMap((one) => one.metrics);
  const points = metrics.filter(({ name }) => name === 'relance.letters').flatMap((one) => one.gauge?.dataPoints ?? []);
  return points.flatMap((one) => point.parse(one).attributes.map(({ value }) => value.stringValue));
}

describe('numbers that a collector gets', () => {
  let receiver: OtlpReceiver;
  let telemetry: Telemetry;
  let reader: ReturnType<typeof numbersTo>;
  beforeEach(async () => {
    receiver = new OtlpReceiver();
    reader = numbersTo(new URL(PATH, await receiver.start()).href);
    telemetry = telemetryInto({ reader, spans: new SimpleSpanProcessor(new InMemorySpanExporter()) });
  });
  afterEach(async () => {
    await telemetry.close();
    await receiver.close();
  });

  const lastBody = async (): Promise<string> => {
    await reader.forceFlush().catch(() => undefined);
    return receiver.bodiesOf(PATH).at(-1) ?? '';
  };

  test('a state that no letter is in any more is told no more; one that letters are in is told each time', async () => {
    let states = ['approved', 'to-check'];
    telemetry.observe(async () => states.map((of): Reading => ({ gauge: 'relance.letters', of, value: 3 })));
    expect(statesIn(await lastBody())).toEqual(['approved', 'to-check']);
    states = ['approved'];
    expect(statesIn(await lastBody())).toEqual(['approved']);
    expect(statesIn(await lastBody())).toEqual(['approved']);
  });

  test('while numbers cannot be read none is told, and not the last one again', async () => {
    let isAway = false;
    telemetry.observe(async () => {
      if (isAway) throw new Error('The store is away');
      return [{ gauge: 'relance.letters', of: 'approved', value: 3 }];
    });
    expect(statesIn(await lastBody())).toEqual(['approved']);
    isAway = true;
    const body = await lastBody();
    expect(statesIn(body)).toEqual([]);
    expect(body).toContain('relance.memory');
    isAway = false;
    expect(statesIn(await lastBody())).toEqual(['approved']);
  });

  test('how long acts take is counted on, from one export to the next', async () => {
    const act = { kind: 'turn', name: 'figures/dmp' } as const;
    await telemetry.during(act, async () => 1);
    await lastBody();
    await telemetry.during(act, async () => 2);
    expect(await lastBody()).toMatch(/"aggregationTemporality":2.*"count":2/u);
  });
});
