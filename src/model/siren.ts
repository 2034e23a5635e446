const SirenRe = /^\d{9}$/;

/** Whether nine digits are a SIREN: every second digit from the right doubled, the sum is a multiple of ten (Luhn). */
export function isSiren(value: string): boolean {
  if (!SirenRe.test(value) || value === '000000000') return false;
  let sum = 0;
  for (let i = 0; i < 9; i++) {
    const digit = Number(value.charAt(i)) * (i % 2 === 1 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
