import type { SecurityScheme } from '../openapi/document.ts';
import { bodyTypes, type Contract, type ContractOperation, fileFields } from './contract.ts';
import { Limited, NoReply, Skipped } from './errors.ts';
import type { Judge } from './judge.ts';
import { type ContractRequest, type EncodedBody, encodeBody, targetOf } from './request.ts';
import type { Reply, Transport } from './transport.ts';

export interface SendOptions {
  /** Sent the way that the operation's security says. */
  readonly token?: string | undefined;
  /** Of the body, rather than the request's own. */
  readonly mediaType?: string;
  /** Sent as it is, in place of the body. */
  readonly raw?: EncodedBody;
}

/**
 * Sends a request to an operation.
 * @throws NoReply; Limited when a limit is kept as the contract has it; Skipped when the operation is known for silence
 */
export type Send = (
  operation: ContractOperation,
  request: Partial<ContractRequest>,
  options?: SendOptions,
) => Promise<Reply>;

/** How many requests an operation may leave without an answer before it is sent no more. */
const MAX_SILENCES = 2;

export function createSend(contract: Contract, transport: Transport, judge: Judge): Send {
  const silences = new Map<string, number>();

  return async (
    operation,
    { path = {}, query = {}, header = {}, ...content },
    { token, mediaType, raw } = {},
  ) => {
    const credentials = token === undefined ? nothing : credentialsOf(operation, token);
    const { body } = content;
    const type = mediaType || content.mediaType || usualType(operation);
    const isSent = type !== undefined && body !== undefined;
    const files = fileFields(contract, operation.body?.content[type ?? '']?.schema);
    const encoded = raw ?? (isSent ? encodeBody(type, body, files) : undefined);
    const fields = Object.entries(header).map(([name, value]) => [name.toLowerCase(), String(value)]);
    const known = silences.get(operation.id) ?? 0;
    if (known >= MAX_SILENCES) throw new Skipped(`${operation.id} left ${known} requests without an answer`);
    const outgoing = {
      method: operation.method,
      target: targetOf(operation.path, { path, query: { ...query, ...credentials.query } }),
      headers: {
        ...(encoded?.type !== undefined && { 'content-type': encoded.type }),
        ...credentials.header,
        ...Object.fromEntries(fields),
        ...(raw?.type !== undefined && { 'content-type': raw.type }),
      },
      ...(encoded && { body: encoded.content }),
    };
    const reply = await transport.send(outgoing).catch((error) => {
      if (error instanceof NoReply) silences.set(operation.id, known + 1);
      throw error;
    });
    // A limit that the contract knows nothing of is a fault like any other.
    if (reply.status === 429 && judge(operation, reply).length === 0) throw new Limited(reply);
    return reply;
  };
}

/** The media type that a body is sent in, unless the check is about another one. */
export function usualType(operation: ContractOperation): string | undefined {
  const types = bodyTypes(operation);
  return types.find((type) => type === 'application/json') ?? types[0];
}

interface Credentials {
  readonly header: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
}

const nothing: Credentials = { header: {}, query: {} };

function credentialsOf({ security }: ContractOperation, token: string): Credentials {
  const all = security.map((scheme) => credentialsBy(scheme, token));
  return {
    header: Object.assign({}, ...all.map(({ header }) => header)),
    query: Object.assign({}, ...all.map(({ query }) => query)),
  };
}

function credentialsBy({ type, scheme, in: place, name = '' }: SecurityScheme, token: string): Credentials {
  if (type !== 'apiKey') {
    const word = scheme?.toLowerCase() === 'basic' ? 'Basic' : 'Bearer';
    return { ...nothing, header: { authorization: `${word} ${token}` } };
  }
  if (place === 'query') return { ...nothing, query: { [name]: token } };
  return { ...nothing, header: place === 'cookie' ? { cookie: `${name}=${token}` } : { [name]: token } };
}
