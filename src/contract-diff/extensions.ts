import type { OpenApiDocument, OperationObject } from '../codegen/openapi.ts';
import { type Change, changeOf, type Kept } from './change.ts';

/** What our extensions (`x-…`) and the list of servers tell clients, of which oasdiff judges nothing. */
export function extensionChanges(
  before: OpenApiDocument,
  after: OpenApiDocument,
  kept: readonly Kept[],
): Change[] {
  return [
    ...servers(before, after),
    ...leniency(before, after),
    ...kept.flatMap((operation) => [...access(operation), ...headers(operation), ...rateLimit(operation)]),
  ];
}

function servers(before: OpenApiDocument, after: OpenApiDocument): Change[] {
  const urls = ({ servers }: OpenApiDocument) => (servers ?? [{ url: '/' }]).map(({ url }) => url);
  const lost = urls(before).filter((url) => !urls(after).includes(url));
  const text = `is no longer served at ${lost.join(' or ')}, but at ${urls(after).join(' or ')}`;
  return lost.length === 0 ? [] : [{ id: 'server-removed', text, level: 3 }];
}

function leniency(before: OpenApiDocument, after: OpenApiDocument): Change[] {
  const text = 'refuses now what it does not name, which it ignored (`x-lenient`)';
  return before['x-lenient'] && !after['x-lenient'] ? [{ id: 'lenience-removed', text, level: 3 }] : [];
}

/** Each rule suffices, and `public` lets everybody in, `signed-in` everybody who is. */
function access(operation: Kept): Change[] {
  const rules = ({ operation }: { operation: OperationObject }) => operation['x-access'] ?? ['public'];
  const [then, today] = [rules(operation.before), rules(operation.after)];
  const isLetIn = (rule: string) =>
    today.includes('public') || today.includes(rule) || (today.includes('signed-in') && rule !== 'public');
  const lost = then.filter((rule) => !isLetIn(rule));
  const text = `no longer lets in ${lost.join(' or ')}, only ${today.join(' or ')} (\`x-access\`)`;
  return lost.length === 0 ? [] : [changeOf(operation, { id: 'access-narrowed', text })];
}

/** Of headers that are still there: those that are gone, oasdiff tells. */
function headers(operation: Kept): Change[] {
  const today = operation.after.operation['x-headers'] ?? {};
  return Object.entries(operation.before.operation['x-headers'] ?? {})
    .filter(([name, value]) => name in today && today[name] !== value)
    .map(([name, value]) => {
      const text = `answers with \`${name}: ${today[name]}\`, which was \`${value}\``;
      return changeOf(operation, { id: 'response-header-value-changed', text });
    });
}

/** A note only: how many requests are taken is no promise, and 429 was to be expected before. */
function rateLimit(operation: Kept): Change[] {
  const limit = ({ operation }: { operation: OperationObject }) => {
    const own = operation['x-rate-limit'];
    return own === undefined ? 'no limit of its own' : `${own.points} requests in ${own.per} s by ${own.by}`;
  };
  const [then, today] = [limit(operation.before), limit(operation.after)];
  const text = `takes ${today}, which was ${then}`;
  return then === today ? [] : [changeOf(operation, { id: 'rate-limit-changed', text, level: 1 })];
}
