import { createFileMaker, type FileMakerDeps } from './file-maker.ts';
import { assertFileName } from './file-name.ts';
import type { Files, FilesDeps } from './files.ts';
import { quotaExceeded } from './upload-errors.ts';

/** Makes the `upload` of `Files`. */
export function createUpload(deps: FileMakerDeps & Pick<FilesDeps, 'storageQuota'>): Files['upload'] {
  const { storageQuota } = deps;
  const makeFile = createFileMaker(deps);

  return async function upload({ accountId }, staged, options) {
    assertFileName(staged.name, '/file');
    return makeFile(accountId, staged, { ...options, namespace: null }, async ({ files }, file) => {
      if (!(await files.take(accountId, file.size, storageQuota))) throw quotaExceeded(storageQuota);
      return files.insert(file);
    });
  };
}
