/** A French sentence whose signs stay with their word when a line is broken: « ainsi » ; 5 %. */
export function held(sentence: string): string {
  return sentence.replace(/ (?=[;:?!»%])/g, '\u00a0').replace(/(?<=«) /g, '\u00a0');
}
