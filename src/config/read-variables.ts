import { rows, type Variable, type VariableName } from './variables.ts';

/** Environment variables as the operating system hands them over. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Gives a text file's content. Throws when it cannot. */
export type ReadFile = (path: string) => string;

/** What a variable is set to, before it is known whether that is allowed. */
export interface Reading {
  readonly name: VariableName;
  readonly variable: Variable;
  /** The name under which it is set: its own, an alias, or `<NAME>_FILE`; undefined when it is unset. */
  readonly setAs: string | undefined;
  /** What it is set to, or its default; undefined when there is neither, or the file is of no use. */
  readonly text: string | undefined;
}

/**
 * Finds each variable's text: its own name, an alias, a file, or the default. An empty value counts as unset.
 * @param faults takes a sentence for each contradiction and each file that is of no use
 * @returns the readings, in the table's order
 */
export function readVariables(env: Environment, readFile: ReadFile, faults: string[]): readonly Reading[] {
  const texts = new Map<string, string>();
  return rows.map(([name, variable]) => {
    const reading = readVariable(env, name, variable, readFile, faults);
    const text = reading.setAs === undefined ? defaultOf(variable, texts) : reading.text;
    if (text !== undefined) texts.set(name, text);
    return { name, variable, setAs: reading.setAs, text };
  });
}

function readVariable(
  env: Environment,
  name: string,
  { aliases = [], secret }: Variable,
  readFile: ReadFile,
  faults: string[],
): { setAs: string | undefined; text: string | undefined } {
  const [setAs, ...others] = [name, ...aliases].filter((key) => env[key]);
  const fileName = `${name}_FILE`;
  const file = secret && env[fileName];
  if (file && setAs === undefined)
    return { setAs: fileName, text: readSecret(fileName, file, readFile, faults) };
  const rival = file ? fileName : others.find((key) => env[key] !== env[setAs ?? name]);
  if (rival !== undefined) faults.push(`${setAs} and ${rival} are both set: set only one of them`);
  return { setAs, text: setAs && env[setAs] };
}

function readSecret(name: string, path: string, readFile: ReadFile, faults: string[]): string | undefined {
  try {
    const text = readFile(path).replace(/\r?\n$/, '');
    if (text !== '') return text;
    faults.push(`${name} is ${JSON.stringify(path)}: that file is empty`);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    faults.push(`${name} is ${JSON.stringify(path)}: that file cannot be read${code}`);
  }
  return undefined;
}

/** @param texts of the variables above it in the table, which its default may name */
function defaultOf(variable: Variable, texts: ReadonlyMap<string, string>): string | undefined {
  return variable.default?.replace(/\$([A-Z_]+)/g, (_, name: string) => texts.get(name) ?? '');
}
