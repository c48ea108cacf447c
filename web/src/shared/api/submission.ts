/** A random identifier, also where the page is not served over TLS. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/**
 * The key of one submission: the same for each try of the same words, another once they change or have been accepted.
 * Pressed three times or sent again after a cut, a form is carried out once.
 */
export class Submission {
  private words: string | null = null
  private key = ''

  keyFor(body: unknown): string {
    const words = JSON.stringify(body) ?? ''
    if (this.words !== words) {
      this.words = words
      this.key = randomKey()
    }
    return this.key
  }

  accepted(): void {
    this.words = null
  }
}
