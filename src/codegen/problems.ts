import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { header } from './header.ts';

/** A row of `openapi/problems.yaml`. */
export interface ProblemRow {
  readonly status: number;
  readonly title: string;
  readonly explanation: string;
  /** From what property of an operation it follows, where it does. */
  readonly implied?: string;
}

export type ProblemCatalogue = Readonly<Record<string, ProblemRow>>;

export async function loadProblems(file: string): Promise<ProblemCatalogue> {
  return parse(await readFile(file, 'utf8')) as ProblemCatalogue;
}

/** `problems.ts`: the catalogue as a constant, and its slugs as a type. */
export function problemsModule(source: string, catalogue: ProblemCatalogue): string {
  const rows = Object.entries(catalogue).map(([slug, { status, title, explanation }]) => [
    slug,
    { status, title, explanation },
  ]);
  return `${header(source)}
/** Every problem the contract knows: slug -> status, title, and what it means. */
export const problems = ${JSON.stringify(Object.fromEntries(rows), null, 2)} as const;

export type ProblemSlug = keyof typeof problems;
`;
}
