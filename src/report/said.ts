const plain = (text: string): string => text.replace(/[«»\s]+/g, ' ').trim();

/** Whether a sentence already holds a value, whole and in its own words: then it needs no line of its own. */
export function isSaidIn(sentence: string, value: string): boolean {
  const [said, wanted] = [plain(sentence), plain(value)];
  return wanted !== '' && ` ${said} `.replace(/[,.;:]/g, ' ').includes(` ${wanted.replace(/[,.;:]/g, ' ')} `);
}
