import { expect, test } from 'vitest';
import { readTelemetryEndpoint } from '../../src/config/telemetry-endpoint.ts';

const read = (text: string | undefined) => {
  const problems: string[] = [];
  return { endpoint: readTelemetryEndpoint(text, problems), problems };
};

test.each([
  ['http://collector:4318', 'http://collector:4318/'],
  ['https://otlp.contoso.example/in', 'https://otlp.contoso.example/in'],
])('%s is a collector', (text, endpoint) => expect(read(text)).toEqual({ endpoint, problems: [] }));

test('none is named: nothing is exported', () => expect(read(undefined)).toEqual({ endpoint: null, problems: [] }));

test.each(['collector:4318', 'grpc://collector', 'https://a:b@collector', 'https://collector/?key=1', 'nothing'])(
  '%s is refused without being said again: it may hold a key',
  (text) => {
    const { endpoint, problems } = read(text);
    expect(endpoint).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('OTEL_EXPORTER_OTLP_ENDPOINT');
    expect(problems[0]).not.toContain(text);
  },
);
