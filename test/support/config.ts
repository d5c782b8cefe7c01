import { expect } from 'chai';
import { ConfigError, type Environment, loadConfig } from '../../src/config.ts';

/** Files that hold secrets, by path. */
export function files(contents: Record<string, string>) {
  return (path: string) => {
    const content = contents[path];
    if (content === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
    return content;
  };
}

/** Everything that is wrong with the environment, and nothing when it is right. */
export function faultsOf(env: Environment, contents: Record<string, string> = {}): readonly string[] {
  try {
    loadConfig(env, files(contents));
    return [];
  } catch (error) {
    expect(error).to.be.instanceOf(ConfigError);
    return (error as ConfigError).faults;
  }
}
