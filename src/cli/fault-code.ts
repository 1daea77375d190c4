/** The code of a fault of the disk or a pipe, such as `ENOENT`. */
export function codeOf(error: unknown): string {
  const {code} = error as {code?: string} // Node's file errors carry one
  return code ?? 'EIO'
}
