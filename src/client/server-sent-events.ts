/** What is between two empty lines of a stream of events. */
export interface Frame {
  readonly id?: string;
  readonly event?: string;
  readonly data?: string;
  /** Milliseconds. */
  readonly retry?: number;
}

/** The frames of a `text/event-stream`, as they come (WHATWG HTML, 9.2.6); half a frame at the end is none. */
export async function* frames(chunks: AsyncIterable<string>): AsyncGenerator<Frame, void, undefined> {
  let rest = '';
  let fields = new Map<string, string>();
  for await (const chunk of chunks) {
    // A carriage return at the very end may be half of a line's end.
    const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line === '') {
        if (fields.size > 0) yield frameOf(fields);
        fields = new Map();
        continue;
      }
      const [, name = '', value = ''] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
      const before = name === 'data' ? fields.get(name) : undefined;
      if (name !== '') fields.set(name, before === undefined ? value : `${before}\n${value}`);
    }
  }
}

function frameOf(fields: ReadonlyMap<string, string>): Frame {
  const retry = fields.get('retry');
  return { ...Object.fromEntries(fields), ...(retry !== undefined && { retry: Number(retry) }) };
}
