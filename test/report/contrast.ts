/// <reference lib="dom" />
/**
 * The words of a page that stand out from their ground less than WCAG AA asks: 4.5 to 1, or 3 to 1 where they are large. Runs
 * in the browser, by itself.
 */
export function lowContrasts(): readonly string[] {
  const numbersOf = (colour: string): readonly number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const channel = (value: number): number =>
    value <= 0.04045 * 255 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  const luminance = ([r = 0, g = 0, b = 0]: readonly number[]): number =>
    0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const groundOf = (element: Element | null): readonly number[] => {
    if (element === null) return [255, 255, 255];
    const ground = numbersOf(getComputedStyle(element).backgroundColor);
    return (ground[3] ?? 1) === 0 ? groundOf(element.parentElement) : ground;
  };
  const low: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement;
    if (element === null || (node.textContent ?? '').trim() === '' || element.getClientRects().length === 0)
      continue;
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const [one, two] = [luminance(numbersOf(color)), luminance(groundOf(element))];
    const contrast = (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    const size = Number.parseFloat(fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700);
    if (contrast < (isLarge ? 3 : 4.5)) low.push(`${contrast.toFixed(2)} ${node.textContent?.slice(0, 40)}`);
  }
  return low;
}
