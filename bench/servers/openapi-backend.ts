import Koa, { type Context } from 'koa';
import { koaBody } from 'koa-body';
import { type Context as Call, OpenAPIBackend } from 'openapi-backend';
import { announce } from './announce.ts';
import { contract, operationIds } from './contract.ts';
import { authenticate, findAccount, findUser, listUsers } from './people.ts';

/*
 * Koa with openapi-backend as its documentation shows it, with the whole contract, since what a request costs there
 * grows with the number of operations. Three of them are implemented. `quick` skips its check of the document, which
 * knows only OpenAPI 3.0.
 */

const notImplemented = async (_call: Call, context: Context) => {
  context.status = 501;
};

const api = new OpenAPIBackend({
  definition: contract,
  quick: true,
  ajvOpts: { strict: false, coerceTypes: true },
  handlers: {
    ...Object.fromEntries(operationIds.map((id) => [id, notImplemented])),
    getMe: async (call: Call, context: Context) => {
      context.body = await findAccount(call.security.bearer);
    },
    getUser: async (call: Call, context: Context) => {
      context.body = await findUser(Number(call.request.params.userId));
    },
    listUsers: async (call: Call, context: Context) => {
      context.body = await listUsers(Number(call.request.query.limit ?? 50));
    },
    validationFail: async (call: Call, context: Context) => {
      context.status = 400;
      context.body = { err: call.validation.errors };
    },
    notFound: async (_call: Call, context: Context) => {
      context.status = 404;
      context.body = { err: 'not found' };
    },
    unauthorizedHandler: async (_call: Call, context: Context) => {
      context.status = 401;
      context.body = { err: 'unauthorized' };
    },
  },
  securityHandlers: {
    bearer: (call: Call) => authenticate(call.request.headers.authorization as string | undefined),
  },
});
await api.init();

const app = new Koa();
app.use(koaBody());
app.use((context) => api.handleRequest(context.request as Parameters<typeof api.handleRequest>[0], context));
const server = app.listen(0, '127.0.0.1', () => announce(server));
