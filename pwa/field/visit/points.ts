/** Points for the eye without idle zeros: "2.00" → "2", "1.50" → "1.5". */
export function plainPoints(shown: string): string {
  return shown.includes(".") ? shown.replace(/\.?0+$/, "") : shown;
}
