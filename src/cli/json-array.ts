import type { ConventionRecord } from '../model/record.ts';
import { renderJson } from '../report/json.ts';
import type { Output } from './io.ts';

/** A JSON array written record by record, so that a thousand of them need no more memory than one. */
export interface JsonArray {
  readonly add: (record: ConventionRecord) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Begins an array; it is a whole JSON document once ended, were it empty. */
export function jsonArrayOn(output: Output): JsonArray {
  let empty = true;
  return {
    add: async (record) => {
      const json = `  ${renderJson(record).replaceAll('\n', '\n  ')}`;
      await output.write(empty ? `[\n${json}` : `,\n${json}`);
      empty = false;
    },
    end: async () => output.write(empty ? '[]\n' : '\n]\n'),
  };
}
