import { expect } from 'chai';
import { safeFileName } from '../../../src/domain/files/file-name.ts';

describe('a safe file name', () => {
  const names: [what: string, given: string, safe: string][] = [
    ['keeps letters of any script and blanks', 'отчёт за год 写真 (2).docx', 'отчёт за год 写真 (2).docx'],
    ['has no folders', '../../etc/passwd.docx', 'passwd.docx'],
    ['has no folders of Windows', 'C:\\temp\\notes.docx', 'notes.docx'],
    ['has no control characters', 'a\u0000b\r\nc\u007f.docx', 'abc.docx'],
    ['has no turns of the direction of writing', 'gpj.\u202exslx', 'gpj.xslx'],
    ['has no half surrogate pairs', 'a\ud800.docx', 'a.docx'],
    ['has no blanks around it', ' \u00a0notes.docx ', 'notes.docx'],
    ['is in one Unicode form', 'u\u0308ber.docx', 'über.docx'],
    ['keeps dots', '..a..docx', '..a..docx'],
    ['may be nothing', '../\u0000 ', ''],
    ['of a folder is nothing', 'folder/', ''],
  ];
  for (const [what, given, safe] of names)
    it(what, () => {
      expect(safeFileName(given)).to.equal(safe);
    });
});
