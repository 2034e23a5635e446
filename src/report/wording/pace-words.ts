/** The parts of a length of time that are worth saying: hours and minutes, minutes and seconds, or seconds. */
export function roughTime(seconds: number): readonly (readonly [count: number, unit: 'h' | 'min' | 's'])[] {
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
export function roughPace(perSecond: number): string {
  return perSecond < 10 ? perSecond.toFixed(1) : String(Math.round(perSecond));
}
