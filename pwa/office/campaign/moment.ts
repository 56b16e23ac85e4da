/** An instant as this computer's clock shows it: 2020-08-01 09:30. */
export function dateTime(instant: string): string {
  const at = new Date(instant);
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
