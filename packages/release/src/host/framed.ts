/** Fields for a script's stdin, each ended by NUL. */
export async function* framed(fields: readonly string[]): AsyncIterable<Uint8Array> {
  yield Buffer.from(fields.map((field) => `${field}\0`).join(''))
}
