/** [a b c d e f] of a PDF transformation (ISO 32000, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** A matrix from an array, or from the array-like objects in which pdf.js passes some. */
export function matrix(given: unknown): Matrix {
  const at = (given ?? {}) as Readonly<Record<number, number>> // arrays and typed arrays alike
  return [at[0] ?? 1, at[1] ?? 0, at[2] ?? 0, at[3] ?? 1, at[4] ?? 0, at[5] ?? 0]
}

export function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ]
}

/** Where a point lands. */
export function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): {x: number; y: number} {
  return {x: a * x + c * y + e, y: b * x + d * y + f}
}
