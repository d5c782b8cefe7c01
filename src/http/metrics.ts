import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Observer } from './observer.ts';

export interface Metrics extends Observer {
  /** The Prometheus text format, and its media type. */
  expose(): Promise<{ text: string; mediaType: string }>;
}

/** Prometheus metrics, labelled by `operationId`: a label never holds anything a caller chose. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'parley_http_request_duration_seconds',
    help: 'Time to answer a request.',
    labelNames: ['api', 'operation', 'status'],
    buckets: [0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10],
    registers: [registry],
  });
  const problems = new Counter({
    name: 'parley_http_problems_total',
    help: 'Refusals by their stable code.',
    labelNames: ['api', 'operation', 'code'],
    registers: [registry],
  });
  const violations = new Counter({
    name: 'parley_contract_violations_total',
    help: 'Replies that broke the contract.',
    labelNames: ['operation', 'status'],
    registers: [registry],
  });
  const failures = new Counter({
    name: 'parley_unexpected_errors_total',
    help: 'Errors nobody foresaw.',
    registers: [registry],
  });
  // Finding a labelled child costs more than observing on it, so each is looked up once.
  const timers = new Map<string, { observe(seconds: number): void }>();
  return {
    replied({ api, operationId = 'none', status, code, milliseconds }) {
      const key = `${api} ${operationId} ${status}`;
      let timer = timers.get(key);
      if (timer === undefined) {
        timer = duration.labels(api, operationId, `${status}`);
        timers.set(key, timer);
      }
      timer.observe(milliseconds / 1000);
      if (code !== undefined) problems.inc({ api, operation: operationId, code });
    },
    failed: () => failures.inc(),
    refused: () => undefined,
    violated: (operation, status) => violations.inc({ operation, status }),
    expose: async () => ({ text: await registry.metrics(), mediaType: registry.contentType }),
  };
}
