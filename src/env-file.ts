import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { Environment } from './config.ts';

/**
 * Adds the variables of an env file (`NAME=value` lines) to those of the environment, which win unless they are empty.
 * Lines that only name a section, `[DATABASE]`, say nothing.
 * @param path a file; when there is none, `env` is all there is
 * @throws Error when the file is there but cannot be read
 */
export function readEnvFile(path: string, env: Environment): Environment {
  const set = Object.entries(env).filter(([, value]) => value !== undefined && value !== '');
  return { ...parseEnv(withoutSections(readIfThere(path))), ...Object.fromEntries(set) };
}

/** Node 20 takes such a line for the beginning of the next variable's name. */
const withoutSections = (text: string): string => text.replace(/^[ \t]*\[[^\]\n]*\][ \t]*(#.*)?\r?$/gm, '');

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
