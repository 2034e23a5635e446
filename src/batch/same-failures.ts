const WINDOW = 100; // documents

/** Watches the last hundred documents; gives the code that more than a share (percent) of them failed with. */
export function sameFailures(percent: number): (code: string | null) => string | null {
  const last: (string | null)[] = [];
  return (code) => {
    last.push(code);
    if (last.length > WINDOW) last.shift();
    if (code === null || last.length < WINDOW) return null;
    const same = last.filter((other) => other === code).length;
    return same * 100 > percent * WINDOW ? code : null;
  };
}
