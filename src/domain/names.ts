/**
 * The form of a name that is compared: Unicode NFKC and case-folded, so that `Ann`, `ANN` and `Ａｎｎ` are one name.
 * Upper-casing first folds what has several lower-case forms (ß and ss, σ and ς). Stored beside the name as given,
 * in a column with a binary collation and a unique index, so that every database agrees.
 */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase().replaceAll('ς', 'σ').normalize('NFKC');
}
