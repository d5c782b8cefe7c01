/** A command did its work, and what it found must not pass for a success: the program ends with a code and this text. */
export class CommandFailure extends Error {
  /** 1; 2 where the command could not do its work as it was called; 128 and its number where a signal ended it. */
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.name = 'CommandFailure';
    this.exitCode = exitCode;
  }
}
