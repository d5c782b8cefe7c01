/**
 * The form of a name that is compared: Unicode NFKC and case-folded, so that `Ann`, `ANN` and `Ａｎｎ` are one name.
 * Upper-casing first folds what has several lower-case forms (ß and ss, σ and ς). Stored beside the name as given,
 * in a column with a binary collation and a unique index, so that every database agrees.
 */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase().replaceAll('ς', 'σ').normalize('NFKC');
}

/**
 * The key under which one account has a username or an email: as `nameKey`, and white space at the end does not count.
 * Accounts are found by it, and whatever is counted for each name is counted by it; else a name would have a count of
 * its own for each blank after it.
 */
export function accountNameKey(name: string): string {
  return nameKey(name).trimEnd();
}
