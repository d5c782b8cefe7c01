/** What the operator must know and can act on: a damaged archive, a place that is not empty. */
export class BackupError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BackupError';
  }
}
