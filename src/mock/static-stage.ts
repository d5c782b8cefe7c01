import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type Context,
  type Document,
  OpenAPIBackend,
  OpenAPIValidator,
  type Operation,
  type Request,
} from 'openapi-backend';
import type { RequestFault } from '../http/fault.ts';
import { type OpenApiDocument, resolve, type SecurityScheme } from '../openapi/document.ts';
import type { DocumentOperation, DocumentRoutes } from '../openapi/routes.ts';
import { createAjv } from '../openapi/schemas.ts';
import type { Answers } from './answers.ts';
import { challengeOf, hasCredentials } from './credentials.ts';
import { failed, send } from './front.ts';
import { preparedOperation } from './prepared-operation.ts';
import { type Answer, MockRefusal } from './problem.ts';
import { RadixRouter } from './radix-router.ts';
import { type CheckBody, createBodyCheck } from './request-bodies.ts';
import { faultOf, invalidRequest } from './request-faults.ts';
import type { Stage } from './stage.ts';

export interface StaticStageOptions {
  /** What is served, for the answer of `GET /__mock`. */
  readonly contract: string;
  readonly document: OpenApiDocument;
  readonly routes: DocumentRoutes;
  readonly answers: Answers;
  readonly seed: number;
  readonly onError: (error: unknown) => void;
}

/** A request on its way through openapi-backend. */
interface Exchange {
  readonly incoming: IncomingMessage;
  readonly response: ServerResponse;
  bodyFaults: readonly RequestFault[];
}

/**
 * The stage of any other contract: what it documents, the same every time. openapi-backend finds the operation, asks
 * for credentials and checks the parameters; it knows one JSON body per operation, so bodies are checked here.
 * @throws Error when the document contradicts itself
 */
export async function createStaticStage(options: StaticStageOptions): Promise<Stage> {
  const { contract, document, answers, seed, onError } = options;
  const backend = await createBackend(options, createBodyCheck(document));
  const describe = () => ({ contract, seed });

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<Answer> {
    const { method = '', url = '', headers } = incoming;
    const exchange: Exchange = { incoming, response, bodyFaults: [] };
    const [path = '', query = ''] = url.split('?', 2);
    const request = { method, path, query, headers: headers as Request['headers'] };
    const operation: DocumentOperation = await backend.handleRequest(request, exchange);
    return answers.usual(operation, incoming);
  }

  return {
    handler(request, response) {
      answer(request, response).then(
        (answered) => send(request, response, answered, onError),
        (error) => send(request, response, failed(error, onError), onError),
      );
    },
    clock: undefined,
    people: undefined,
    describe,
    reset: async () => describe(),
    prepareToStop() {},
    async close() {},
  };
}

/** Its handlers give the operation that is to be answered, or throw. */
async function createBackend(
  { document, routes }: StaticStageOptions,
  checkBody: CheckBody,
): Promise<OpenAPIBackend> {
  const schemes = schemesOf(document);
  const operations = new Map<string, Operation>(
    routes.operations.map((operation) => [operation.id, preparedOperation(document, operation)]),
  );
  const operationOf = ({ operation }: Context): DocumentOperation => routes.byId(operation.operationId!)!;

  const backend: OpenAPIBackend = new OpenAPIBackend<Document>({
    // Without paths: it is not to follow references, which it does not do for schemas that contain themselves.
    definition: { openapi: '3.1.0', info: document.info, paths: {}, components: { securitySchemes: {} } },
    quick: true,
    handlers: {
      notFound: ({ request }: Context) => {
        if (/%(?![0-9a-f]{2})/i.test(request.path))
          throw new MockRefusal(
            400,
            `${request.path} has a percent sign that encodes nothing; write it as %25.`,
          );
        throw new MockRefusal(404, `There is no path ${request.path}. GET /__mock lists the operations.`);
      },
      methodNotAllowed: ({ request }: Context) => {
        const allow = routes.allowed(request.path).join(', ');
        throw new MockRefusal(405, `${request.path} takes ${allow}.`, {}, { allow });
      },
      unauthorizedHandler: ({ operation }: Context) => {
        const names = (operation.security ?? []).flatMap((requirement) => Object.keys(requirement));
        const challenges = names.flatMap((name) => (schemes[name] ? [challengeOf(schemes[name])] : []));
        throw new MockRefusal(
          401,
          `Send credentials of ${names.join(' or ')}; the mock takes any.`,
          {},
          { 'www-authenticate': [...new Set(challenges)].join(', ') },
        );
      },
      async postSecurityHandler(context: Context, exchange: Exchange) {
        const isMissing = !context.security?.authorized && (context.operation.security ?? []).length > 0;
        if (!isMissing)
          exchange.bodyFaults = await checkBody(operationOf(context), exchange.incoming, exchange.response);
      },
      validationFail(context: Context, { bodyFaults }: Exchange) {
        const faults = (context.validation.errors ?? []).map((error) => {
          const [, part = '', pointer = ''] = /^\/(\w+)(.*)$/.exec(error.instancePath) ?? [];
          return faultOf({ ...error, instancePath: pointer }, part as RequestFault['in']);
        });
        throw invalidRequest(operationOf(context), [...faults, ...bodyFaults]);
      },
      notImplemented(context: Context, { bodyFaults }: Exchange) {
        const operation = operationOf(context);
        if (bodyFaults.length > 0) throw invalidRequest(operation, bodyFaults);
        return operation;
      },
    },
  });
  await backend.init();
  for (const [name, scheme] of Object.entries(schemes))
    backend.securityHandlers[name] = ({ request }: Context) => hasCredentials(scheme, request);
  const router = new RadixRouter(routes, operations);
  const ajv = createAjv(document, { coerceTypes: true });
  backend.router = router;
  backend.validator = new OpenAPIValidator({
    definition: backend.definition,
    router,
    lazyCompileValidators: true,
    customizeAjv: () => ajv,
  });
  return backend;
}

function schemesOf(document: OpenApiDocument): Record<string, SecurityScheme> {
  const schemes = Object.entries(document.components?.securitySchemes ?? {});
  return Object.fromEntries(
    schemes.map(([name, reference]) => [name, resolve<SecurityScheme>(document, reference)]),
  );
}
