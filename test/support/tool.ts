import { execFile } from 'node:child_process';

/**
 * Runs a program of `node_modules/.bin`.
 * @returns its exit code, and what it wrote to standard output and standard error
 */
export function runTool(name: string, ...args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const options = { maxBuffer: 2 ** 26, env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' } };
    execFile(`node_modules/.bin/${name}`, args, options, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) || 1 : 0, output: stdout + stderr }),
    );
  });
}
