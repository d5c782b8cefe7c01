import type { OpenApiDocument, SecurityRequirement } from '../codegen/openapi.ts';
import { type Change, changeOf, type Kept } from './change.ts';

interface Scheme {
  readonly type: string;
  readonly scheme?: string;
  readonly in?: string;
  readonly name?: string;
}

/** What a request carries to be let in: credentials as they are sent, e.g. `http bearer`, each with its scopes. */
type Way = ReadonlyMap<string, readonly string[]>;

/** Operations that do not let everybody in who had the right credentials; oasdiff judges none of this. */
export function securityChanges(
  before: OpenApiDocument,
  after: OpenApiDocument,
  kept: readonly Kept[],
): Change[] {
  return kept.flatMap((operation) => {
    const today = ways(after, operation.after.security);
    const lost = ways(before, operation.before.security).filter(
      (way) => !today.some((one) => suffices(way, one)),
    );
    const text = `may no longer be called with ${told(lost)}, only with ${told(today)}`;
    return lost.length === 0 ? [] : [changeOf(operation, { id: 'security-narrowed', text })];
  });
}

/** By what is sent rather than by name: a scheme that is only called otherwise breaks nobody. */
function ways({ components }: OpenApiDocument, security: readonly SecurityRequirement[]): Way[] {
  const sent = (name: string) => {
    const scheme = components?.securitySchemes?.[name] as Scheme | undefined;
    return scheme ? [scheme.type, scheme.scheme, scheme.in, scheme.name].filter(Boolean).join(' ') : name;
  };
  const all = security.length === 0 ? [{}] : security;
  return all.map((way) => new Map(Object.entries(way).map(([name, scopes]) => [sent(name), scopes])));
}

const suffices = (way: Way, wanted: Way): boolean =>
  [...wanted].every(
    ([sent, scopes]) => scopes.every((scope) => way.get(sent)?.includes(scope)) && way.has(sent),
  );

const told = (all: readonly Way[]): string =>
  all.map((way) => [...way.keys()].join(' and ') || 'no credentials').join(' or ');
