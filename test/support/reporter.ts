import Mocha, { type MochaOptions, type Runner } from 'mocha';

/** Mocha's `json-stream`, an event a line, which also tells what is skipped: `["pending", {"fullTitle": …}]`. */
export default class JsonStream extends Mocha.reporters.JSONStream {
  constructor(runner: Runner, options: MochaOptions) {
    super(runner, options);
    runner.on('pending', (test) => {
      process.stdout.write(`${JSON.stringify(['pending', { fullTitle: test.fullTitle() }])}\n`);
    });
  }
}
