import { pem } from './openssh-container.ts'

/** What a pasted text turned out to be, repaired where only its line breaks were damaged. */
export type KeyText =
  | { kind: 'empty' }
  | { kind: 'pem'; label: string; base64: string; text: string }
  | { kind: 'putty'; version: number; text: string }
  | { kind: 'public' }
  | { kind: 'certificate' }
  | { kind: 'unknown' }

/**
 * Secrets are pasted through web forms, shells and JSON: line breaks become `\n` in letters or blanks, lines get
 * indented, the frame gets lost or the whole is in base64 once more. None of that loses information.
 */
export function readKeyText(raw: string): KeyText {
  let text = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  if (!text.trim().includes('\n')) text = text.replace(/\\r\\n|\\n/g, '\n')
  text = text
    .trim()
    .replace(/^(["'])([\s\S]*)\1$/, '$2')
    .trim()
  if (text === '') return { kind: 'empty' }

  const framed = /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/.exec(text)
  if (framed !== null) return readFramed(framed[1] ?? '', framed[2] ?? '')
  if (/^PuTTY-User-Key-File-\d/m.test(text)) {
    const lines = text.split('\n').map((line) => line.trim())
    const version = Number(/PuTTY-User-Key-File-(\d)/.exec(text)?.[1])
    return { kind: 'putty', version, text: `${lines.join('\n')}\n` }
  }
  if (/^\S+-cert-v01@openssh\.com\s/.test(text)) return { kind: 'certificate' }
  if (/^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\S+|sk-\S+)\s+AAAA/.test(text)) return { kind: 'public' }
  if (/BEGIN SSH2 PUBLIC KEY/.test(text)) return { kind: 'public' }
  return readBare(text.replace(/\s+/g, ''))
}

function readFramed(label: string, body: string): KeyText {
  if (label.includes('PUBLIC KEY')) return { kind: 'public' }
  if (label.includes('CERTIFICATE')) return { kind: 'certificate' }
  // RFC 1421 headers of an encrypted PEM key; the rest is base64, whatever blanks are in it.
  const headers: string[] = []
  const rest = body
    .replace(/Proc-Type:\s*(4,ENCRYPTED)/, (_all, value: string) => (headers.push(`Proc-Type: ${value}`), ''))
    .replace(/DEK-Info:\s*([A-Z0-9-]+,[0-9A-Fa-f]+)/, (_all, value: string) => (headers.push(`DEK-Info: ${value}`), ''))
  const base64 = rest.replace(/\s+/g, '')
  if (!isBase64(base64)) return { kind: 'unknown' }
  const width = label === 'OPENSSH PRIVATE KEY' ? 70 : 64
  return { kind: 'pem', label, base64, text: pem(label, base64, width, headers) }
}

/** Base64 without a frame: of a whole key file, or the inside of an OpenSSH one. */
function readBare(base64: string): KeyText {
  if (!isBase64(base64)) return { kind: 'unknown' }
  const inside = Buffer.from(base64, 'base64').toString('latin1')
  if (inside.startsWith('openssh-key-v1\0')) return readFramed('OPENSSH PRIVATE KEY', base64)
  return /^\s*(?:-----BEGIN |PuTTY-User-Key-File-)/.test(inside) ? readKeyText(inside) : { kind: 'unknown' }
}

function isBase64(text: string): boolean {
  return text.length >= 16 && /^[A-Za-z0-9+/]+={0,2}$/.test(text)
}
