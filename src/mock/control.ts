import type { IncomingMessage } from 'node:http';
import { duration } from '../config/value-types.ts';
import { readJson } from '../http/body.ts';
import type { DocumentRoutes } from '../openapi/routes.ts';
import { type FaultKind, type Faults, faultKinds } from './faults.ts';
import { type Answer, jsonAnswer, MockRefusal } from './problem.ts';
import type { Stage } from './stage.ts';

/** Answers a request to `/__mock` or below it. @throws MockRefusal with what to do about it */
export type Control = (request: IncomingMessage, path: string) => Promise<Answer>;

export interface ControlDeps {
  readonly stage: Stage;
  readonly routes: DocumentRoutes;
  readonly faults: Faults;
}

/** How late a slow answer is, when nobody says. */
const SLOW_MS = 3_000;
const MAX_SLOW_MS = 600_000;

export function createControl({ stage, routes, faults }: ControlDeps): Control {
  const clockFields = { advance: 'a length of time, as in {"advance": "16m"}' };
  const faultFields = {
    operationId: 'the operationId of an operation',
    kind: `one of ${faultKinds.join(', ')}`,
    times: 'how many calls it meets (1)',
    ms: `how late a slow answer is, in milliseconds (${SLOW_MS})`,
  };

  async function reset(): Promise<Answer> {
    const state = await stage.reset();
    faults.clear();
    return jsonAnswer(200, state);
  }

  async function moveClock(request: IncomingMessage): Promise<Answer> {
    const { clock } = stage;
    if (clock === undefined)
      throw new MockRefusal(409, 'The answers of this contract are static; no clock of theirs can be moved.');
    const { advance } = await readFields(request, clockFields);
    const milliseconds = typeof advance === 'string' ? duration.parse(advance) : undefined;
    if (milliseconds === undefined) throw wrong('advance', advance, duration.allowed);
    clock().advance(milliseconds);
    return jsonAnswer(200, { now: new Date(clock()()).toISOString() });
  }

  async function planFault(request: IncomingMessage): Promise<Answer> {
    const { operationId, kind, times = 1, ms = SLOW_MS } = await readFields(request, faultFields);
    const operation = typeof operationId === 'string' ? routes.byId(operationId) : undefined;
    if (!operation)
      throw wrong('operationId', operationId, 'an operationId of the contract; GET /__mock lists them');
    if (!faultKinds.includes(kind as FaultKind)) throw wrong('kind', kind, faultFields.kind);
    if (!isWhole(times, 1, 1_000_000)) throw wrong('times', times, 'a whole number from 1 to 1000000');
    if (!isWhole(ms, 1, MAX_SLOW_MS)) throw wrong('ms', ms, `a whole number from 1 to ${MAX_SLOW_MS}`);
    const fault = { operationId: operation.id, kind: kind as FaultKind, times, ms };
    faults.plan(fault);
    return jsonAnswer(201, fault);
  }

  function overview(): Answer {
    return jsonAnswer(200, {
      ...stage.describe(),
      faults: faults.list(),
      operations: routes.operations.map(({ id, method, path }) => ({
        operationId: id,
        method: method.toUpperCase(),
        path,
      })),
    });
  }

  const entries: Readonly<Record<string, readonly [method: string, run: (r: IncomingMessage) => unknown]>> = {
    '/__mock': ['GET', overview],
    '/__mock/reset': ['POST', reset],
    '/__mock/clock': ['POST', moveClock],
    '/__mock/fault': ['POST', planFault],
  };

  return async (request, path) => {
    const entry = Object.hasOwn(entries, path) ? entries[path] : undefined;
    if (!entry) {
      const list = Object.entries(entries).map(([known, [method]]) => `${method} ${known}`);
      throw new MockRefusal(404, `The mock has ${list.join(', ')}.`);
    }
    const [method, run] = entry;
    if (request.method !== method)
      throw new MockRefusal(405, `${path} takes ${method}.`, {}, { allow: method });
    return (await run(request)) as Answer;
  };
}

/** A JSON object with no other fields than these. */
async function readFields(
  request: IncomingMessage,
  fields: Readonly<Record<string, string>>,
): Promise<Record<string, unknown>> {
  const { value } = await readJson(request, 'application/json');
  const taken = Object.entries(fields).map(([name, meaning]) => `${name}: ${meaning}`);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new MockRefusal(422, `Send a JSON object with ${taken.join('; ')}.`);
  const unknown = Object.keys(value).find((name) => !Object.hasOwn(fields, name));
  if (unknown !== undefined)
    throw new MockRefusal(422, `There is no field ${JSON.stringify(unknown)}. It takes ${taken.join('; ')}.`);
  return value as Record<string, unknown>;
}

function wrong(field: string, given: unknown, allowed: string): MockRefusal {
  const found = given === undefined ? 'is missing' : `is ${JSON.stringify(given)}`;
  return new MockRefusal(422, `${field} ${found}: it may be ${allowed}.`);
}

const isWhole = (value: unknown, least: number, most: number): value is number =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
