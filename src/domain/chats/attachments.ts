/** The files behind attachments; what the conversations need to know of them. */
export interface Attachments {
  /** Those of the files that exist and belong to the account. */
  ownedBy(accountId: number, fileIds: readonly number[]): Promise<readonly number[]>;
}
