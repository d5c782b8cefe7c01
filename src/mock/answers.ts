import type { IncomingMessage } from 'node:http';
import accepts from 'accepts';
import type { HeaderObject, MediaType, OpenApiDocument, ResponseObject } from '../openapi/document.ts';
import { resolve } from '../openapi/document.ts';
import type { DocumentOperation } from '../openapi/routes.ts';
import { type Sampler, statedValue } from '../openapi/sampler.ts';
import type { Preference } from './prefer.ts';
import { type Answer, MockRefusal } from './problem.ts';

/** What the contract says an operation answers. */
export interface Answers {
  /**
   * The answer that was asked for.
   * @throws MockRefusal 400 that lists what there is, when it is not documented; 406
   */
  preferred(operation: DocumentOperation, preference: Preference, request: IncomingMessage): Answer;
  /** The answer when all is well: of the lowest status of success. @throws MockRefusal 406; 501 when none is documented */
  usual(operation: DocumentOperation, request: IncomingMessage): Answer;
  /** The refusal of this status as the operation documents it, else as others do; undefined when none does. */
  refusal(operation: DocumentOperation, status: number, request: IncomingMessage): Answer | undefined;
}

/** A response as documented: `404`, `4XX` or `default`, and what stands there. */
interface Documented {
  readonly key: string;
  readonly response: ResponseObject;
}

/** What Node or the mock says of the message that it sends (RFC 9110, 7.6.1, 8.3-8.6; RFC 9112, 6). */
const ownHeaders = new Set([
  ...['content-type', 'content-length', 'content-encoding', 'transfer-encoding'],
  ...['connection', 'keep-alive', 'upgrade', 'trailer'],
]);

/** What a client is asked to wait for where a refusal asks for patience, in seconds. */
export const RETRY_AFTER = '5';

export function createAnswers(
  document: OpenApiDocument,
  operations: readonly DocumentOperation[],
  sampler: Sampler,
): Answers {
  // Each is made once: the same request gets the same answer.
  const made = new Map<string, Answer>();
  const usualAnswers = new Map<DocumentOperation, Answer>();

  function responsesOf({ object }: DocumentOperation): Documented[] {
    return (
      Object.entries(object.responses ?? {})
        // What comes before an answer, such as 101, is none.
        .filter(([key]) => !/^(x-|1)/.test(key))
        .map(([key, reference]) => ({ key, response: resolve<ResponseObject>(document, reference) }))
    );
  }

  /** An exact status counts before `4XX`, and that before `default`. */
  function documented(operation: DocumentOperation, status: string): Documented | undefined {
    const responses = responsesOf(operation);
    for (const key of [status, `${status[0]}XX`, 'default']) {
      const found = responses.find((one) => one.key.toUpperCase() === key.toUpperCase());
      if (found) return found;
    }
    return undefined;
  }

  function preferred(
    operation: DocumentOperation,
    { code, example }: Preference,
    request: IncomingMessage,
  ): Answer {
    const found = code === undefined ? documentedWith(operation, example!) : documented(operation, code);
    if (!found || (example !== undefined && !hasExample(found.response, example)))
      throw notDocumented(operation, code, example);
    const status = code ?? statusAmong(operation, found);
    const answer = make(operation, found, status, example, request);
    const applied = [code && `code=${code}`, example !== undefined && `example=${tokenOf(example)}`];
    return {
      ...answer,
      headers: { ...answer.headers, 'preference-applied': applied.filter(Boolean).join(', ') },
    };
  }

  /** The response that has an example of this name, a success first. */
  function documentedWith(operation: DocumentOperation, example: string): Documented | undefined {
    const responses = responsesOf(operation).filter(({ response }) => hasExample(response, example));
    return responses.find(({ key }) => key.startsWith('2')) ?? responses[0];
  }

  /** A status of the response; beside a success of its own, `default` is what goes wrong. */
  function statusAmong(operation: DocumentOperation, { key }: Documented): string {
    return documented(operation, statusOf(key))?.key === key ? statusOf(key) : '500';
  }

  function hasExample({ content = {} }: ResponseObject, example: string): boolean {
    return Object.values(content).some(({ examples }) => examples && Object.hasOwn(examples, example));
  }

  function notDocumented(operation: DocumentOperation, code?: string, example?: string): MockRefusal {
    const responses = responsesOf(operation);
    const codes = responses.map(({ key }) => key);
    const examples = Object.fromEntries(
      responses.flatMap(({ key, response: { content = {} } }) => {
        const names = Object.values(content).flatMap(({ examples = {} }) => Object.keys(examples));
        return names.length > 0 ? [[key, [...new Set(names)]]] : [];
      }),
    );
    const asked = [code && `the status ${code}`, example !== undefined && `the example "${example}"`];
    const detail = `${operation.id} does not document ${asked.filter(Boolean).join(' with ')}. It has the codes ${codes.join(', ')}; the examples of each are in "examples".`;
    return new MockRefusal(400, detail, { codes, examples });
  }

  function make(
    { id }: DocumentOperation,
    { key, response }: Documented,
    status: string,
    example: string | undefined,
    request: IncomingMessage,
  ): Answer {
    const types = Object.keys(response.content ?? {}).filter(
      (type) => example === undefined || Object.hasOwn(response.content?.[type]?.examples ?? {}, example),
    );
    const mediaType = negotiate(types, request, Number(status) >= 400);
    const name = JSON.stringify([id, status, mediaType, example]);
    const known = made.get(name);
    if (known) return known;
    const where = `${id} ${key}`;
    const content = mediaType === undefined ? undefined : response.content?.[mediaType];
    const headers = headersOf(response, where);
    if (status === '429' || status === '503') headers['retry-after'] ??= RETRY_AFTER;
    if (mediaType !== undefined) headers['content-type'] = concrete(mediaType);
    const body = content && encode(bodyOf(content, example, `${where} ${mediaType}`), mediaType!);
    const answer: Answer = { status: Number(status), headers, body };
    made.set(name, answer);
    return answer;
  }

  /** What is stated for the media type or its schema, else what fits the schema. */
  function bodyOf({ schema, ...media }: MediaType, example: string | undefined, where: string): unknown {
    const examples = Object.entries(media.examples ?? {});
    const chosen = example === undefined ? examples[0] : examples.find(([name]) => name === example);
    if (chosen) return resolve<{ value?: unknown }>(document, chosen[1]).value;
    if (media.example !== undefined) return media.example;
    return schema === undefined ? undefined : sampler(schema, where);
  }

  /** Those with a stated value, and those that must be there. */
  function headersOf({ headers = {} }: ResponseObject, where: string): Record<string, string> {
    const values: Record<string, string> = {};
    for (const [name, reference] of Object.entries(headers)) {
      if (ownHeaders.has(name.toLowerCase())) continue;
      const header = resolve<HeaderObject>(document, reference);
      const [first] = Object.values(header.examples ?? {});
      const value =
        header.example ??
        (first && resolve<{ value?: unknown }>(document, first).value) ??
        statedValue(document, header.schema) ??
        (header.required && header.schema !== undefined
          ? sampler(header.schema, `${where} ${name}`)
          : undefined);
      if (value !== undefined) values[name.toLowerCase()] = headerText(value);
    }
    return values;
  }

  function usual(operation: DocumentOperation, request: IncomingMessage): Answer {
    const isChoosy = request.headers.accept !== undefined && request.headers.accept !== '*/*';
    const known = isChoosy ? undefined : usualAnswers.get(operation);
    if (known) return known;
    const answer = makeUsual(operation, request);
    if (!isChoosy) usualAnswers.set(operation, answer);
    return answer;
  }

  function makeUsual(operation: DocumentOperation, request: IncomingMessage): Answer {
    const keys = responsesOf(operation).map(({ key }) => key);
    const success = keys.filter((key) => /^2(\d\d|XX)$/i.test(key)).sort()[0];
    const key = success ?? keys.find((one) => one === 'default') ?? keys[0];
    if (key === undefined && Object.keys(operation.object.responses ?? {}).length > 0)
      throw new MockRefusal(501, `${operation.id} documents no answer that the mock could give.`);
    if (key === undefined) return { status: 204, headers: {}, body: undefined };
    const found = responsesOf(operation).find((one) => one.key === key)!;
    return make(operation, found, statusOf(key), undefined, request);
  }

  function refusal(
    operation: DocumentOperation,
    status: number,
    request: IncomingMessage,
  ): Answer | undefined {
    for (const one of [operation, ...operations]) {
      const found = documented(one, `${status}`);
      if (found) return make(one, found, `${status}`, undefined, request);
    }
    return undefined;
  }

  return { preferred, usual, refusal };
}

