/** A command did its work, and what it found must not pass for a success: the program ends with 1 and this text. */
export class CommandFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CommandFailure';
  }
}
