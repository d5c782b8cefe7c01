/** Names of fields that are nobody's business, however they are spelt: `newPassword`, `refresh_token`, `Set-Cookie`. */
const secretName = /passw|secret|token|otp|authorization|cookie/i;
const CENSORED = '[hidden]';
const CUT = '[…]';
const DEPTH = 4;

/**
 * A copy of what is to be logged, without what a secret might hide in: fields with a telling name are censored,
 * errors shrink to their known parts (drivers put whole statements into theirs), and what is nested deeper
 * than four levels is cut. The second line of defence; the first is not to log such things.
 *
 * Pino's own redaction goes by paths, which for these names on three levels costs some 25 µs a line; this costs
 * less than one.
 */
export function redact(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return redactFields(facts, DEPTH);
}

function redactFields(object: Readonly<Record<string, unknown>>, depth: number): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(object)) {
    copy[name] = secretName.test(name) ? CENSORED : redactValue(object[name], depth - 1);
  }
  return copy;
}

function redactValue(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return CUT;
  if (value instanceof Error) return describeError(value, depth);
  if (Array.isArray(value)) return value.map((item) => redactValue(item, depth - 1));
  if ('toJSON' in value && typeof value.toJSON === 'function') return redactValue(value.toJSON(), depth - 1);
  return redactFields(value as Readonly<Record<string, unknown>>, depth);
}

/** The private `reason` of a `DomainError` belongs here: the log is the only place that gets it. */
function describeError(error: Error, depth: number): Record<string, unknown> {
  const { code, reason } = error as { code?: unknown; reason?: unknown };
  return {
    type: error.name,
    code,
    message: error.message,
    reason,
    stack: error.stack,
    cause: redactValue(error.cause, depth - 1),
  };
}
