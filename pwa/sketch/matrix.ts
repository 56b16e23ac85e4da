/** Small dense linear algebra, rows of numbers. Pure. */
export type Row = readonly number[];
export type Matrix = readonly Row[];

export const entry = (matrix: Matrix, row: number, column: number): number => (matrix[row] as Row)[column] as number;
export const dot = (a: Row, b: Row): number => a.reduce((sum, each, index) => sum + each * (b[index] as number), 0);

/** Solves `matrix · x = right` by elimination with pivots; null when the matrix is singular. */
export function solve(matrix: Matrix, right: Row): number[] | null {
  const size = right.length;
  const work = matrix.map((row, index) => [...row, right[index] as number]);
  for (let column = 0; column < size; column += 1) {
    const pivot = pivotOf(work, column);
    const top = work[pivot] as number[];
    if (!(Math.abs(top[column] as number) > 1e-300)) return null;
    work[pivot] = work[column] as number[];
    work[column] = top;
    for (let row = 0; row < size; row += 1) if (row !== column) eliminate(work[row] as number[], top, column);
  }
  return work.map((row, index) => (row[size] as number) / (row[index] as number));
}

/** The inverse, or null when there is none. */
export function inverse(matrix: Matrix): Matrix | null {
  const columns: number[][] = [];
  for (let column = 0; column < matrix.length; column += 1) {
    const solved = solve(matrix, matrix.map((_, row) => (row === column ? 1 : 0)));
    if (solved === null) return null;
    columns.push(solved);
  }
  return matrix.map((_, row) => columns.map((column) => column[row] as number));
}

function pivotOf(work: Matrix, column: number): number {
  let best = column;
  for (let row = column + 1; row < work.length; row += 1) {
    if (Math.abs(entry(work, row, column)) > Math.abs(entry(work, best, column))) best = row;
  }
  return best;
}

function eliminate(row: number[], top: readonly number[], column: number): void {
  const factor = (row[column] as number) / (top[column] as number);
  if (factor === 0) return;
  for (let index = column; index < row.length; index += 1) row[index] = (row[index] as number) - factor * (top[index] as number);
}
