import fastify, { type FastifyRequest } from 'fastify';
import openapiGlue from 'fastify-openapi-glue';
import { announce } from './announce.ts';
import { contract, operationIds } from './contract.ts';
import { authenticate, findAccount, findUser, listUsers } from './people.ts';

/*
 * fastify with fastify-openapi-glue as its documentation shows it: routes, validation and serialization from the same
 * contract. Three of its operations are implemented.
 */

declare module 'fastify' {
  interface FastifyRequest {
    accountId: number;
  }
}

const notImplemented = async () => {
  throw new Error('not implemented');
};

const app = fastify({ ajv: { customOptions: { strict: false } } });
app.decorateRequest('accountId', 0);

await app.register(openapiGlue, {
  specification: contract,
  serviceHandlers: {
    ...Object.fromEntries(operationIds.map((id) => [id, notImplemented])),
    getMe: (request: FastifyRequest) => findAccount(request.accountId),
    getUser: (request: FastifyRequest) => findUser((request.params as { userId: number }).userId),
    listUsers: (request: FastifyRequest) => listUsers((request.query as { limit: number }).limit),
  },
  securityHandlers: {
    bearer: (request: FastifyRequest) => {
      request.accountId = authenticate(request.headers.authorization);
    },
  },
});

await app.listen({ port: 0, host: '127.0.0.1' });
announce(app.server);
