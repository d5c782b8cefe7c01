import { Upload, type UploadOptions } from 'tus-js-client';

/** Where the stock client uploads to, and as whom. */
interface TusTarget {
  readonly endpoint: string;
  readonly token: string;
}

export interface TusUpload {
  /** Resolves at the end. `startedAt`: the first offset that it told of. */
  readonly done: Promise<{ fileId: string | undefined; startedAt: number }>;
  /** Breaks off once so many bytes have been sent, wherever that is. @returns the upload's address */
  cutAfter(bytes: number): Promise<string>;
  /** Cancels the upload. */
  terminate(url: string): Promise<void>;
}

/** Sends bytes by tus-js-client. It does not try again by itself, unless told to. */
export function sendByTus(
  { endpoint, token }: TusTarget,
  bytes: Buffer,
  options: Partial<UploadOptions>,
): TusUpload {
  const headers = { authorization: `Bearer ${token}` };
  let onSent: (bytes: number) => void = () => undefined;
  let startedAt: number | undefined;
  let upload: Upload | undefined;
  const done = new Promise<{ fileId: string | undefined; startedAt: number }>((resolve, reject) => {
    upload = new Upload(bytes, {
      endpoint,
      headers,
      retryDelays: [],
      ...options,
      onProgress: (sent) => {
        startedAt ??= sent;
        onSent(sent);
      },
      onError: reject,
      onSuccess: ({ lastResponse }) =>
        resolve({ fileId: lastResponse.getHeader('parley-file-id'), startedAt: startedAt ?? 0 }),
    });
    upload.start();
  });
  return {
    done,
    cutAfter: (wanted) =>
      new Promise((resolve, reject) => {
        done.catch(reject);
        onSent = (sent) => {
          if (sent < wanted || !upload?.url) return;
          onSent = () => undefined;
          const { url } = upload;
          upload.abort().then(() => resolve(url), reject);
        };
      }),
    terminate: (url) => Upload.terminate(url, { endpoint, headers, retryDelays: [] }),
  };
}
