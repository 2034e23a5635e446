import type { Language } from '../../model/language.ts';

/** A length of time as people say it, in a language: 2 h 5 min. */
export function timeIn(language: Language, seconds: number): string {
  const space = language === 'fr' ? '\u00a0' : ' ';
  return roughTime(seconds)
    .map(([count, unit]) => `${count}${space}${unit}`)
    .join(' ');
}

/** How fast pages are read, in a language: 0,8 page/s. */
export function paceIn(language: Language, perSecond: number): string {
  const pace = roughPace(perSecond);
  if (language === 'en') return `${pace} pages/s`;
  return `${pace.replace('.', ',')} page${perSecond < MANY ? '' : 's'}/s`;
}

const MANY = 1.95; // what is shown as 2.0

/** The parts of a length of time that are worth saying: hours and minutes, minutes and seconds, or seconds. */
function roughTime(seconds: number): readonly (readonly [count: number, unit: 'h' | 'min' | 's'])[] {
  const whole = Math.max(1, Math.round(seconds));
  if (whole < 60) return [[whole, 's']];
  const minutes = Math.round(whole / 60);
  if (whole >= 600 && minutes < 60) return [[minutes, 'min']];
  if (whole >= 3_570)
    return [
      [Math.floor(minutes / 60), 'h'],
      [minutes % 60, 'min'],
    ];
  return [
    [Math.floor(whole / 60), 'min'],
    [whole % 60, 's'],
  ];
}

/** Pages a second with as many digits as say something: 0.8, 12. */
function roughPace(perSecond: number): string {
  return perSecond < 10 ? perSecond.toFixed(1) : String(Math.round(perSecond));
}
