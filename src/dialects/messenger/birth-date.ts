import { invalidRequest } from '../../http/validate.ts';

/**
 * A date with or without zeros before month and day, with them: `2024-12-4` -> `2024-12-04`.
 * @param text `YYYY-M-D`
 * @throws Fault `invalid-request` when the calendar has no such date
 */
export function parseBirthDate(text: string): string {
  const [year = '', month = '', day = ''] = text.split('-');
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const milliseconds = Date.parse(`${date}T00:00:00Z`);
  // The 30th of February is read as the 1st of March.
  if (!Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(date)) return date;
  const message = 'must be a date like 2024-12-4';
  throw invalidRequest({ in: 'body', pointer: '/birth_date', keyword: 'date', message });
}