/** `2XX` and `default` stand for many; one of them has to do. */
function statusOf(key: string): string {
  if (key === 'default') return '200';
  return key.toUpperCase().replace('XX', '00');
}

/**
 * @param isRefusal it is told in any case, as a server would
 * @returns undefined when there is no body
 * @throws MockRefusal 406
 */
function negotiate(
  types: readonly string[],
  request: IncomingMessage,
  isRefusal: boolean,
): string | undefined {
  const [first] = types;
  const { accept } = request.headers;
  if (first === undefined || accept === undefined || accept === '*/*') return first;
  const concreteTypes = types.map(concrete);
  const chosen = accepts(request).type(concreteTypes.map((type) => type.split(';')[0]!.trim()));
  const index = concreteTypes.findIndex((type) => type.split(';')[0]!.trim() === chosen);
  if (index >= 0) return types[index];
  if (isRefusal) return first;
  throw new MockRefusal(406, `The answer comes as ${types.join(' or ')} only.`);
}

/** `image/*` is a pattern, not a media type. */
function concrete(mediaType: string): string {
  if (!mediaType.includes('*')) return mediaType;
  return mediaType === 'text/*' ? 'text/plain' : 'application/octet-stream';
}

function encode(value: unknown, mediaType: string): string {
  if (/^text\/event-stream\b/.test(mediaType) && typeof value === 'object') return eventOf(value);
  const isText = typeof value === 'string' && !/^application\/([\w.+-]+\+)?json\b/.test(mediaType);
  return isText ? value : (JSON.stringify(value) ?? '');
}

/** An event of a stream, as its example describes it. */
function eventOf(event: object | null): string {
  const lines = Object.entries(event ?? {}).map(
    ([field, value]) => `${field}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return `${lines.join('\n')}\n\n`;
}

const tokenOf = (value: string): string =>
  /^[\w!#$%&'*+.^`|~-]+$/.test(value) ? value : `"${value.replace(/["\\]/g, '\\$&')}"`;

/** Header values are one line of Latin letters. */
const headerText = (value: unknown): string =>
  (typeof value === 'object' ? JSON.stringify(value) : String(value)).replace(/[^\x20-\x7e]/g, ' ').trim();
