/**
 * Hides secrets as the runner does (actions/runner, SecretMasker and its value encoders): the value, each of its lines,
 * and the forms in which programs like to print it. Hexadecimal, parts and other spellings are not covered there either.
 */
export class Masker {
  readonly #hidden = new Set<string>()

  /** An empty value hides nothing; there is no shortest length, as on GitHub. */
  add(secret: string): void {
    for (const value of [secret, ...secret.split(/\r?\n/).map((line) => line.trim())]) {
      if (value !== '') for (const form of forms(value)) this.#hidden.add(form)
    }
  }

  mask(text: string): string {
    let masked = text
    for (const value of this.#byLength()) masked = masked.replaceAll(value, '***')
    return masked
  }

  /** Longest first, so that a secret within a secret leaves no remainder. */
  #byLength(): string[] {
    return [...this.#hidden].toSorted((a, b) => b.length - a.length)
  }
}

function forms(value: string): string[] {
  const json = JSON.stringify(value).slice(1, -1)
  const bytes = Buffer.from(value)
  const all = [
    value,
    json,
    encodeURIComponent(value),
    value
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&apos;'),
    value.replaceAll("'", "''"),
    value.replaceAll('"', '\\"'),
    value.replace(/^"(.*)"$/s, '$1'),
    // Where the value begins within a longer text decides which of three base64 forms appears.
    ...[0, 1, 2].filter((shift) => bytes.length > shift).map((shift) => bytes.subarray(shift).toString('base64')),
  ]
  return all.filter((form) => form !== '')
}
