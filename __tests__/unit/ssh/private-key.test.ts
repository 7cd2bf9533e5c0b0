import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterAll, describe, expect, test } from '@jest/globals'
import { ProblemError } from '@shakedown/ports'
import { readPrivateKey } from '@shakedown/ssh'
import { withProgram } from '../../tools.ts'
import { secretPart } from '../../../packages/ssh/src/private-key.ts'

const dir = mkdtempSync(join(tmpdir(), 'shakedown-keys-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

let count = 0
function keygen(...options: string[]): { text: string; publicLine: string; fingerprint: string } {
  const path = join(dir, `key${count++}`)
  execFileSync('ssh-keygen', ['-q', '-N', '', ...options, '-f', path])
  const fingerprint =
    execFileSync('ssh-keygen', ['-lf', `${path}.pub`])
      .toString()
      .split(' ')[1] ?? ''
  const publicLine = readFileSync(`${path}.pub`, 'utf8').split(' ').slice(0, 2).join(' ')
  return { text: readFileSync(path, 'utf8'), publicLine, fingerprint }
}

/** Signing proves that the secret part was read, not only the public one. */
function expectUsable(text: string, passphrase = ''): ReturnType<typeof readPrivateKey> {
  const key = readPrivateKey(text, passphrase)
  const parsed = secretPart(key)
  const data = Buffer.from('signed')
  expect(parsed.verify(data, parsed.sign(data))).toBe(true)
  return key
}

withProgram('ssh-keygen', 'openssh-client', () => {
  const ed = keygen('-t', 'ed25519')
  const secret = 'correct horse'

  describe('formats', () => {
    test.each([
      ['ed25519', ['-t', 'ed25519'], ''],
      ['rsa', ['-t', 'rsa', '-b', '2048'], ''],
      ['ecdsa', ['-t', 'ecdsa'], ''],
      ['ecdsa 521', ['-t', 'ecdsa', '-b', '521'], ''],
      ['PEM rsa', ['-t', 'rsa', '-b', '2048', '-m', 'PEM'], ''],
      ['PEM ecdsa', ['-t', 'ecdsa', '-m', 'PEM'], ''],
      ['PKCS#8 rsa', ['-t', 'rsa', '-b', '2048', '-m', 'PKCS8'], ''],
      ['PKCS#8 ecdsa', ['-t', 'ecdsa', '-m', 'PKCS8'], ''],
      ['encrypted ed25519', ['-t', 'ed25519', '-N', secret], secret],
      ['encrypted with gcm', ['-t', 'ed25519', '-N', secret, '-Z', 'aes256-gcm@openssh.com'], secret],
      ['encrypted PEM rsa', ['-t', 'rsa', '-b', '2048', '-m', 'PEM', '-N', secret], secret],
      ['encrypted PKCS#8 rsa', ['-t', 'rsa', '-b', '2048', '-m', 'PKCS8', '-N', secret], secret],
    ])('%s', (_name, options, passphrase) => {
      const { text, publicLine, fingerprint } = keygen(...options)
      expect(expectUsable(text, passphrase)).toMatchObject({ publicLine, fingerprint })
    })

    test('PKCS#8 ed25519, plain and encrypted', () => {
      const { privateKey } = generateKeyPairSync('ed25519')
      const plain = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
      const encrypted = privateKey
        .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: secret })
        .toString()
      expect(expectUsable(plain).publicLine).toBe(expectUsable(encrypted, secret).publicLine)
    })
  })

  describe('pastes that lost nothing', () => {
    const oneLine = (text: string) => text.trim().replaceAll('\n', ' ')
    test.each([
      ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
      ['no final line break', (text: string) => text.trimEnd()],
      ['blank lines around', (text: string) => `\n\n  ${text}\n\n`],
      ['\\n in letters', (text: string) => text.replaceAll('\n', String.raw`\n`)],
      ['\\r\\n in letters', (text: string) => text.replaceAll('\n', String.raw`\r\n`)],
      ['quoted', (text: string) => JSON.stringify(text)],
      ['one line with blanks', oneLine],
      ['one line without blanks inside', (text: string) => oneLine(text).replaceAll(/(?<![A-Z]) (?![A-Z]+ )/g, '')],
      ['indented', (text: string) => text.replaceAll(/^/gm, '    ')],
      ['base64 of it', (text: string) => Buffer.from(text).toString('base64')],
      ['base64 of it in lines', (text: string) => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\n')],
      ['BEGIN and END lost', (text: string) => text.replaceAll(/-----.*-----/g, '')],
      ['byte order mark', (text: string) => `\uFEFF${text}`],
      [
        'lines of other width',
        (text: string) =>
          text
            .replaceAll(/(?<=[A-Za-z0-9+/])\n(?=[A-Za-z0-9+/])/g, '')
            .replaceAll(/[A-Za-z0-9+/=]{80,}/g, (all) => all.replace(/.{40}/g, '$&\n')),
      ],
    ])('%s', (_name, damage) => {
      expect(expectUsable(damage(ed.text)).fingerprint).toBe(ed.fingerprint)
    })

    test('an encrypted PEM keeps its headers, and a pasted passphrase loses its line break', () => {
      const { text, fingerprint } = keygen('-t', 'rsa', '-b', '2048', '-m', 'PEM', '-N', secret)
      for (const damaged of [text, text.trim().replaceAll('\n', ' '), text.replaceAll('\n', '\r\n')]) {
        expect(expectUsable(damaged, `${secret}\n`).fingerprint).toBe(fingerprint)
      }
    })
  })

  describe('refusals', () => {
    const refusal = (text: string, passphrase = ''): string => {
      try {
        readPrivateKey(text, passphrase)
      } catch (error) {
        if (error instanceof ProblemError) return error.message
        throw error
      }
      return 'accepted'
    }
    const encrypted = keygen('-t', 'ed25519', '-N', secret).text

    test.each([
      ['empty', '', '', 'the key is empty'],
      ['blank', ' \n', '', 'forks'],
      ['public', ed.publicLine, '', 'public half'],
      ['certificate', 'ssh-ed25519-cert-v01@openssh.com AAAA', '', 'certificate'],
      ['text', 'my key', '', 'no private key'],
      ['PuTTY 3', 'PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\n', '', 'puttygen key.ppk -O private-openssh'],
      ['no passphrase', encrypted, '', 'there is no passphrase'],
      ['wrong passphrase', encrypted, 'wrong', 'the passphrase does not fit'],
      ['cut short', ed.text.replace(/\n.{20}/, '\n'), '', 'damaged'],
      [
        'chacha20',
        keygen('-t', 'ed25519', '-N', secret, '-Z', 'chacha20-poly1305@openssh.com').text,
        secret,
        'ssh-keygen -p -Z aes256-ctr',
      ],
    ])('%s', (_name, text, passphrase, what) => {
      expect(refusal(text, passphrase)).toContain(what)
    })

    test('encrypted PEM and PKCS#8 tell missing from wrong', () => {
      for (const format of ['PEM', 'PKCS8']) {
        const { text } = keygen('-t', 'rsa', '-b', '2048', '-m', format, '-N', secret)
        expect(refusal(text)).toContain('there is no passphrase')
        expect(refusal(text, 'wrong')).toContain('does not fit')
      }
    })

    test('a key of a kind without use for SSH is named', () => {
      const x25519 = generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
      expect(refusal(x25519)).toContain('x25519')
    })

    test('no refusal shows any of the key or the passphrase', () => {
      const body = encrypted.split('\n')[3] ?? 'none'
      for (const message of [refusal(encrypted, 'wrong-secret'), refusal(encrypted.slice(0, 200)), refusal(body)]) {
        expect(message).not.toContain(body.slice(0, 12))
        expect(message).not.toContain('wrong-secret')
      }
    })
  })

  test('neither printing nor JSON shows the secret part', () => {
    const key = readPrivateKey(ed.text)
    expect(Object.keys(key).toSorted()).toEqual(['fingerprint', 'publicLine', 'type'])
    expect(inspect(key, { depth: 9, showHidden: true })).not.toMatch(/PRIVATE/)
  })
})
