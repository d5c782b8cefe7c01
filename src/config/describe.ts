import { readFileSync } from 'node:fs';
import { type Environment, type ReadFile, type Reading, readVariables } from './read-variables.ts';
import { rows } from './variables.ts';

const HIDDEN = '(hidden)';

/** What there is to know about a variable. */
export interface VariableDescription {
  readonly name: string;
  readonly description: string;
  /** Completes "it may be …". */
  readonly allowed: string;
  /** Empty when there is none. */
  readonly default: string;
  /** Other names that mean the same. */
  readonly aliases: readonly string[];
  /** Where a file that holds the value may be named instead. */
  readonly fileName: string | undefined;
}

/** @returns every variable, in the order in which people should read them */
export function describeVariables(): readonly VariableDescription[] {
  const defaults = new Map(printConfig({}).map(({ name, value }) => [name, value]));
  return rows.map(([name, { description, type, productionType, requiredInProduction, aliases, secret }]) => {
    const required = requiredInProduction ? 'required: ' : '';
    const inProduction = productionType ? `; in production ${required}${productionType.allowed}` : '';
    return {
      name,
      description,
      allowed: `${type.allowed}${inProduction}`,
      default: defaults.get(name) ?? '',
      aliases: aliases ?? [],
      fileName: secret && `${name}_FILE`,
    };
  });
}

/**
 * What holds in `env`, fit to be shown: secrets as `(hidden)`, URLs without their passwords.
 * It judges nothing; `loadConfig` does.
 * @returns for each variable its value (empty when unset) and whether that is the default
 */
export function printConfig(
  env: Environment,
  readFile: ReadFile = (path) => readFileSync(path, 'utf8'),
): { name: string; value: string; isDefault: boolean }[] {
  return readVariables(env, readFile, []).map((reading) => ({
    name: reading.name,
    value: shown(reading),
    isDefault: reading.setAs === undefined,
  }));
}

function shown({ text = '', setAs, variable }: Reading): string {
  if (setAs === undefined || variable.secret === undefined) return text;
  // What is not allowed may hold its secret anywhere.
  if (variable.secret === 'whole' || variable.type.parse(text) === undefined) return HIDDEN;
  return withoutPassword(text);
}

/** Leaves out the options after the ? as well, for they may be secret, too. */
function withoutPassword(text: string): string {
  const { protocol, username, password, host, pathname, search, hash } = new URL(text);
  if (host === '') return text;
  const user = username || password ? `${username}${password && `:${HIDDEN}`}@` : '';
  return `${protocol}//${user}${host}${pathname}${search || hash ? `?${HIDDEN}` : ''}`;
}
