import { existsSync, readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { fileURLToPath } from 'node:url';
import { dialectNames } from './config/dialects.ts';
import { type Listening, listen } from './http/listen.ts';
import { createAnswers } from './mock/answers.ts';
import { createControl } from './mock/control.ts';
import { createFaults } from './mock/faults.ts';
import { createFront } from './mock/front.ts';
import type { Stage } from './mock/stage.ts';
import { createStaticStage } from './mock/static-stage.ts';
import { createParleyStage } from './mock-stage.ts';
import { DocumentError, type OpenApiDocument } from './openapi/document.ts';
import { loadDocument } from './openapi/load-document.ts';
import { createDocumentRoutes } from './openapi/routes.ts';
import { createSampler } from './openapi/sampler.ts';

export interface MockOptions {
  /** `parley`, a dialect, or the path of an OpenAPI document. */
  readonly contract: string;
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** The same one gives the same world. */
  readonly seed: number;
  /** How late every answer is, in milliseconds. */
  readonly delay: number;
  /** How many of the calls fail, from 0 to 1. */
  readonly failRate: number;
  /** Told of faults of the mock's own. */
  readonly onError: (error: unknown) => void;
}

/** The main contract, of Parley's own ones. */
const MAIN = 'parley';

/** A mock that serves. */
export interface MockServer {
  /** `http://localhost:<port>` */
  readonly url: string;
  readonly title: string;
  readonly stage: Stage;
  stop(): Promise<void>;
}

/**
 * Puts a mock together and serves it: of a contract of Parley's own, the production domain on a database that is thrown
 * away; of any other, what it documents.
 * @throws DocumentError when the contract cannot be served; Error when the port is taken
 */
export async function startMock(options: MockOptions): Promise<MockServer> {
  const isOwn = options.contract === MAIN || dialectNames.some((name) => name === options.contract);
  const document = await (isOwn ? readOwnDocument(options.contract) : readDocument(options.contract));
  const routes = createDocumentRoutes(document);
  const answers = createAnswers(document, routes.operations, createSampler(document, options.seed));
  // The address is in the links of mails, so it is to be known before there is a world.
  let serve: RequestListener = (_request, response) => response.writeHead(503, { 'retry-after': '1' }).end();
  const listening = await listen((request, response) => serve(request, response), options.port, options.host);
  const url = `http://localhost:${listening.port}`;
  const making = isOwn
    ? createParleyStage({ ...options, url })
    : createStaticStage({ ...options, document, routes, answers });
  const stage = await stageOrStop(making, listening);
  const faults = createFaults(options);
  serve = createFront({
    ...options,
    stage,
    routes,
    faults,
    answers,
    control: createControl({ stage, routes, faults }),
  });
  return {
    url,
    title: `${document.info.title} ${document.info.version}`,
    stage,
    async stop() {
      stage.prepareToStop();
      await listening.stop();
      await stage.close();
    },
  };
}

async function stageOrStop(making: Promise<Stage>, listening: Listening): Promise<Stage> {
  try {
    return await making;
  } catch (error) {
    await listening.stop();
    throw error;
  }
}

/** A contract that somebody else has written. */
function readDocument(path: string): Promise<OpenApiDocument> {
  if (existsSync(path)) return loadDocument(path);
  const names = [MAIN, ...dialectNames].join(', ');
  throw new DocumentError(
    `There is no contract and no file ${path}. --contract takes ${names}, or the path of an OpenAPI document.`,
  );
}

/** A contract of Parley's own. */
function readOwnDocument(name: string): OpenApiDocument {
  const folder = name === MAIN ? MAIN : `dialects/${name}`;
  const path = fileURLToPath(new URL(`../generated/${folder}/openapi.json`, import.meta.url));
  return JSON.parse(readFileSync(path, 'utf8'));
}
