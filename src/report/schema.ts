import { z } from 'zod';
import { ConventionRecord } from '../model/record.ts';

/** The JSON Schema (2020-12) of a record, indented by two spaces, without a final line feed. */
export function renderSchema(): string {
  const { $schema, ...shape } = z.toJSONSchema(ConventionRecord, { target: 'draft-2020-12' });
  const schema = {
    $schema,
    title: 'Gabarit record',
    description:
      'What one convention territoriale globale states, and where it departs from the national model. A span is a pair ' +
      'of half-open UTF-16 offsets in the raw text, pages joined by one form feed; a value that the document does not ' +
      'state is null; dates and durations are ISO 8601.',
    ...shape,
  };
  return JSON.stringify(schema, null, 2);
}
